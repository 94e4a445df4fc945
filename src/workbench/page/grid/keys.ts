import { sheetColumns, sheetRows } from "../../model/area.ts";
import { clearContents } from "../../model/edit.ts";
import type { CellClipboard } from "../clipboard.ts";
import type { Sheet } from "../../model/sheet.ts";
import type { Desk } from "../desk.ts";
import { jump, lastCell, step } from "./movement.ts";
import type { CellPosition, Direction, Selection } from "./movement.ts";

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

export interface KeyTarget {
  readonly desk: Desk;
  readonly clipboard: CellClipboard;
  /** Rows that fit into the window. */
  readonly page: number;
}

/** What a key does while no cell is edited. Says whether the key was used. */
export function pressKey(event: KeyboardEvent, target: KeyTarget): boolean {
  const { desk } = target;
  const isCommand = event.ctrlKey || event.metaKey;
  if (event.altKey) return false;
  const to = destination(event, target);
  if (to) {
    if (event.shiftKey) desk.extendTo(to);
    else desk.moveTo(to);
    return true;
  }
  return isCommand ? pressCommand(event.key.toLowerCase(), target) : pressPlain(event, desk);
}

function destination(
  { key, ctrlKey, metaKey, shiftKey }: KeyboardEvent,
  { desk, page }: KeyTarget,
): CellPosition | undefined {
  const { sheet, selection } = desk;
  const from = shiftKey ? selection.focus : selection.active;
  const isCommand = ctrlKey || metaKey;
  const arrow = arrows[key];
  if (arrow && isCommand) return jumpFrom(sheet, selection, from, arrow);
  if (arrow) return step(sheet, from, arrow);
  if (key === "PageDown" && !isCommand) return step(sheet, from, "down", page);
  if (key === "PageUp" && !isCommand) return step(sheet, from, "up", page);
  if (key === "Home") return isCommand ? { row: 0, column: 0 } : { row: from.row, column: 0 };
  if (key === "End" && isCommand) return lastCell(sheet);
  return undefined;
}

/** What is filled counts in the row or column of the active cell, also while the selection grows. */
function jumpFrom(sheet: Sheet, { active }: Selection, from: CellPosition, arrow: Direction): CellPosition {
  const isUpright = arrow === "up" || arrow === "down";
  const to = jump(sheet, isUpright ? { ...from, column: active.column } : { ...from, row: active.row }, arrow);
  return isUpright ? { ...to, column: from.column } : { ...to, row: from.row };
}

function pressCommand(key: string, { desk, clipboard }: KeyTarget): boolean {
  switch (key) {
    case "a":
      selectAll(desk);
      return true;
    case "z":
      undo(desk);
      return true;
    case "y":
      redo(desk);
      return true;
    case "d":
      clipboard.fill("down");
      return true;
    case "r":
      clipboard.fill("right");
      return true;
    case "pagedown":
    case "pageup":
      showSheet(desk, key === "pagedown" ? 1 : -1);
      return true;
    default:
      return false;
  }
}

function pressPlain({ key, shiftKey }: KeyboardEvent, desk: Desk): boolean {
  switch (key) {
    case "Enter":
      desk.advance(shiftKey ? "up" : "down");
      return true;
    case "Tab":
      desk.advance(shiftKey ? "left" : "right");
      return true;
    case "F2":
      desk.startEditing();
      return true;
    case "Delete":
      desk.change(desk.area, () => clearContents(desk.sheet, desk.area));
      return true;
    case "Backspace":
      desk.startEditing({ text: "" });
      return true;
    default:
      if ([...key].length !== 1) return false;
      desk.startEditing({ text: key });
      return true;
  }
}

/** First the cells with content, then all there are. */
export function selectAll(desk: Desk): void {
  const used = desk.sheet.usedArea(true);
  const isUsed = used && desk.area.top === 0 && desk.area.bottom === used.bottom;
  const last =
    used && !isUsed ? { row: used.bottom, column: used.right } : { row: sheetRows - 1, column: sheetColumns - 1 };
  desk.select({ active: { row: 0, column: 0 }, focus: last });
}

export function undo(desk: Desk): void {
  takeBack(desk, desk.history.undo(), "workbench.undone");
}

export function redo(desk: Desk): void {
  takeBack(desk, desk.history.redo(), "workbench.redone");
}

function takeBack(
  desk: Desk,
  step: ReturnType<Desk["history"]["undo"]>,
  key: "workbench.undone" | "workbench.redone",
): void {
  if (!step) return;
  const { sheet, area } = step;
  desk.workbook.select(sheet, [area]);
  desk.say(desk.words.say(key));
}

function showSheet(desk: Desk, by: number): void {
  const shown = desk.workbook.sheets.filter(({ visibility }) => visibility === "Visible");
  const next = shown[shown.indexOf(desk.sheet) + by];
  if (next) desk.workbook.activate(next);
}
