import { utils, write } from "@e965/xlsx";

/** A workbook of one sheet, as Excel writes it. */
export function workbook(rows: readonly (readonly (string | number | null)[])[], sheet = "Sheet1"): Uint8Array {
  const book = utils.book_new(utils.aoa_to_sheet(rows as (string | number | null)[][]), sheet);
  return new Uint8Array(
    write(book, { type: "array", bookType: "xlsx", compression: true, bookSST: true }) as ArrayBuffer,
  );
}
