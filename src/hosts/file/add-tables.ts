import { freeSheetName, freeTableName } from "../../worksheet/own-sheet.ts";
import type { AddedTables, NewTables } from "../../worksheet/tables.ts";
import { children, siblings, splice, tagOf } from "./xml/elements.ts";
import { encodeXml } from "./xml/text.ts";
import { emptyPackage } from "./package/new-package.ts";
import { openPackage, relationsOf, type Changes, type Package } from "./package/package.ts";
import { addRelated, declarePart, newRelations } from "./package/plumbing.ts";
import { openStyles } from "./package/styles.ts";
import { placeTables, tableSheetXml, tableXml } from "./package/table-sheet.ts";
import { readTables, tableIdIn } from "./package/tables.ts";
import { readWorkbook } from "./package/workbook.ts";

const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** A workbook of one sheet with these tables. */
export function tableFile(tables: NewTables, file: string): Uint8Array {
  const opened = openPackage(emptyPackage(file), file);
  addTables(opened, tables);
  return opened.save();
}

/** Puts tables on a new sheet at the end of a workbook. */
export function addTables(opened: Package, wanted: NewTables): AddedTables {
  const workbook = readWorkbook(opened);
  const old = workbook.sheets.flatMap((sheet) => readTables(opened, sheet));
  const sheet = freeSheetName(
    wanted.sheet,
    workbook.sheets.map(({ name }) => name),
  );
  const taken = new Set([...old, ...workbook.names].map(({ name }) => name));
  const names = wanted.tables.map(({ name }) => {
    const free = freeTableName(name, taken);
    taken.add(free);
    return free;
  });
  const placed = placeTables(wanted, names);
  const changes: Changes = new Map();
  const { styles, save } = openStyles(opened, workbook.part);
  const xml = tableSheetXml(wanted, placed, styles, workbook.date1904);
  save(changes);
  const number = freeNumber(opened, (each) => `xl/worksheets/sheet${each}.xml`);
  const { part, id } = addRelated(
    opened,
    workbook.part,
    "worksheet",
    `worksheets/sheet${String(number)}.xml`,
    `${kind}.worksheet+xml`,
    changes,
  );
  changes.set(part, [xml]);
  changes.set(workbook.part, [withSheet(opened, workbook.part, sheet, id)]);
  const firstId = Math.max(0, ...old.map(({ part: table }) => tableIdIn(opened, table))) + 1;
  const first = freeNumber(opened, (each) => `xl/tables/table${each}.xml`);
  placed.forEach(({ name, area, table }, index) => {
    const at = `xl/tables/table${String(first + index)}.xml`;
    const headings = table.columns.map(({ heading }) => heading);
    changes.set(at, [tableXml(name, area, headings, firstId + index)]);
    declarePart(opened, at, `${kind}.table+xml`, changes);
  });
  const targets = placed.map((_, index) => ["table", `/xl/tables/table${String(first + index)}.xml`] as const);
  changes.set(relationsOf(part), [newRelations(targets)]);
  opened.change(changes);
  return { sheet, names };
}

/** A number from which on no part of that name is there. */
function freeNumber(opened: Package, partOf: (number: string) => string): number {
  let last = 0;
  for (let number = 1; number <= 10_000; number++) if (opened.has(partOf(String(number)))) last = number;
  return last + 1;
}

function withSheet(opened: Package, part: string, name: string, id: string): string {
  const text = opened.text(part);
  const fail = opened.broken(part);
  const root = siblings(text, fail)[0];
  const sheets = root && children(text, root, fail).find((element) => element.name === "sheets");
  if (!root || !sheets) throw fail();
  const { prefix } = tagOf(text, root, fail);
  const ids = children(text, sheets, fail).map((sheet) => Number(tagOf(text, sheet, fail).attribute("sheetId") ?? 0));
  const sheetId = Math.max(0, ...ids) + 1;
  const related = /\sxmlns:([\w.-]+)\s*=\s*["'][^"']*\/officeDocument\/relationships["']/;
  const known = related.exec(text.slice(root.start, root.innerStart))?.[1];
  const declared = known === undefined ? ` xmlns:r="${office}"` : "";
  const item = `<${prefix}sheet name="${encodeXml(name)}" sheetId="${String(sheetId)}"${declared} ${known ?? "r"}:id="${id}"/>`;
  const inside = text.slice(sheets.innerStart, sheets.innerEnd) + item;
  return splice(text, sheets.start, sheets.end, `<${prefix}sheets>${inside}</${prefix}sheets>`);
}
