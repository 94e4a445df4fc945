import type { CellValue, SheetCells } from "../../worksheet/cells.ts";
import type { WorksheetHost } from "../../worksheet/host.ts";
import { Problem } from "../../worksheet/problem.ts";
import { general } from "../../worksheet/shown-value.ts";

/** Lines that come as JSON objects, one per record; their keys are the headings, and a row is the record's number. */
export function ndjsonHost(text: string, file: string): WorksheetHost {
  const cells = cellsOf(text, file);
  const nothing = () => Promise.resolve();
  return {
    sheetNames: () => Promise.resolve([file]),
    read: () => Promise.resolve(cells),
    numberFormats: () => Promise.resolve(() => general),
    mark: () => Promise.reject(new Problem({ key: "cli.out-needs-file" })),
    clear: () => Promise.resolve({ blocks: 0 }),
    readTables: () => Promise.resolve([]),
    addTables: () => Promise.reject(new Problem({ key: "cli.out-needs-file" })),
    reveal: nothing,
    onChange: () => Promise.resolve(nothing),
  };
}

function cellsOf(text: string, file: string): SheetCells {
  const records = text.split("\n").map((line, index) => recordOf(line, index + 1, file));
  const keys = [...new Set(records.flatMap((record) => [...record.keys()]))];
  const rows = records.map((record) => (record.size === 0 ? [] : keys.map((key) => record.get(key) ?? null)));
  return {
    sheet: file,
    firstRow: 0,
    headerRow: 0,
    columns: keys.map((_, place) => place + 1),
    rows: [keys, ...rows],
    date1904: false,
  };
}

/** The fields of one record; a map, so that no key of the data means anything to the program. */
function recordOf(line: string, record: number, file: string): ReadonlyMap<string, CellValue> {
  if (line.trim() === "") return new Map();
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== "object" || value === null || Array.isArray(value)) throw notAnObject(record, file);
    return new Map(Object.entries(value).map(([key, content]) => [key, cellValue(content)]));
  } catch {
    // Not JSON, or nested so deeply that it cannot be a record.
    throw notAnObject(record, file);
  }
}

function cellValue(content: unknown): CellValue {
  if (content === null || content === undefined) return null;
  if (typeof content === "object") return JSON.stringify(content);
  return content as string | number | boolean;
}

function notAnObject(record: number, file: string): Problem {
  return new Problem({ key: "cli.json-line", data: { record, file } });
}
