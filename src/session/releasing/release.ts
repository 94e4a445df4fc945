import type { Words } from "../../words/words.ts";
import type { WorksheetHost } from "../../worksheet/host.ts";
import { Problem } from "../../worksheet/problem.ts";
import type { Checked } from "../check-sheet.ts";
import type { SheetTable } from "../../worksheet/tables.ts";
import { readHostPolicy } from "../policy.ts";
import { waiversIn } from "../waiving/read-waivers.ts";
import { waive } from "../waiving/waive.ts";
import { columnsOf, contentOf, numberColumns, refuseChanged, type ReleaseContent } from "./content.ts";
import { decisionsIn } from "./decide.ts";
import { gateOf, type Gate } from "./gate.ts";

/** A check with what is kept and decided in the workbook now, whoever changed that since. */
export async function sortedNow(host: WorksheetHost, checked: Checked): Promise<{ checked: Checked; gate: Gate }> {
  const now = { ...checked, ...waive(checked.report, checked, await waiversIn(host)) };
  return { checked: now, gate: gateOf(now, await decisionsIn(host)) };
}

/** Reads the rows as they are now, in all of the user's columns. A Problem where they are not those that were checked. */
export async function readRelease(
  host: WorksheetHost,
  checked: Checked,
  gate: Gate,
  words: Words,
): Promise<ReleaseContent> {
  const formulas = checked.mapping.columns.get("code")?.filter(Boolean) ?? [];
  const cells = await host.read({ kind: "sheet", sheet: checked.sheet }, ({ columns }) => ({ columns, formulas }));
  refuseChanged(checked, cells);
  await refuseOtherPolicy(host, checked, words);
  const columns = columnsOf(checked, cells);
  const formats = await host.numberFormats(checked.sheet, numberColumns(columns, checked, cells));
  return contentOf(checked, gate, cells, columns, formats, words);
}

/** What was found was found by the policy of the workbook as it was then. */
async function refuseOtherPolicy(host: WorksheetHost, { policy }: Checked, words: Words): Promise<void> {
  const then: readonly SheetTable[] = policy?.tables ?? [];
  // A policy that came from elsewhere does not change with the workbook.
  if (policy && then.length === 0) return;
  const now = (await readHostPolicy(host, words))?.tables.map(({ source }) => source) ?? [];
  const text = (tables: readonly SheetTable[]) => JSON.stringify(tables.map(({ cells }) => cells.rows));
  if (text(now) !== text(then)) throw new Problem({ key: "release.stale.policy" });
}
