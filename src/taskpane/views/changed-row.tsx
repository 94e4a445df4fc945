import type { JSX } from "preact";
import { rowSaid, type SaidCell } from "../../session/fixing/preview-words.ts";
import type { PreviewRow } from "../../session/fixing/preview-rows.ts";
import type { Words } from "../../words/words.ts";

interface Props {
  readonly row: PreviewRow;
  readonly words: Words;
  /** Its title stands above it already. */
  readonly isTitled?: boolean;
}

/** A row of the sheet before and after a change. */
export function ChangedRow({ row, words, isTitled = false }: Props): JSX.Element {
  const { title, hint, cells } = rowSaid(row, words);
  return (
    <>
      {!isTitled && <h3>{title}</h3>}
      {hint && <p class="hint">{hint}</p>}
      {cells.length > 0 && (
        <ul>
          {cells.map((cell) => (
            <ChangedCell key={cell.column} cell={cell} words={words} />
          ))}
        </ul>
      )}
    </>
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
