import { strToU8, zipSync } from "fflate";
import { address, type SheetCells } from "../../src/worksheet/cells.ts";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const relations = (...items: readonly (readonly [string, string])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items
    .map(([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;

/** The cells as Excel would save them: texts shared between cells, addresses and spans stated. */
export function workbookOf({ rows, columns, firstRow }: SheetCells): Uint8Array {
  const shared = new Map<string, number>();
  const text = rows.map((cells, index) => {
    const row = firstRow + index;
    const said = cells.map((value, place) => {
      const start = `<c r="${address(row, columns[place]!)}"`;
      if (typeof value === "number") return `${start}><v>${value}</v></c>`;
      if (typeof value !== "string") return "";
      if (!shared.has(value)) shared.set(value, shared.size);
      return `${start} s="1" t="s"><v>${shared.get(value)!}</v></c>`;
    });
    return `<row r="${row}" spans="1:${columns.length}">${said.join("")}</row>`;
  });
  const parts = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>`,
    "_rels/.rels": relations(["officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Charges" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations(
      ["worksheet", "worksheets/sheet1.xml"],
      ["sharedStrings", "sharedStrings.xml"],
    ),
    "xl/sharedStrings.xml": `<sst xmlns="${main}">${[...shared.keys()].map((each) => `<si><t xml:space="preserve">${each}</t></si>`).join("")}</sst>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}"><sheetData>${text.join("")}</sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strToU8(part)])), { level: 6 });
}
