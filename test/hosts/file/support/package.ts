import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

export type Parts = Record<string, string | Uint8Array>;

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A package out of its parts. */
export function zipOf(parts: Parts): Uint8Array {
  const entries = Object.entries(parts);
  return zipSync(
    Object.fromEntries(entries.map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part])),
  );
}

/** The parts of a package, by name. */
export function partsOf(bytes: Uint8Array): Record<string, Uint8Array> {
  return unzipSync(bytes);
}

/** The text of one part of a package. */
export function textOf(bytes: Uint8Array, part: string): string {
  const found = unzipSync(bytes, { filter: ({ name }) => name === part })[part];
  if (!found) throw new Error(`no part ${part}`);
  return strFromU8(found);
}

/** The smallest workbook around the XML of one sheet; more parts are added or put in place of these. */
export function bookParts(sheet: string, more: Parts = {}): Parts {
  return {
    "[Content_Types].xml": contentTypes({
      "/xl/workbook.xml": "sheet.main",
      "/xl/worksheets/sheet1.xml": "worksheet",
    }),
    "_rels/.rels": relations([["rId1", "officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Charges" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations([
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "sharedStrings", "sharedStrings.xml"],
    ]),
    "xl/worksheets/sheet1.xml": sheet,
    ...more,
  };
}

export function contentTypes(overrides: Readonly<Record<string, string>>): string {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const items = Object.entries(overrides).map(
    ([part, kind]) => `<Override PartName="${part}" ContentType="${type}.${kind}+xml"/>`,
  );
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>${items.join("")}</Types>`;
}

export function relations(all: readonly (readonly [string, string, string])[]): string {
  const items = all.map(([id, type, target]) => {
    const address = type.includes(":") ? type : `${office}/${type}`;
    return `<Relationship Id="${id}" Type="${address}" Target="${target}"/>`;
  });
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join("")}</Relationships>`;
}

/** A sheet of these rows, with more before and behind them. */
export function sheetXml(rows: string, behind = "", before = ""): string {
  return `<worksheet xmlns="${main}" xmlns:r="${office}">${before}<sheetData>${rows}</sheetData>${behind}</worksheet>`;
}

export function bookOf(rows: string, more: Parts = {}): Uint8Array {
  return zipOf(bookParts(sheetXml(rows), more));
}
