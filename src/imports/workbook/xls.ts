import { read, utils } from "@e965/xlsx";
import type { Sheet } from "./xlsx.ts";

/** Reads workbooks of the old kind. The library is large, so whoever wants them read hands this over. */
export type ReadOldWorkbook = (bytes: Uint8Array) => readonly Sheet[];

/** Prices of one quarter are 200 kB. */
const mostBytes = 2 ** 25;

/** The sheets of an .xls (BIFF8). Throws where it is damaged or has a password. */
export const readXls: ReadOldWorkbook = (bytes) => {
  if (bytes.length > mostBytes) throw new RangeError("too large");
  if (lengthOf(bytes) > bytes.length || bytes.length % 512 !== 0) throw new RangeError("cut off");
  const book = read(bytes, { type: "array", cellHTML: false, cellText: false });
  return book.SheetNames.map((name) => {
    const rows = utils.sheet_to_json<unknown[]>(book.Sheets[name]!, { header: 1, raw: true, defval: "" });
    return {
      name,
      *rows() {
        for (const [at, cells] of rows.entries()) yield [at + 1, cells.map(String)] as const;
      },
    };
  });
};

/**
 * How long a compound file must be to hold every sector that follows another one (MS-CFB 2.2 and 2.3). The library reads one that was cut
 * off without a word.
 */
function lengthOf(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = 2 ** view.getUint16(30, true);
  const inHeader = Math.min(view.getUint32(44, true), 109);
  let last = 0;
  for (let table = 0; table < inHeader; table++) {
    const start = (view.getUint32(76 + table * 4, true) + 1) * size;
    for (let at = 0; at < size / 4; at++) {
      const next = view.getUint32(start + at * 4, true);
      if (next < 0xfffffffa) last = Math.max(last, (table * size) / 4 + at, next);
    }
  }
  return (last + 2) * size;
}
