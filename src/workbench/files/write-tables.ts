import { areaAddress } from "../../hosts/file/package/area.ts";
import { setTableColumns } from "../../hosts/file/package/table-columns.ts";
import type { Changes } from "../../hosts/file/package/package.ts";
import { addRelated } from "../../hosts/file/package/plumbing.ts";
import { tableXml } from "../../hosts/file/package/table-sheet.ts";
import { tableIdIn, type FileTable } from "../../hosts/file/package/tables.ts";
import type { XlsxWorkbook } from "../../hosts/file/xlsx.ts";
import { siblings, withAttribute } from "../../hosts/file/xml/elements.ts";
import type { Sheet } from "../model/sheet.ts";
import type { Table } from "../model/table.ts";
import { fileArea } from "./cell-values.ts";

const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";

/** The texts of the tables whose place or columns changed, by their parts. */
export function tableTexts(sheet: Sheet, file: XlsxWorkbook): [part: string, text: string][] {
  return file.tables(sheet.name).flatMap((old): [string, string][] => {
    const table = sheet.tables.find(({ name }) => name === old.name);
    if (!table || isSame(table, old)) return [];
    const fail = file.package.broken(old.part);
    return [[old.part, tableText(file.package.text(old.part), old, table, fail)]];
  });
}

/** Puts the tables that the file does not have yet into it. Gives the ids by which their sheet names them. */
export function addTableParts(sheet: Sheet, file: XlsxWorkbook, owner: string, changes: Changes): readonly string[] {
  const opened = file.package;
  const old = file.sheets.flatMap(({ name }) => file.tables(name));
  const added = sheet.tables.filter(({ name }) => !old.some((table) => table.name === name));
  return added.map((table) => {
    let number = 1;
    while (opened.has(partOf(number)) || changes.has(partOf(number))) number++;
    const ids = old.map(({ part }) => tableIdIn(opened, part));
    const { id } = addRelated(opened, owner, "table", `../tables/table${String(number)}.xml`, mimeType, changes);
    const headings = table.columns.map(({ name }) => name);
    // The numbers of the parts are all different, and above them none is taken.
    changes.set(partOf(number), [tableXml(table.name, fileArea(table.area), headings, Math.max(0, ...ids) + number)]);
    return id;
  });
}

function partOf(number: number): string {
  return `xl/tables/table${String(number)}.xml`;
}

function isSame(table: Table, old: FileTable): boolean {
  const names = table.columns.map(({ name }) => name);
  return areaAddress(fileArea(table.area)) === areaAddress(old.area) && names.join("\n") === old.columns.join("\n");
}

function tableText(text: string, old: FileTable, table: Table, fail: () => Error): string {
  const names = table.columns.map(({ name }) => name);
  let same = 0;
  while (same < names.length && names[same] === old.columns[same]) same++;
  const { area } = old;
  const withColumns =
    same === names.length && same === old.columns.length
      ? text
      : setTableColumns(text, area, area.left + same, area.right, names.slice(same), fail);
  const now = fileArea(table.area);
  const [root] = siblings(withColumns, fail);
  if (!root) throw fail();
  const opening = withAttribute(withColumns.slice(root.start, root.innerStart), "ref", areaAddress(now));
  const filtered = areaAddress({ ...now, bottom: now.bottom - old.totalsRows });
  const inside = withColumns
    .slice(root.innerStart)
    .replace(/<(?:\w+:)?autoFilter\b[^>]*>/, (filter) => withAttribute(filter, "ref", filtered));
  return withColumns.slice(0, root.start) + opening + inside;
}
