import { decodeCellText } from "../../../bytes/xml-text.ts";
import { mostPlaces, mostText } from "../limits.ts";
import { tooLarge } from "../problems.ts";
import { XmlScanner } from "../xml/scanner.ts";
import type { Package } from "./package.ts";

/** The texts that cells share (ECMA-376 part 1, 18.4.9); none where the part is missing. */
export function readSharedStrings(opened: Package, workbookPart: string): string[] {
  const part = opened.relations(workbookPart).find(({ type }) => type === "sharedStrings")?.target;
  if (part === undefined || !opened.has(part)) return [];
  const scanner = new XmlScanner(opened.pieces(part), opened.broken(part));
  const strings: string[] = [];
  let length = 0;
  while (scanner.next()) {
    if (!scanner.opens("si")) continue;
    const text = readRichText(scanner);
    length += text.length;
    if (length > mostText || strings.push(text) > mostPlaces) throw tooLarge(opened.file, part);
  }
  return strings;
}

/** The text of the element that was just opened (si or is): its runs one after the other, phonetic hints left out. */
export function readRichText(scanner: XmlScanner): string {
  if (scanner.kind !== "open") return "";
  const { name } = scanner;
  let text = "";
  while (scanner.nextIn(name)) {
    if (scanner.opens("rPh")) scanner.skip();
    else if (scanner.opens("t")) {
      const piece = scanner.content();
      text = text === "" ? piece : text + piece;
    }
  }
  return decodeCellText(text);
}
