import { workbookMemory } from "../hosts/excel/memory.ts";
import { RememberedColumns, whenColumnsAreChosen } from "../hosts/excel/remembered-columns.ts";
import { readTop, recalculate } from "../hosts/excel/sheet-top.ts";
import { findColumns } from "../worksheet/find-columns.ts";
import type { Mapping } from "../worksheet/mapping.ts";
import { watchFor } from "./workbook-watch.ts";

export interface SheetHeadings {
  readonly mapping: Mapping;
  readonly date1904: boolean;
}

const columns = new RememberedColumns(workbookMemory);
const known = new Map<string, Promise<SheetHeadings>>();
let watching: Promise<void> | undefined;

/**
 * The columns of a sheet by its own headings and by what the user said of them: read once, and again after a change in
 * the headings or above them.
 */
export async function sheetHeadings(sheet: string): Promise<SheetHeadings> {
  watching ??= watch();
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
  return { mapping: findColumns(top, (fingerprint) => columns.recall(fingerprint)), date1904: top.date1904 };
}

async function watch(): Promise<void> {
  whenColumnsAreChosen(() => void (forgetAll() && recalculate()));
  await watchFor({ forget: (sheet, row) => (sheet === undefined ? forgetAll() : forget(sheet, row)) });
}

/** @param row the first row that changed. */
async function forget(sheet: string, row: number): Promise<boolean> {
  const headings = await known.get(sheet)?.catch(() => undefined);
  return headings !== undefined && row <= headings.mapping.headerRow && known.delete(sheet);
}

function forgetAll(): boolean {
  const wasKnown = known.size > 0;
  known.clear();
  return wasKnown;
}
