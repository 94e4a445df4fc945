import { sheetColumns, sheetRows } from "../../model/area.ts";
import { layOut } from "../../model/edit.ts";
import type { Desk } from "../desk.ts";
import { canPoint, pointAt } from "../pointing.ts";
import { textWidth } from "./cell-text.ts";
import { headerHeight, headerWidth } from "./frame.ts";
import type { Frame } from "./frame.ts";
import { selectAll } from "./keys.ts";
import type { CellPosition } from "./movement.ts";

interface PointerTarget {
  readonly desk: Desk;
  readonly frame: Frame;
}

/** Goes on with what pressing the button began, until it is released. */
export type Drag = (at: { readonly x: number; readonly y: number }, frame: Frame) => void;

type Field = HTMLTextAreaElement | HTMLInputElement;

/** What pressing the mouse button at a place of the grid does; answers with what dragging does from there. */
export function press(x: number, y: number, isExtending: boolean, target: PointerTarget): Drag | undefined {
  const { desk, frame } = target;
  const field = document.activeElement as Partial<Field> | null;
  const caret = field?.selectionStart ?? desk.editing?.text.length ?? 0;
  if (desk.editing && x >= headerWidth && y >= headerHeight && canPoint(desk, caret)) {
    return pointing(desk, field, caret, frame.cellAt(x, y));
  }
  if (desk.editing) desk.finishEditing();
  if (x < headerWidth && y < headerHeight) {
    selectAll(desk);
    return undefined;
  }
  if (y < headerHeight) return resizing(x, target) ?? selecting(x, y, isExtending, target, wholeColumns);
  return selecting(x, y, isExtending, target, x < headerWidth ? wholeRows : cells);
}

type Reach = (at: CellPosition, isFocus: boolean) => CellPosition;
const cells: Reach = (at) => at;
const wholeColumns: Reach = ({ column }, isFocus) => ({ row: isFocus ? sheetRows - 1 : 0, column });
const wholeRows: Reach = ({ row }, isFocus) => ({ row, column: isFocus ? sheetColumns - 1 : 0 });

function selecting(
  x: number,
  y: number,
  isExtending: boolean,
  { desk, frame }: PointerTarget,
  reach: Reach,
): Drag | undefined {
  const at = frame.cellAt(x, y);
  if (reach === cells && !isExtending && desk.follow(at)) return undefined;
  const active = isExtending ? desk.selection.active : reach(at, false);
  desk.select({ active, focus: reach(at, true) });
  return (to, now) => {
    const focus = reach(now.cellAt(to.x, to.y), true);
    const last = desk.selection.focus;
    if (focus.row !== last.row || focus.column !== last.column) desk.select({ active, focus });
  };
}

function pointing(desk: Desk, field: Partial<Field> | null, caret: number, at: CellPosition): Drag {
  let end = pointAt(desk, caret, at, false);
  const keepCaret = (): void => queueMicrotask(() => queueMicrotask(() => field?.setSelectionRange?.(end, end)));
  keepCaret();
  return (to, frame) => {
    end = pointAt(desk, end, frame.cellAt(to.x, to.y), true);
    keepCaret();
  };
}

/** The column whose right edge is under the pointer. */
export function edgeAt(x: number, frame: Frame): number | undefined {
  return frame.columns.find((column) => Math.abs(frame.x(column) + frame.geometry.columns.size(column) - x) <= 4);
}

/** Makes a column as wide as what is in it. */
export function fitColumn(column: number, { desk, frame }: PointerTarget): void {
  const { sheet, used } = desk;
  if (!used) return;
  let width = 0;
  sheet.cells.forEach({ ...used, left: column, right: column }, (cell, row) => {
    if (cell.value === "" || row < frame.geometry.frozenRows - 1) return;
    width = Math.max(width, textWidth(sheet.text(row, column), desk.look(row, column)));
  });
  if (width > 0) layOut(sheet, "columns", column, column, { size: (Math.min(width, 600) + 8) * 0.75 });
}

function resizing(x: number, { desk, frame }: PointerTarget): Drag | undefined {
  const column = edgeAt(x, frame);
  if (column === undefined) return undefined;
  return (to, now) => {
    const pixels = Math.max(8, to.x - now.x(column));
    layOut(desk.sheet, "columns", column, column, { size: pixels * 0.75 });
  };
}
