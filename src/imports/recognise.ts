import { beginsAsJson, isFullOfControls, otherKindOf } from "../bytes/signature.ts";
import type { Format, Head, Reading, Relative } from "./format.ts";
import { cellsOf } from "./text/cells.ts";
import { RecordCutter } from "./text/cut-records.ts";
import { decode } from "./text/decode.ts";

/** How the records of a text are cut, and their cells parted. */
export type Dialect = Format["text"];

export type Recognised =
  | { readonly reading: Reading; readonly dialect: Dialect; readonly firstRow: readonly string[] | undefined }
  | { readonly relative: Relative };

/** Bytes of a text, and rows of a sheet, within which the headings are. */
export const headBytes = 65_536;
export const headRows = 60;

/** Finds the format of a text by its first bytes. */
export function recogniseText(formats: readonly Format[], bytes: Uint8Array): Recognised | undefined {
  for (const dialect of ["line", "tab", "comma"] as const) {
    const rows = rowsIn(bytes, dialect);
    const found = recogniseRows(
      formats.filter(({ text, sheets }) => text === dialect || (sheets && dialect !== "line")),
      { rows },
    );
    if (found) return "what" in found ? { relative: found } : { reading: found, dialect, firstRow: rows[found.start] };
  }
  return undefined;
}

export function recogniseRows(formats: readonly Format[], head: Head): Reading | Relative | undefined {
  for (const format of formats) {
    const found = format.recognise(head);
    if (found) return found;
  }
  return undefined;
}

/** Rows of a text that is complete, or that goes on. */
function rowsIn(bytes: Uint8Array, dialect: Dialect): readonly (readonly string[])[] {
  const rows: (readonly string[])[] = [];
  const cutter = new RecordCutter(
    dialect === "comma",
    (record, from, to) => rows.push(recordCells(record.subarray(from, to), dialect)),
    () => new RangeError("no record ends"),
  );
  cutter.push(bytes);
  if (bytes.length < headBytes) cutter.end();
  return rows;
}

export function recordCells(record: Uint8Array, dialect: Dialect): readonly string[] {
  const text = decode(record);
  return dialect === "line" ? [text] : cellsOf(text, dialect === "tab" ? "\t" : ",");
}

/** What a file is that cannot be text of a table: a key of imports.not-a-table; undefined for text. */
export function otherKind(bytes: Uint8Array): string | undefined {
  const known = otherKindOf(bytes);
  if (known) return known;
  if (isFullOfControls(bytes)) return "other";
  const start = decode(bytes.slice(0, 512)).trimStart();
  if (/^<(?:!doctype html|html|head|\?xml)\b/i.test(start)) return "page";
  return beginsAsJson(start) ? "json" : undefined;
}
