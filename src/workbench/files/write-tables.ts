import { areaAddress } from "../../hosts/file/package/area.ts";
import { setTableColumns } from "../../hosts/file/package/table-columns.ts";
import type { FileTable } from "../../hosts/file/package/tables.ts";
import type { XlsxWorkbook } from "../../hosts/file/xlsx.ts";
import { siblings, withAttribute } from "../../hosts/file/xml/elements.ts";
import type { Sheet } from "../model/sheet.ts";
import type { Table } from "../model/table.ts";
import { fileArea } from "./cell-values.ts";

/** The texts of the tables whose place or columns changed, by their parts. */
export function tableTexts(sheet: Sheet, file: XlsxWorkbook): [part: string, text: string][] {
  return file.tables(sheet.name).flatMap((old): [string, string][] => {
    const table = sheet.tables.find(({ name }) => name === old.name);
    if (!table || isSame(table, old)) return [];
    const fail = file.package.broken(old.part);
    return [[old.part, tableText(file.package.text(old.part), old, table, fail)]];
  });
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
