import Papa from "papaparse";
import type { CellValue, SheetCells } from "../../../worksheet/cells.ts";
import { Problem } from "../../../worksheet/problem.ts";
import { mostPlaces } from "../limits.ts";
import { tooLarge } from "../problems.ts";

/**
 * Reads records of delimited text as rows; every value stays the text that it is, and a blank line is a row. What Excel
 * writes for a cell that shows an error is an error again, as it is when Excel opens the file.
 */
export function readCsv(text: string, file: string, sheet: string): SheetCells {
  const { body, delimiter } = separator(text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text);
  const { data, errors: flaws } = Papa.parse<string[]>(body, { delimiter: delimiter ?? guess(body), newline: "\n" });
  const unclosed = flaws.find(({ code }) => code === "MissingQuotes");
  if (unclosed) throw new Problem({ key: "file.open-quote", data: { file, record: (unclosed.row ?? 0) + 1 } });
  while (data.at(-1)?.every((value) => value === "")) data.pop();
  const width = data.reduce((most, record) => Math.max(most, record.length), 0);
  if (width * data.length > mostPlaces) throw tooLarge(file, sheet);
  const rows: CellValue[][] = data;
  for (const row of rows) for (let place = 0; place < row.length; place++) row[place] = contentOf(row[place] as string);
  return { sheet, firstRow: 1, columns: Array.from({ length: width }, (_, index) => index + 1), rows, date1904: false };
}

const cellErrors = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"]);

function contentOf(text: string): CellValue {
  if (text === "") return null;
  return text.startsWith("#") && cellErrors.has(text) ? { error: text } : text;
}

/** Excel writes and heeds a first line such as sep=; that is no record. */
function separator(text: string): { body: string; delimiter?: string } {
  const stated = /^sep=(.)(?:\n|$)/i.exec(text);
  return stated?.[1] ? { body: text.slice(stated[0].length), delimiter: stated[1] } : { body: text };
}

const delimiters = [",", ";", "\t", "|"];
const sampled = 50;

/** The delimiter that cuts most of the first records into the same number of fields; banner lines do not count. */
function guess(text: string): string {
  const scores = delimiters.map((delimiter) => {
    const { data } = Papa.parse<string[]>(text, { delimiter, newline: "\n", preview: sampled });
    const records = new Map<number, number>();
    for (const { length } of data) if (length > 1) records.set(length, (records.get(length) ?? 0) + 1);
    return Math.max(0, ...[...records].map(([fields, count]) => (fields - 1) * count));
  });
  return delimiters[scores.indexOf(Math.max(...scores))] ?? ",";
}
