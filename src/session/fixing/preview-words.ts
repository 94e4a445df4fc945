import type { Phrase } from "../../words/phrase.ts";
import type { Words } from "../../words/words.ts";
import { isCellError, type CellValue } from "../../worksheet/cells.ts";
import type { ChangePlan } from "./plan.ts";
import type { PreviewRow } from "./preview-rows.ts";

/** A row of a preview as it is read. */
export interface SaidRow {
  readonly title: string;
  /** What is said of it before its cells. */
  readonly hint: string | undefined;
  readonly cells: readonly SaidCell[];
}

export interface SaidCell {
  /** The column's letters with its heading. */
  readonly column: string;
  /** Undefined in a row that is new. */
  readonly before: string | undefined;
  readonly after: string;
}

export function rowSaid({ kind, row, cells }: PreviewRow, words: Words): SaidRow {
  return {
    title: words.say(`fixing.row-${kind}`, { row }),
    hint: kind === "added" ? words.say("fixing.row-added.hint", { row }) : undefined,
    cells: cells.map(({ letters, heading, from, to }) => {
      const { before, after } = changeSaid(from, to, words);
      return {
        column: heading ? `${letters} ${heading}` : letters,
        before: kind === "added" ? undefined : before,
        after,
      };
    }),
  };
}

/** A cell before and after a change. What reads the same was a text, of which a day is made. */
export function changeSaid(
  from: CellValue,
  to: CellValue,
  words: Words,
): { readonly before: string; readonly after: string } {
  const isText = typeof from === "string" && from === to;
  const before = isText ? words.say("fixing.as-text", { value: from }) : valueSaid(from, words, to);
  return { before, after: valueSaid(to, words, from) };
}

/** What a cell holds; `instead` is what it holds on the other side of a change, which may look the same. */
function valueSaid(value: CellValue, words: Words, instead?: CellValue): string {
  if (value === null || value === "") return words.say("fixing.blank");
  if (isCellError(value)) return value.error;
  const isOtherKind = typeof instead !== typeof value && String(instead) === String(value);
  return isOtherKind && typeof value === "string" ? words.say("fixing.as-text", { value }) : String(value);
}

/** How many cells change, and how many rows come and go. */
function countsOf({ step }: ChangePlan): {
  readonly cells: number;
  readonly added: number;
  readonly removed: number;
} {
  return { cells: step.cells.length, added: step.insert.length, removed: step.remove.length };
}

/** What a plan does, in one sentence. */
export function planSaid(plan: ChangePlan, words: Words): string {
  const { cells, added, removed } = countsOf(plan);
  const parts = [
    ...(cells > 0 ? [words.say("fixing.cells", { cells })] : []),
    ...(added > 0 ? [words.say("fixing.added", { added })] : []),
    ...(removed > 0 ? [words.say("fixing.removed", { removed })] : []),
  ];
  return `${parts.join(", ")}.`;
}

/** What the button says that makes it. */
export function planLabel(plan: ChangePlan, words: Words): string {
  const counts = countsOf(plan);
  const parts = (["cells", "added", "removed"] as const).filter((part) => counts[part] > 0);
  const [first = "", ...others] = parts.map((part) => words.say(`fixing.make-${part}`, { count: counts[part] }));
  return [first.charAt(0).toUpperCase() + first.slice(1), ...others].join(", ");
}

/** What was done, once it was. */
export function doneSaid(plan: ChangePlan): Phrase {
  return { key: "fixing.done", data: { ...countsOf(plan) } };
}
