import type { ImportedColumn } from "../../imports/x12/columns.ts";
import type { ClaimFile } from "../../imports/x12/read-claims.ts";
import { tableOf } from "../../imports/x12/table.ts";
import type { NewTables } from "../../worksheet/tables.ts";

/** Name of the table that holds claims out of a file. */
const tableName = "Claims";

/** The claims of a file as a sheet of the user's own: one table, its headings in the first row, codes kept as text. */
export function claimSheet(file: ClaimFile, sheet: string): NewTables {
  const { columns, rows } = tableOf(file);
  const own = columns.map(({ heading, kind }, place) => ({
    heading,
    hint: "",
    refusal: "",
    format: kind,
    width: widthOf(
      { heading, kind },
      rows.slice(0, sampled).map((row) => row[place] ?? null),
    ),
  }));
  return { sheet, title: "", hint: "", isBare: true, tables: [{ name: tableName, columns: own, rows }] };
}

const sampled = 200;
const widest = 40;

/** As wide as the heading with its filter button, or the first rows, within reason. */
function widthOf({ heading, kind }: ImportedColumn, values: readonly (string | number | null)[]): number {
  const lengths = values.map((value) => String(value ?? "").length + (kind === "money" ? 3 : 0));
  return Math.min(widest, 2 + Math.max(heading.length + 3, ...lengths));
}
