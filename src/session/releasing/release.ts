import type { Words } from "../../words/words.ts";
import type { WorksheetHost } from "../../worksheet/host.ts";
import type { Checked } from "../check-sheet.ts";
import { columnsOf, contentOf, numberColumns, refuseChanged, type ReleaseContent } from "./content.ts";
import type { Gate } from "./gate.ts";

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
  const columns = columnsOf(checked, cells);
  const formats = await host.numberFormats(checked.sheet, numberColumns(columns, checked, cells));
  return contentOf(checked, gate, cells, columns, formats, words);
}
