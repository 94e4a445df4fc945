import type { SheetCells } from "../../../worksheet/cells.ts";
import { encodeXml } from "../xml/text.ts";
import { writeZip } from "../zip/archive.ts";
import { pack } from "../zip/entry.ts";
import { cellXml } from "./cell-xml.ts";
import { plainStyles } from "./styles.ts";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageNamespace = "http://schemas.openxmlformats.org/package/2006";
const contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A workbook of one sheet with these cells, as small as Excel will have it. */
export function newPackage(cells: SheetCells): Uint8Array {
  const parts: readonly (readonly [string, Iterable<string>])[] = [
    ["[Content_Types].xml", [contentTypes]],
    ["_rels/.rels", [relations([["officeDocument", "xl/workbook.xml"]])]],
    ["xl/workbook.xml", [workbookXml(cells)]],
    [
      "xl/_rels/workbook.xml.rels",
      [
        relations([
          ["worksheet", "worksheets/sheet1.xml"],
          ["styles", "styles.xml"],
        ]),
      ],
    ],
    ["xl/styles.xml", [plainStyles]],
    ["xl/worksheets/sheet1.xml", sheetXml(cells)],
  ];
  return writeZip(
    parts.map(([name, pieces]) => pack(name, pieces)),
    cells.sheet,
  );
}

const contentTypes =
  `${declaration}<Types xmlns="${packageNamespace}/content-types">` +
  `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  `<Default Extension="xml" ContentType="application/xml"/>` +
  `<Override PartName="/xl/workbook.xml" ContentType="${contentType}.sheet.main+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${contentType}.styles+xml"/>` +
  `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${contentType}.worksheet+xml"/></Types>`;

function relations(targets: readonly (readonly [string, string])[]): string {
  const items = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${String(index + 1)}" Type="${relationships}/${type}" Target="${target}"/>`,
  );
  return `${declaration}<Relationships xmlns="${packageNamespace}/relationships">${items.join("")}</Relationships>`;
}

function workbookXml({ sheet, date1904 }: SheetCells): string {
  return (
    `${declaration}<workbook xmlns="${main}" xmlns:r="${relationships}">` +
    (date1904 ? '<workbookPr date1904="1"/>' : "") +
    `<sheets><sheet name="${encodeXml(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`
  );
}

function* sheetXml({ rows, columns, firstRow }: SheetCells): Generator<string, void, undefined> {
  yield `${declaration}<worksheet xmlns="${main}" xmlns:r="${relationships}"><sheetData>`;
  let piece = "";
  for (const [index, cells] of rows.entries()) {
    const row = firstRow + index;
    const said = cells.map((value, place) => cellXml("", row, columns[place] ?? place + 1, { value })).join("");
    if (said !== "") piece += `<row r="${String(row)}">${said}</row>`;
    if (piece.length < 65_536) continue;
    yield piece;
    piece = "";
  }
  yield piece + "</sheetData></worksheet>";
}
