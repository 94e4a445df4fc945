import { columnLetters } from "../../worksheet/cells.ts";
import { statusBlockName, type StatusBlock, type StatusLook } from "../../worksheet/status-block.ts";
import { blockCells, moneyFormat, type BlockStyles } from "./block-cells.ts";
import { exchangeHead } from "./block-columns.ts";
import { columnsBehind, headingsIn, holderOf, lastRowOf, placeBlock, tableOf, type Place } from "./block-place.ts";
import { findOwnBlock, surveyGround, type Ground } from "./own-block.ts";
import { areaAddress, type Area } from "./package/area.ts";
import { addFormats, dropFormats, type FormatRule } from "./package/conditional-formats.ts";
import { editSheet } from "./package/edit-sheet.ts";
import { removeName, setHiddenName } from "./package/names.ts";
import type { Changes } from "./package/package.ts";
import { removeRelated } from "./package/plumbing.ts";
import { openStyles, type Styles } from "./package/styles.ts";
import { setTableColumns } from "./package/table-columns.ts";
import { readWorkbook, type SheetPart, type WorkbookPart } from "./package/workbook.ts";
import type { XlsxWorkbook } from "./xlsx.ts";

/** Writes a status block in place of the one that stands on its sheet, if any. Gives its area. */
export function writeBlock(book: XlsxWorkbook, block: StatusBlock): Area {
  const sheet = book.sheetPart(block.sheet);
  const workbook = readWorkbook(book.package);
  const own = findOwnBlock(workbook, sheet)?.area;
  const tables = book.tables(sheet.name);
  const left = block.dataColumns[1] + 1;
  const bottom = lastRowOf(block, tableOf(tables, block));
  const ground = surveyGround(book, sheet, own, { top: block.headerRow, left, bottom, right: left });
  const place = placeBlock(block, tables, own, ground);
  const headings = headingsIn(place, block.headings);
  replaceBlock(book, sheet, workbook, ground, { block: { ...block, headings }, place });
  return place.area;
}

/** Takes the status block of a sheet away; false if there is none. */
export function removeBlock(book: XlsxWorkbook, sheet: SheetPart): boolean {
  const workbook = readWorkbook(book.package);
  const own = findOwnBlock(workbook, sheet);
  if (!own) return false;
  const nowhere = { top: 1, left: Infinity, bottom: 0, right: 0 };
  replaceBlock(book, sheet, workbook, surveyGround(book, sheet, own.area, nowhere), undefined);
  return true;
}

interface Next {
  readonly block: StatusBlock;
  readonly place: Place;
}

function replaceBlock(
  book: XlsxWorkbook,
  sheet: SheetPart,
  workbook: WorkbookPart,
  ground: Ground,
  next: Next | undefined,
): void {
  const opened = book.package;
  const fail = opened.broken(sheet.part);
  const own = findOwnBlock(workbook, sheet);
  const old = own?.area;
  const area = next?.place.area;
  const changes: Changes = new Map();
  const { styles, save } = openStyles(opened, workbook.part);
  const blockStyles = next && stylesOf(styles, next.place);
  const rules = next ? rulesOf(styles, next) : [];
  if (next) save(changes);
  let before = "";
  const edits = editSheet(opened, sheet, {
    cells:
      old || next
        ? blockCells(old, ground, next && blockStyles && { ...next, area: next.place.area, styles: blockStyles })
        : [],
    keepsFormat: cached((style) => !styles.isPlain(style, moneyFormat)),
    head(text, from, prefix) {
      const exchanged = exchangeHead(text, from, prefix, { old, before: own?.before ?? "", next: area }, fail);
      ({ before } = exchanged);
      return exchanged.head;
    },
    tail: (text, prefix) => addFormats(own ? dropFormats(text, isOwnRule(old), fail) : text, prefix, rules, fail),
  });
  changes.set(sheet.part, edits);
  setTables(book, sheet, old, next, changes);
  // Packed after the sheet, when it is known how its columns were.
  changes.set(
    workbook.part,
    once(() => nameText(book, workbook, sheet, area, before)),
  );
  if (ground.hasFormulas) removeRelated(opened, workbook.part, "calcChain", changes);
  book.change(changes);
}

function* once(text: () => string): Generator<string, void, undefined> {
  yield text();
}

function nameText(
  book: XlsxWorkbook,
  workbook: WorkbookPart,
  sheet: SheetPart,
  area: Area | undefined,
  comment: string,
): string {
  const text = book.package.text(workbook.part);
  const fail = book.package.broken(workbook.part);
  if (!area) return removeName(text, statusBlockName, sheet.index, fail);
  const name = { name: statusBlockName, sheet: sheet.name, sheetIndex: sheet.index, area, comment };
  return setHiddenName(text, name, fail);
}

/** A table gives its heading row a look of its own. */
function stylesOf(styles: Styles, { table }: Place): BlockStyles {
  return { heading: table ? 0 : styles.cell({ bold: true }), money: styles.cell({ numberFormat: moneyFormat }) };
}

/** A few formats over all rows, so that the user's own fills come back when they go. */
function rulesOf(styles: Styles, { block, place }: Next): FormatRule[] {
  const { top, left, bottom, right } = place.area;
  if (bottom === top) return [];
  const rows = areaAddress({ top: top + 1, left: Math.min(block.dataColumns[0], left), bottom, right: right - 1 });
  return block.looks.map((look) => ({
    area: rows,
    formula: ruleOf(`$${columnLetters(left)}${String(top + 1)}`, look),
    format: styles.conditional(look),
  }));
}

function ruleOf(verdict: string, { icon }: StatusLook): string {
  return `LEFT(${verdict},${String(icon.length)})="${icon.replaceAll('"', '""')}"`;
}

/** Knows the rules that look at the verdicts of a block, or at one that is gone. */
function isOwnRule(own: Area | undefined): (formula: string) => boolean {
  const verdict = own ? `\\$${columnLetters(own.left)}\\d+` : "#REF!";
  const rule = new RegExp(`^LEFT\\((?:${verdict}|#REF!),\\d+\\)="[^"]+"$`);
  return (formula) => rule.test(formula);
}

/** Gives the table of the block its columns, and takes them from the table that the old one stood in. */
function setTables(
  book: XlsxWorkbook,
  sheet: SheetPart,
  old: Area | undefined,
  next: Next | undefined,
  changes: Changes,
): void {
  const opened = book.package;
  const holder = holderOf(book.tables(sheet.name), old);
  const table = next?.place.table;
  const text = (part: string) => opened.text(part);
  if (holder && old && holder.part !== table?.part) {
    if (old.right !== holder.area.right) throw columnsBehind(holder, sheet.name);
    const fail = opened.broken(holder.part);
    changes.set(holder.part, [setTableColumns(text(holder.part), holder.area, old.left, old.right, [], fail)]);
  }
  if (table && next) {
    const { left } = next.place.area;
    const end = holder?.part === table.part && old ? old.right : left - 1;
    const fail = opened.broken(table.part);
    changes.set(table.part, [setTableColumns(text(table.part), table.area, left, end, next.block.headings, fail)]);
  }
}

function cached(decide: (style: number) => boolean): (style: number) => boolean {
  const known = new Map<number, boolean>();
  return (style) => {
    const before = known.get(style);
    if (before !== undefined) return before;
    const decided = decide(style);
    known.set(style, decided);
    return decided;
  };
}
