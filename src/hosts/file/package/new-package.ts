import { pack } from "../../../bytes/zip/pack.ts";
import type { SheetCells } from "../../../worksheet/cells.ts";
import { encodeXml } from "../xml/text.ts";
import { fileOf } from "../zip.ts";
import { cellXml } from "./cell-xml.ts";
import { declaration, newRelations } from "./plumbing.ts";
import { plainStyles } from "./styles.ts";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const contentType = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A workbook of one sheet with these cells, as small as Excel will have it. */
export function newPackage(cells: SheetCells): Uint8Array {
  const { sheet, date1904 } = cells;
  const targets = [["worksheet", "worksheets/sheet1.xml"], stylesTarget] as const;
  const declared = `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${contentType}.worksheet+xml"/>`;
  const sheets = `<sheet name="${encodeXml(sheet)}" sheetId="1" r:id="rId1"/>`;
  const parts = [
    ...workbookParts(sheets, date1904, targets, declared),
    ["xl/worksheets/sheet1.xml", sheetXml(cells)] as const,
  ];
  return zipOf(parts, sheet);
}

/** A workbook that still lacks a sheet. */
export function emptyPackage(file: string): Uint8Array {
  return zipOf(workbookParts("", false, [stylesTarget], ""), file);
}

type Part = readonly [name: string, pieces: Iterable<string>];

const stylesTarget = ["styles", "styles.xml"] as const;

function zipOf(parts: readonly Part[], file: string): Uint8Array {
  return fileOf(
    parts.map(([name, pieces]) => pack(name, pieces)),
    file,
  );
}

function workbookParts(
  sheets: string,
  date1904: boolean,
  targets: Parameters<typeof newRelations>[0],
  declared: string,
): readonly Part[] {
  const settings = date1904 ? '<workbookPr date1904="1"/>' : "";
  const workbook = `${declaration}<workbook xmlns="${main}" xmlns:r="${relationships}">${settings}<bookViews><workbookView/></bookViews><sheets>${sheets}</sheets></workbook>`;
  return [
    ["[Content_Types].xml", [`${contentTypes}${declared}</Types>`]],
    ["_rels/.rels", [newRelations([["officeDocument", "xl/workbook.xml"]])]],
    ["xl/workbook.xml", [workbook]],
    ["xl/_rels/workbook.xml.rels", [newRelations(targets)]],
    ["xl/styles.xml", [plainStyles]],
  ];
}

const contentTypes =
  `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
  `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  `<Default Extension="xml" ContentType="application/xml"/>` +
  `<Override PartName="/xl/workbook.xml" ContentType="${contentType}.sheet.main+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${contentType}.styles+xml"/>`;

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
