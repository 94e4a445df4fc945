import { XmlScanner } from "../xml/scanner.ts";
import type { Package } from "./package.ts";

/**
 * Which values of rich cells are pictures. Such a cell is stored as an error with a number that leads over the value
 * metadata to a rich value, and from that to its structure, whose name tells (MS-XLSX 2.3.6 and 2.6.207).
 */
export function readPictures(opened: Package, workbook: string): (valueMetadata: number) => boolean {
  const partOf = (type: string) => opened.relations(workbook).find((relation) => relation.type === type)?.target;
  const all = (type: string, pick: (scanner: XmlScanner) => void): void => {
    const part = partOf(type);
    if (part === undefined || !opened.has(part)) return;
    const scanner = new XmlScanner(opened.pieces(part), opened.broken(part));
    while (scanner.next()) pick(scanner);
  };
  const structures: boolean[] = [];
  all("rdRichValueStructure", (scanner) => {
    if (scanner.opens("s")) structures.push(/image/i.test(scanner.attribute("t") ?? ""));
  });
  const values: boolean[] = [];
  all("rdRichValue", (scanner) => {
    if (scanner.opens("rv")) values.push(structures[Number(scanner.attribute("s"))] ?? false);
  });
  const blocks: number[] = [];
  const metadata: boolean[] = [];
  let section = "";
  all("sheetMetadata", (scanner) => {
    if (scanner.opens("futureMetadata")) section = scanner.attribute("name") ?? "";
    else if (scanner.opens("valueMetadata")) section = "values";
    else if (scanner.opens("rvb") && section === "XLRICHVALUE") blocks.push(Number(scanner.attribute("i")));
    else if (scanner.opens("rc") && section === "values") {
      metadata.push(values[blocks[Number(scanner.attribute("v"))] ?? -1] ?? false);
    } else if (scanner.closes("valueMetadata")) section = "";
  });
  return (valueMetadata) => metadata[valueMetadata - 1] ?? false;
}
