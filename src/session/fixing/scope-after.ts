import type { Scope } from "../../worksheet/host.ts";
import { rowAfter, rowBefore, rowsInserted, type MadeStep, type SheetStep } from "../../worksheet/step.ts";
import type { Checked } from "../check-sheet.ts";

/** The scope of a check as it is after a step: the same rows, wherever they stand now, and those that came from them. */
export function scopeAfter({ sheet, scope, report, lines }: Checked, step: SheetStep): Scope {
  if (scope === "table") return { kind: "table" };
  if (scope === "visible") return { kind: "visible", sheet };
  const inScope = [...lines.rows].filter((_, line) => report.inScope(line));
  if (inScope.length === lines.rows.length) return { kind: "sheet", sheet };
  const rows = new Set([...inScope.flatMap((row) => rowAfter(step, row) ?? []), ...rowsInserted(step)]);
  return { kind: "sheet", sheet, onlyRows: (row) => rows.has(row) };
}

/** The scope of a check as it was before a step that was taken back, rows that came back included. */
export function scopeBefore({ sheet, scope, report, lines }: Checked, made: MadeStep): Scope {
  if (scope === "table") return { kind: "table" };
  if (scope === "visible") return { kind: "visible", sheet };
  const inScope = [...lines.rows].filter((_, line) => report.inScope(line));
  if (inScope.length === lines.rows.length) return { kind: "sheet", sheet };
  const rows = new Set([
    ...inScope.flatMap((row) => rowBefore(made, row) ?? []),
    ...made.removed.map(({ row }) => row),
  ]);
  return { kind: "sheet", sheet, onlyRows: (row) => rows.has(row) };
}
