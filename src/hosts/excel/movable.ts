import { Problem } from "../../worksheet/problem.ts";
import type { SheetStep } from "../../worksheet/step.ts";
import { mergedIn } from "./merges.ts";

/** Rows that are asked for in one go. */
const chunk = 1_000;

/**
 * Refuses to copy or take out rows that Excel does not move as they stand: of a filtered list it copies what can be seen,
 * and cells that are merged over several rows would be torn apart.
 */
export async function refuseUnmovable(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { sheet: name, insert, remove }: SheetStep,
  width: number,
): Promise<void> {
  const rows = [...new Set([...insert.map(({ after }) => after), ...remove])];
  for (let start = 0; start < rows.length; start += chunk) {
    const some = rows.slice(start, start + chunk);
    const asked = some.map((row) => sheet.getRangeByIndexes(row - 1, 0, 1, 1).load("rowHidden"));
    await send(context);
    const hidden = some.find((_, index) => asked[index]!.rowHidden);
    if (hidden !== undefined) throw new Problem({ key: "excel.hidden-row", data: { row: hidden, sheet: name } });
  }
  const merged = await mergedIn(
    context,
    rows.map((row) => sheet.getRangeByIndexes(row - 1, 0, 1, width)),
  );
  rows.forEach((row, index) => {
    const tall = merged[index]!.find(({ top, bottom }) => bottom > top);
    if (tall) throw new Problem({ key: "excel.merged-row", data: { row, area: tall.address, sheet: name } });
  });
}

const send = (context: Excel.RequestContext) => context.sync();
