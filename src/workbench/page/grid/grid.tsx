import type { JSX } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { chartSaid } from "../../model/chart.ts";
import type { Sheet } from "../../model/sheet.ts";
import { useChanges } from "../changes.ts";
import type { CellClipboard } from "../clipboard.ts";
import type { Desk } from "../desk.ts";
import { cellId } from "./cell.tsx";
import { Charts } from "./charts.tsx";
import { Editor } from "./editor.tsx";
import { frameOf, headerHeight, headerWidth, scrollTo } from "./frame.ts";
import type { Frame, View } from "./frame.ts";
import { standardRowHeight } from "./geometry.ts";
import { pressKey } from "./keys.ts";
import { Overlays } from "./overlays.tsx";
import { edgeAt, fitColumn, press } from "./pointer.ts";
import type { Drag } from "./pointer.ts";
import type { CellPosition } from "./movement.ts";
import { ColumnHeaders, Gridlines, Rows } from "./rows.tsx";
import { pixels } from "./pixels.ts";

interface Props {
  readonly desk: Desk;
  readonly clipboard: CellClipboard;
}

/**
 * The cells of the active sheet. Only those to be seen are in the document; they lie in a window that stays put while
 * the sheet behind it is scrolled.
 */
export function Grid({ desk, clipboard }: Props): JSX.Element {
  useChanges(desk);
  const scroller = useRef<HTMLDivElement>(null);
  const board = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<View>({ top: 0, left: 0, width: 800, height: 500 });
  const frame = frameOf(desk, view);
  const { rows, columns } = frame.geometry;
  useView(scroller, setView);
  useCursorInView(desk, { frame, view, setView }, scroller);
  useFocusAfterEditing(desk, board);
  const { sheet, selection, words } = desk;
  return (
    <>
      <div class="grid" ref={scroller} role="presentation">
        <div
          class="grid-extent"
          role="presentation"
          style={pixels({
            width: headerWidth + columns.start(columns.count),
            height: headerHeight + rows.start(rows.count),
          })}
        >
          <div
            ref={board}
            class="grid-window"
            role="grid"
            tabIndex={0}
            aria-label={words.say("workbench.grid", { sheet: sheet.name })}
            aria-description={words.say("workbench.grid.help")}
            aria-multiselectable="true"
            aria-rowcount={rows.count + 1}
            aria-colcount={columns.count + 1}
            aria-activedescendant={isSeen(frame, selection.active) ? cellId(selection.active) : undefined}
            style={pixels({ width: view.width, height: view.height })}
            onKeyDown={(event) => {
              const page = Math.max(1, Math.floor((view.height - headerHeight) / standardRowHeight) - 1);
              if (pressKey(event, { desk, clipboard, page })) event.preventDefault();
            }}
            onDblClick={(event) => {
              const { x, y } = place(event, board.current);
              const edge = y < headerHeight ? edgeAt(x, frame) : undefined;
              if (edge !== undefined) fitColumn(edge, { desk, frame });
              else if (x >= headerWidth && y >= headerHeight) desk.startEditing();
            }}
            onCopy={(event) => copy(event, desk, clipboard, false)}
            onCut={(event) => copy(event, desk, clipboard, true)}
            onPaste={(event) => paste(event, desk, clipboard)}
            {...usePointer(desk, frame, board)}
          >
            <Gridlines desk={desk} frame={frame} />
            <ColumnHeaders desk={desk} frame={frame} />
            <Rows desk={desk} frame={frame} />
            <Charts desk={desk} frame={frame} />
            <Overlays desk={desk} frame={frame} />
            <Editor desk={desk} frame={frame} />
          </div>
        </div>
      </div>
      {sheet.charts.map((chart) => (
        <p key={chart.id} class="unseen">
          {chartSaid(chart)}
        </p>
      ))}
    </>
  );
}

type BoxRef = { readonly current: HTMLDivElement | null };

function useView(scroller: BoxRef, setView: (view: View) => void): void {
  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box) return undefined;
    const look = (): void =>
      setView({ top: box.scrollTop, left: box.scrollLeft, width: box.clientWidth, height: box.clientHeight });
    look();
    const observer = new ResizeObserver(look);
    observer.observe(box);
    box.addEventListener("scroll", look, { passive: true });
    return () => {
      observer.disconnect();
      box.removeEventListener("scroll", look);
    };
  }, []);
}

