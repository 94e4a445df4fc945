import type { Scope } from "../../worksheet/host.ts";
import { rowAfter, rowBefore, rowsInserted, type MadeStep, type SheetStep } from "../../worksheet/step.ts";
import type { Checked } from "../check-sheet.ts";

/** The scope of a check, to check the same rows again; they may stand elsewhere now, and others may have come to them. */
export function scopeOf(
  { sheet, scope, report, lines }: Checked,
  rowsNow: (rows: readonly number[]) => Iterable<number> = (rows) => rows,
): Scope {
  if (scope === "table") return { kind: "table" };
  if (scope === "visible") return { kind: "visible", sheet };
  const inScope = [...lines.rows].filter((_, line) => report.inScope(line));
  if (inScope.length === lines.rows.length) return { kind: "sheet", sheet };
  const rows = new Set(rowsNow(inScope));
  return { kind: "sheet", sheet, onlyRows: (row) => rows.has(row) };
}

/** The scope of a check as it is after a step: the same rows, wherever they stand now, and those that came from them. */
export function scopeAfter(checked: Checked, step: SheetStep): Scope {
  return scopeOf(checked, (rows) => [...rows.flatMap((row) => rowAfter(step, row) ?? []), ...rowsInserted(step)]);
}

/** The scope of a check as it was before a step that was taken back, rows that came back included. */
export function scopeBefore(checked: Checked, made: MadeStep): Scope {
  return scopeOf(checked, (rows) => [
    ...rows.flatMap((row) => rowBefore(made, row) ?? []),
    ...made.removed.map(({ row }) => row),
  ]);
}
