import { areaName, quotedSheetName } from "../model/address.ts";
import type { Sheet } from "../model/sheet.ts";
import type { Desk } from "./desk.ts";
import { selectedArea } from "./grid/movement.ts";
import type { CellPosition } from "./grid/movement.ts";

/** Whether a click on a cell puts its address into the formula: the caret stands where a reference may begin. */
export function canPoint(desk: Desk, caret: number): boolean {
  const { editing } = desk;
  if (!editing?.text.startsWith("=")) return false;
  return editing.pointed !== undefined || /[=(,;:+\-*/^&<>{]\s*$/.test(editing.text.slice(0, caret));
}

/** Puts the address of a cell, or of the cells from the first pointed at, into the formula. Answers with the caret. */
export function pointAt(desk: Desk, caret: number, at: CellPosition, isExtending: boolean): number {
  const { editing } = desk;
  if (!editing) return caret;
  const { pointed } = editing;
  const start = pointed?.start ?? caret;
  const anchor = isExtending && pointed ? pointed.anchor : at;
  const address = prefix(editing.sheet, desk.sheet) + areaName(selectedArea({ active: anchor, focus: at }));
  const text = editing.text.slice(0, start) + address + editing.text.slice(caret);
  desk.type(text, { pointed: { start, anchor } });
  return start + address.length;
}

function prefix(home: Sheet, pointed: Sheet): string {
  return home === pointed ? "" : `${quotedSheetName(pointed.name)}!`;
}
