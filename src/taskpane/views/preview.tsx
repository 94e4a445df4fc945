import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { PlanPart } from "../../session/fixing/plan.ts";
import { planLabel, planSaid } from "../../session/fixing/preview-words.ts";
import type { Preview as PreviewState } from "../state.ts";
import type { PartProps } from "./parts.ts";
import { ChangedRow } from "./changed-row.tsx";
import { More } from "./more.tsx";

interface Props extends PartProps {
  readonly preview: PreviewState;
}

/** Rows, or parts of the change, that are drawn at once. */
const page = 50;

/** What is to be changed, if anything is. */
export function ChangePreview(part: PartProps): JSX.Element | null {
  const { preview } = part.state;
  return preview ? <Preview {...part} preview={preview} /> : null;
}

/** The exact cells before and after a change, and the choice to make it, or a part of it. */
function Preview({ preview, controller, words }: Props): JSX.Element {
  const { plan, title, chosen, wanted } = preview;
  const [limit, setLimit] = useState(page);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [plan]);
  const { fixing } = controller;
  const { parts, rows } = plan;
  const rest = (parts ?? rows).length - limit;
  const asking = parts?.filter((part) => part.isChoice) ?? [];
  const unticked = asking.filter((part) => !chosen.has(part));
  const left = wanted?.left?.length ?? 0;
  return (
    <section
      class="preview"
      aria-labelledby="preview-title"
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        // Elsewhere Escape leads out of the pane.
        event.stopPropagation();
        fixing.cancel();
      }}
    >
      <h2 id="preview-title" ref={heading} tabIndex={-1}>
        {words.phrase(title)}
      </h2>
      <p role="status">{wanted ? planSaid(wanted, words) : words.say("fixing.nothing")}</p>
      <p class={plan.isChoice ? "message stale" : "hint"}>
        {words.say(asking.length > 0 ? "fixing.choice-each" : plan.isChoice ? "fixing.choice" : "fixing.no-choice")}
      </p>
      {asking.length > 1 && unticked.length > 0 && (
        <button type="button" class="link more" onClick={() => fixing.choose(unticked, true)}>
          {words.say("fixing.choose-all", { count: asking.length })}
        </button>
      )}
      <ul class="changes">
        {parts
          ? parts.slice(0, limit).map((part) => <Part key={part} {...{ part, preview, controller, words }} />)
          : rows.slice(0, limit).map((row) => (
              <li key={`${row.kind} ${row.row}`}>
                <ChangedRow row={row} words={words} />
              </li>
            ))}
      </ul>
      <More label="fixing.more" rest={rest} page={page} words={words} onMore={() => setLimit(limit + page)} />
      {left > 0 && <p class="hint">{words.say("fixing.left", { count: left })}</p>}
      <p class="hint">{words.say("fixing.hint")}</p>
      <div class="buttons last">
        <button type="button" class="primary" aria-disabled={!wanted} onClick={() => void fixing.make()}>
          {wanted ? planLabel(wanted, words) : words.say("fixing.make-nothing")}
        </button>
        <button type="button" class="plain wide" onClick={() => fixing.cancel()}>
          {words.say("fixing.cancel")}
        </button>
      </div>
    </section>
  );
}

/** A part of the change that can be left out. */
function Part({ part, preview, controller, words }: Omit<Props, "state"> & { readonly part: PlanPart }): JSX.Element {
  const { plan, chosen } = preview;
  const isWanted = chosen.has(part);
  const [first, ...others] = part.rows;
  const title = words.say(`fixing.row-${first!.kind}`, { row: first!.row });
  const why = plan.rules.length > 1 ? part.why.join(" ") : "";
  return (
    <li>
      <label class="option">
        <input type="checkbox" checked={isWanted} onChange={() => controller.fixing.choose([part], !isWanted)} />
        <strong>{why ? words.say("fixing.part", { title, why }) : title}</strong>
      </label>
      <ChangedRow row={first!} words={words} isTitled />
      {others.map((row) => (
        <ChangedRow key={`${row.kind} ${row.row}`} row={row} words={words} />
      ))}
    </li>
  );
}
