import { strToU8, zipSync } from "fflate";
import {
  chargesSheet,
  chart,
  drawing,
  payersSheet,
  payersTable,
  SharedStrings,
  styles,
  type PayerRow,
} from "./parts.ts";
import type { Laid } from "./sheet.ts";

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const types = "application/vnd.openxmlformats-officedocument";

/** Local time, as zip archives keep it: the same bytes in every time zone. */
const written = new Date(2026, 10, 21, 6, 14);

/** The workbook's bytes: charges on the first sheet, a table with a chart on the second. */
export function workbookBytes(laid: Laid, payers: readonly PayerRow[]): Uint8Array {
  const strings = new SharedStrings();
  const charges = chargesSheet(laid, strings);
  const byPayer = payersSheet(payers, strings);
  const parts: Record<string, string> = {
    "[Content_Types].xml": contentTypes,
    "_rels/.rels": linked({
      rId1: ["officeDocument", "xl/workbook.xml"],
    }),
    "xl/workbook.xml": `${head}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}"><bookViews><workbookView activeTab="0" windowWidth="24000" windowHeight="12000"/></bookViews><sheets><sheet name="Charges" sheetId="1" r:id="rId1"/><sheet name="By payer" sheetId="2" r:id="rId2"/></sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">Charges!$5:$5</definedName></definedNames><calcPr calcId="191029"/></workbook>`,
    "xl/_rels/workbook.xml.rels": linked({
      rId1: ["worksheet", "worksheets/sheet1.xml"],
      rId2: ["worksheet", "worksheets/sheet2.xml"],
      rId3: ["styles", "styles.xml"],
      rId4: ["sharedStrings", "sharedStrings.xml"],
    }),
    "xl/styles.xml": styles,
    "xl/sharedStrings.xml": strings.xml,
    "xl/worksheets/sheet1.xml": charges,
    "xl/worksheets/sheet2.xml": byPayer,
    "xl/worksheets/_rels/sheet2.xml.rels": linked({
      rId1: ["drawing", "../drawings/drawing1.xml"],
      rId2: ["table", "../tables/table1.xml"],
    }),
    "xl/tables/table1.xml": payersTable(payers.length),
    "xl/drawings/drawing1.xml": drawing,
    "xl/drawings/_rels/drawing1.xml.rels": linked({ rId1: ["chart", "../charts/chart1.xml"] }),
    "xl/charts/chart1.xml": chart(payers),
  };
  const files = Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]));
  return zipSync(files, { level: 9, mtime: written });
}

function linked(targets: Readonly<Record<string, readonly [string, string]>>): string {
  const items = Object.entries(targets).map(
    ([id, [type, target]]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`,
  );
  return `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join("")}</Relationships>`;
}

const contentTypes = `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
  ["xl/workbook.xml", "spreadsheetml.sheet.main"],
  ["xl/worksheets/sheet1.xml", "spreadsheetml.worksheet"],
  ["xl/worksheets/sheet2.xml", "spreadsheetml.worksheet"],
  ["xl/styles.xml", "spreadsheetml.styles"],
  ["xl/sharedStrings.xml", "spreadsheetml.sharedStrings"],
  ["xl/tables/table1.xml", "spreadsheetml.table"],
  ["xl/drawings/drawing1.xml", "drawing"],
  ["xl/charts/chart1.xml", "drawingml.chart"],
]
  .map(([name, kind]) => `<Override PartName="/${name}" ContentType="${types}.${kind}+xml"/>`)
  .join("")}</Types>`;
