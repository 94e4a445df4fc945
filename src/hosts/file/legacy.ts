import type { WorkBook } from "@e965/xlsx";
import { joined } from "../../bytes/joined.ts";
import type { Entry } from "../../bytes/zip/entry.ts";
import { lastColumn, lastRow, mostConverted, longestConverted } from "./limits.ts";
import { parseArea } from "./package/area.ts";
import { damaged, encrypted, tooLarge } from "./problems.ts";
import { decodePieces } from "./xml/decode-pieces.ts";
import { XmlScanner } from "./xml/scanner.ts";
import { fileOf, unpackPart } from "./zip.ts";

/**
 * Turns a workbook of another format (.xls, .ods, .xlsb, or a table in HTML or XML) into .xlsx with its values,
 * number formats, widths and merged cells. The library is large, so it is loaded only when such a file is opened.
 */
export async function convert(bytes: Uint8Array, file: string): Promise<Uint8Array> {
  const { read, write } = await import("@e965/xlsx");
  try {
    // `raw` keeps the digits of HTML cells as text; binary formats say themselves what is text.
    const book = read(bytes, { type: "array", cellNF: true, cellStyles: true, cellHTML: false, raw: true });
    check(book, file);
    const written = write(book, { type: "array", bookType: "xlsx", bookSST: true, compression: false }) as ArrayBuffer;
    return new Uint8Array(written);
  } catch (problem) {
    if (problem instanceof Error && /password|encrypt/i.test(problem.message)) throw encrypted(file);
    throw problem instanceof Error && problem.name === "Problem" ? problem : damaged(file, "workbook");
  }
}

/** The same for formats that are zips; they are inflated here, where it is bounded. */
export async function convertZip(entries: readonly Entry[], file: string): Promise<Uint8Array> {
  let room = longestConverted;
  const stored = entries.map((entry): Entry => {
    const packed = joined([...unpackPart(entry, file, room)]);
    room -= packed.length;
    return { ...entry, method: 0, packed };
  });
  const content = stored.find(({ name }) => name === "content.xml");
  if (content) checkRepeats(content, file);
  return convert(fileOf(stored, file), file);
}

function check({ SheetNames, Sheets }: WorkBook, file: string): void {
  for (const name of SheetNames) {
    const stated = Sheets[name]?.["!ref"];
    if (stated === undefined) continue;
    const area = parseArea(stated);
    const cells = area ? (area.bottom - area.top + 1) * (area.right - area.left + 1) : Infinity;
    if (cells > lastRow * 40) throw tooLarge(file, name);
  }
}

/** An OpenDocument cell or row says how often it stands there: a few bytes can stand for a full sheet. */
function checkRepeats(content: Entry, file: string): void {
  const fail = () => damaged(file, content.name);
  const scanner = new XmlScanner(decodePieces([content.packed], fail), fail);
  let cells = 0;
  let rows = 1;
  while (scanner.next()) {
    if (scanner.opens("table-row")) rows = Number(scanner.prefixed("number-rows-repeated") ?? 1);
    else if (scanner.opens("table-cell") && (scanner.kind === "open" || scanner.prefixed("value-type") !== undefined)) {
      cells += rows * Math.min(Number(scanner.prefixed("number-columns-repeated") ?? 1), lastColumn);
      if (!(cells <= mostConverted)) throw tooLarge(file, content.name);
    }
  }
}
