import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { planLabel, planSaid, rowSaid, type SaidCell } from "../../session/fixing/preview-words.ts";
import type { Words } from "../../words/words.ts";
import type { Preview as PreviewState } from "../state.ts";
import type { PartProps } from "./parts.ts";

interface Props extends PartProps {
  readonly preview: PreviewState;
}

/** Rows that are drawn at once. */
const page = 50;

/** The exact cells before and after a change, and the choice to make it. */
export function Preview({ preview: { plan, title, left }, controller, words }: Props): JSX.Element {
  const [limit, setLimit] = useState(page);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [plan]);
  const rest = plan.rows.length - limit;
  const { fixing } = controller;
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
      <p>{planSaid(plan, words)}</p>
      <p class={plan.isChoice ? "message stale" : "hint"}>
        {words.say(plan.isChoice ? "fixing.choice" : "fixing.no-choice")}
      </p>
      <ul class="changes">
        {plan.rows.slice(0, limit).map((row) => {
          const said = rowSaid(row, words);
          return (
            <li key={`${row.kind} ${row.row}`}>
              <h3>{said.title}</h3>
              {said.hint && <p class="hint">{said.hint}</p>}
              {said.cells.length > 0 && (
                <ul>
                  {said.cells.map((cell) => (
                    <ChangedCell key={cell.column} cell={cell} words={words} />
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ul>
      {rest > 0 && (
        <button type="button" class="link more" onClick={() => setLimit(limit + page)}>
          {words.say("fixing.more", { count: Math.min(rest, page) })}
        </button>
      )}
      {left > 0 && <p class="hint">{words.say("fixing.left", { count: left })}</p>}
      <p class="hint">{words.say("fixing.hint")}</p>
      <div class="buttons last">
        <button type="button" class="primary" onClick={() => void fixing.make()}>
          {planLabel(plan, words)}
        </button>
        <button type="button" class="plain wide" onClick={() => fixing.cancel()}>
          {words.say("fixing.cancel")}
        </button>
      </div>
    </section>
  );
}

function ChangedCell({ cell, words }: { readonly cell: SaidCell; readonly words: Words }): JSX.Element {
  const { column, before, after } = cell;
  return (
    <li class="cell">
      <span class="column">{column}</span>
      <span class="values">
        {before !== undefined && (
          <>
            <span class="unseen">{words.say("fixing.before", { value: before })}</span>
            <del aria-hidden="true">{before}</del> <span aria-hidden="true">→</span>{" "}
          </>
        )}
        <span class="unseen">{words.say("fixing.after", { value: after })}</span>
        <ins aria-hidden="true">{after}</ins>
      </span>
    </li>
  );
}
