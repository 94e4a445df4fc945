import { monthOf, quarterOf, type IsoDate } from "../../claims/dates.ts";
import { keptCodes } from "../../reference/kept-codes.ts";
import type { PublicRow } from "../../reference/public-table.ts";
import type { Format, ReadTable } from "../format.ts";
import { headings as readHeadings, matchAbove, plain, type Headings } from "../headings.ts";
import { trimmed } from "../text/cells.ts";
import { isCode, numberIn, rowWith } from "../values.ts";

type Row = PublicRow<"relative-values">;

/**
 * Relative values of the physician fee schedule: a row for the whole service, and for each of its parts. Each heading is
 * written into several rows, one word below the other. An issue may have a file for each of two conversion factors.
 */
export const relativeValues: Format = {
  text: "comma",
  sheets: true,
  recognise({ rows }) {
    const last = rows.findIndex((row) => plain(row[0] ?? "") === "hcpcs" && plain(row[1] ?? "") === "mod");
    if (last < 0) return undefined;
    const title = matchAbove(rows, last, /(\d{4}) National Physician Fee Schedule Relative Value File (\w+) Release/i);
    if (!title) return undefined;
    const headings = stacked(rows.slice(Math.max(0, last - 4), last + 1), last + 1);
    if (!headings.has("STATUS CODE") || !headings.has("PCTC IND")) return undefined;
    const kept: Row[] = [];
    return {
      kind: "relative-values",
      start: last + 1,
      width: headings.width,
      row(cells) {
        const row = rowOf(cells, headings);
        if (row === undefined) return "odd";
        if (!keptCodes.has(String(row.Code))) return "passed";
        kept.push(row);
        return "kept";
      },
      done: () => ({ tables: [table(quarterIn(title), kept)] }),
    };
  },
};

function table(days: { from?: IsoDate; until?: IsoDate }, rows: readonly Row[]): ReadTable<"relative-values"> {
  const factor = rows[0]?.["Conversion factor"];
  return {
    kind: "relative-values",
    ...(factor !== undefined && { part: `conversion factor ${factor}` }),
    title: "CMS National Physician Fee Schedule relative value file",
    ...days,
    rows,
  };
}

/** Headings with the words of all rows, above the next: WORK RVU. */
function stacked(rows: readonly (readonly string[])[], start: number): Headings {
  const width = Math.max(...rows.map((row) => row.length));
  const words = (column: number) => rows.map((row) => trimmed(row[column])).filter((word) => word !== "");
  return readHeadings(
    Array.from({ length: width }, (_, column) => words(column).join(" ")),
    start,
  );
}

function rowOf(cells: readonly string[], headings: Headings): Row | undefined {
  const of = (name: string) => headings.cell(cells, name);
  const number = (name: string) => numberIn(of(name));
  const code = of("HCPCS").toUpperCase();
  const total = number("NON-FACILITY TOTAL");
  if (!isCode(code) || of("STATUS CODE") === "" || total === undefined) return undefined;
  return rowWith<"relative-values">({
    Code: code,
    Modifier: of("MOD"),
    Status: of("STATUS CODE"),
    "PC/TC indicator": of("PCTC IND"),
    "Global days": of("GLOB DAYS"),
    "Work RVU": number("WORK RVU"),
    "Total non-facility RVU": total,
    "Total facility RVU": number("FACILITY TOTAL"),
    "Non-facility not applicable": of("NON-FAC NA INDICATOR"),
    "Facility not applicable": of("FACILITY NA INDICATOR"),
    "Conversion factor": number("CONV FACTOR"),
    "Multiple procedures": of("MULT PROC"),
    Supervision: of("PHYSICIAN SUPERVISION OF DIAGNOSTIC PROCEDURES"),
  });
}

function quarterIn([, year, release = ""]: RegExpExecArray): { from?: IsoDate; until?: IsoDate } {
  const month = monthOf(release);
  if (month === undefined) return {};
  return quarterOf(`${year}-${String(month).padStart(2, "0")}-01`);
}
