import type { JSX } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { closingOf } from "../../session/closing.ts";
import { countSeverities, filterFindings } from "../../session/finding-list.ts";
import { totalAtRisk } from "../../scrub/money.ts";
import { shownGroups, type Results as ResultsState } from "../state.ts";
import { Closing } from "./closing.tsx";
import { FilterBar } from "./filter-bar.tsx";
import { FindingList } from "./finding-list.tsx";
import { FixButton } from "./fix-button.tsx";
import { FollowEdits } from "./live/follow-edits.tsx";
import { dollars, type PartProps } from "./parts.ts";
import { DamageBanner } from "./repairing/banner.tsx";

export interface ResultsProps extends PartProps {
  readonly results: ResultsState;
}

export function Results({ results, ...part }: ResultsProps): JSX.Element {
  const { controller, state, words } = part;
  const { checked, listed } = results;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.hasFocus() && document.activeElement === document.body) heading.current?.focus();
  }, [results.since ?? checked]);
  const closing = useMemo(() => closingOf(checked, words), [checked, words]);
  const risk = useMemo(() => {
    const costly = listed.filter(({ finding, waiver }) => finding.severity !== "info" && !waiver);
    return totalAtRisk(
      checked.report,
      costly.map(({ finding }) => finding.line),
    );
  }, [checked, listed]);
  const counts = useMemo(() => {
    const of = (severity: "all" | "kept") => filterFindings(listed, { ...state.filter, severity });
    return { ...countSeverities(of("all")), kept: of("kept").length };
  }, [listed, state.filter]);
  const isAllKept = listed.length > 0 && listed.every(({ waiver }) => waiver) && state.filter.severity !== "kept";
  const groups = useMemo(() => shownGroups(state), [results, state.filter, state.groupBy]);
  const shown = groups.reduce((sum, group) => sum + group.findings.length, 0);

  return (
    <section class="results" aria-labelledby="results-title">
      <header class="results-head">
        <h2 id="results-title" ref={heading} tabIndex={-1}>
          {words.say("pane.results")}
          {state.run && `: ${checked.sheet}`}
        </h2>
        {risk !== null && <p class="risk">{words.say("pane.risk", { amount: dollars(risk, words) })}</p>}
      </header>
      {!state.run && <p>{closing.result}</p>}
      {controller.live && <FollowEdits live={controller.live} words={words} />}
      <DamageBanner {...part} checked={checked} />
      {listed.length > 0 && <FilterBar {...part} counts={counts} groups={groups} />}
      {listed.length === 0 && <p class="hint">{words.say("pane.no-findings")}</p>}
      {isAllKept && <p class="hint">{words.say("waivers.all-kept")}</p>}
      {listed.length > 0 && shown === 0 && !isAllKept && (
        <p class="hint">
          {words.say("pane.none-shown")}{" "}
          <button type="button" class="link" onClick={() => controller.showAll()}>
            {words.say("pane.show-all")}
          </button>
        </p>
      )}
      <FixButton
        {...part}
        findings={groups.flatMap(({ findings }) => findings)}
        label="fixing.fix-safe"
        title={{ key: "fixing.safe" }}
        onlySafe
      />
      {shown > 0 && <FindingList {...part} groups={groups} />}
      <Closing {...part} closing={closing} hasRisk={risk !== null} />
    </section>
  );
}