interface Scrolled {
  readonly frame: Frame;
  readonly view: View;
  setView(view: View): void;
}

/** Where a sheet was looked at last, and the cell that was active then. */
interface Place extends Pick<View, "top" | "left"> {
  readonly active: CellPosition;
}

/**
 * Scrolls to the corner that moves, or to the active cell where it is another one. A sheet that comes into view is where
 * it was looked at last.
 */
function useCursorInView(desk: Desk, { frame, view, setView }: Scrolled, scroller: BoxRef): void {
  const { sheet, selection, area } = desk;
  const { active, focus } = selection;
  const before = useRef({ sheet, active });
  const places = useRef(new WeakMap<Sheet, Place>());
  useLayoutEffect(() => {
    const box = scroller.current;
    const last = before.current;
    before.current = { sheet, active };
    if (!box) return;
    if (last.sheet !== sheet) {
      const { top, left } = view;
      places.current.set(last.sheet, { top, left, active: last.active });
      const place = places.current.get(sheet) ?? { top: 0, left: 0, active: undefined };
      const opened = { ...view, top: place.top, left: place.left };
      const isMoved = !place.active || isOther(place.active, active);
      const shown = { ...opened, ...(isMoved && scrollTo(frameOf(desk, opened), active)) };
      setView(shown);
      box.scrollTo(shown.left, shown.top);
      return;
    }
    const isWhole = area.bottom - area.top > 100_000 || area.right - area.left > 10_000;
    const { top, left } = scrollTo(frame, isWhole || isOther(last.active, active) ? active : focus);
    if (top !== box.scrollTop || left !== box.scrollLeft) box.scrollTo(left, top);
  }, [sheet, active.row, active.column, focus.row, focus.column]);
}

function isOther(a: CellPosition, b: CellPosition): boolean {
  return a.row !== b.row || a.column !== b.column;
}

function isSeen(frame: Frame, { row, column }: CellPosition): boolean {
  return frame.rows.includes(row) && frame.columns.includes(column);
}

function useFocusAfterEditing(desk: Desk, board: BoxRef): void {
  const wasEditing = useRef(false);
  useLayoutEffect(() => {
    if (wasEditing.current && !desk.editing) board.current?.focus({ preventScroll: true });
    wasEditing.current = desk.editing !== undefined;
  });
}

function usePointer(desk: Desk, frame: Frame, board: BoxRef) {
  const drag = useRef<Drag | undefined>(undefined);
  const current = useRef(frame);
  current.current = frame;
  return {
    onPointerDown: (event: PointerEvent): void => {
      if (event.button !== 0) return;
      const { x, y } = place(event, board.current);
      const isPointing = desk.editing !== undefined;
      drag.current = press(x, y, event.shiftKey, { desk, frame });
      if (desk.editing) event.preventDefault();
      else board.current?.focus({ preventScroll: true });
      if (isPointing || drag.current) board.current?.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event: PointerEvent): void => {
      const { x, y } = place(event, board.current);
      const isEdge = y < headerHeight && edgeAt(x, frame) !== undefined;
      board.current?.classList.toggle("grid-resizing", isEdge);
      if (event.buttons === 1) drag.current?.({ x, y }, current.current);
    },
    onPointerUp: (): void => {
      drag.current = undefined;
    },
  };
}

function place(event: MouseEvent, board: HTMLDivElement | null): { readonly x: number; readonly y: number } {
  const box = board?.getBoundingClientRect();
  return { x: event.clientX - (box?.left ?? 0), y: event.clientY - (box?.top ?? 0) };
}

function copy(event: ClipboardEvent, desk: Desk, clipboard: CellClipboard, isCut: boolean): void {
  if (desk.editing || (isCut && !desk.refuseIfLocked(desk.area))) return;
  event.preventDefault();
  event.clipboardData?.setData("text/plain", clipboard.copy(isCut));
}

function paste(event: ClipboardEvent, desk: Desk, clipboard: CellClipboard): void {
  const text = event.clipboardData?.getData("text/plain");
  if (desk.editing || !text) return;
  event.preventDefault();
  clipboard.paste(text);
}
