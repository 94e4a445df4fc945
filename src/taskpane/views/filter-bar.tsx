import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { groupings, severities, type FindingGroup } from "../../session/finding-list.ts";
import type { Severity } from "../../rules/context.ts";
import type { PartProps } from "./parts.ts";

interface Props extends PartProps {
  readonly counts: Readonly<Record<Severity | "kept", number>>;
  readonly groups: readonly FindingGroup[];
}

/** Which findings are shown, in which order, and the way through them. */
export function FilterBar({ controller, state, words, counts, groups }: Props): JSX.Element {
  const { filter, groupBy } = state;
  const all = severities.reduce((sum, severity) => sum + counts[severity], 0);
  const present = ([...severities, "kept"] as const).filter(
    (severity) => counts[severity] > 0 || filter.severity === severity,
  );
  const choices = [["all", all] as const, ...present.map((severity) => [severity, counts[severity]] as const)];
  return (
    <div class="filter-bar">
      <div class="choices" role="group" aria-label={words.say("pane.severity")}>
        {choices.map(([severity, count]) => (
          <button
            key={severity}
            type="button"
            class={`choice ${severity}`}
            aria-pressed={filter.severity === severity}
            onClick={() => controller.setFilter({ severity })}
          >
            {words.say(`pane.severity.${severity}`, { count })}
          </button>
        ))}
      </div>
      <label>
        <span class="unseen">{words.say("pane.filter")}</span>
        <input
          type="search"
          class="search"
          value={filter.text}
          placeholder={words.say("pane.filter.hint")}
          onInput={({ currentTarget: { value } }) => controller.setFilter({ text: value })}
        />
      </label>
      <div class="order">
        <div class="choices" role="group" aria-label={words.say("pane.group")}>
          {groupings.map((by) => (
            <button
              key={by}
              type="button"
              class="choice"
              aria-pressed={groupBy === by}
              onClick={() => controller.setGroupBy(by)}
            >
              {words.say(`pane.group.${by}`)}
            </button>
          ))}
        </div>
        <Steps {...{ controller, state, words }} groups={groups} />
      </div>
    </div>
  );
}

function Steps({ controller, state, words, groups }: PartProps & { readonly groups: readonly FindingGroup[] }) {
  const shown = groups.flatMap(({ findings }) => findings);
  const place = shown.findIndex(({ id }) => id === state.current) + 1;
  const where = place > 0 ? words.say("pane.place", { place, count: shown.length }) : "";
  // It is said of steps. That an edit has moved the place is said in a sentence of its own.
  const said = useMemo(
    () => place > 0 && `${where}: ${state.run ? state.results?.checked.sheet : ""} ${shown[place - 1]!.message}`,
    [state.current, state.filter, state.groupBy, state.results?.since ?? state.results?.checked],
  );
  return (
    <div class="steps">
      <span class="place" aria-hidden="true">
        {where}
      </span>
      <span class="unseen" role="status">
        {place > 0 && said}
      </span>
      <Step label={words.say("pane.previous.keys")} arrow="up" onStep={() => void controller.finder.previous()} />
      <Step label={words.say("pane.next.keys")} arrow="down" onStep={() => void controller.finder.next()} />
    </div>
  );
}

interface StepProps {
  readonly label: string;
  readonly arrow: "up" | "down";
  onStep(): void;
}

function Step({ label, arrow, onStep }: StepProps): JSX.Element {
  return (
    <button type="button" class="step" title={label} aria-label={label} onClick={onStep}>
      <span class={`arrow ${arrow}`} aria-hidden="true" />
    </button>
  );
}
