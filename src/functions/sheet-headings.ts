import { readTop, watchSheets } from "../hosts/excel/sheet-top.ts";
import { findColumns } from "../worksheet/find-columns.ts";
import type { Mapping } from "../worksheet/mapping.ts";

export interface SheetHeadings {
  readonly mapping: Mapping;
  readonly date1904: boolean;
}

const known = new Map<string, Promise<SheetHeadings>>();
let watching: Promise<void> | undefined;

/** The columns of a sheet by its own headings: read once, and again after a change in the headings or above them. */
export async function sheetHeadings(sheet: string): Promise<SheetHeadings> {
  watching ??= watchSheets(forget);
  await watching;
  let headings = known.get(sheet);
  if (!headings) {
    known.set(sheet, (headings = read(sheet)));
    // What failed is tried again by the next formula.
    headings.catch(() => known.delete(sheet));
  }
  return headings;
}

async function read(sheet: string): Promise<SheetHeadings> {
  const top = await readTop(sheet);
  return { mapping: findColumns(top), date1904: top.date1904 };
}

async function forget(sheet?: string, row = 1): Promise<void> {
  if (sheet === undefined) return known.clear();
  const headings = await known.get(sheet)?.catch(() => undefined);
  if (headings && row <= headings.mapping.headerRow) known.delete(sheet);
}
