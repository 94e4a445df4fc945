import type { CSSProperties, JSX } from "preact";
import { cellName } from "../../model/address.ts";
import { CellError } from "../../model/errors.ts";
import type { Border, CellFormat } from "../../model/format.ts";
import { displayText } from "../../model/text.ts";
import type { Desk } from "../desk.ts";
import { alignment, fittingText, fontPixels, textWidth } from "./cell-text.ts";
import type { Frame } from "./frame.ts";
import type { CellPosition } from "./movement.ts";
import { pixels } from "./pixels.ts";

const padding = 3;

interface CellProps {
  readonly desk: Desk;
  readonly frame: Frame;
  readonly row: number;
  readonly column: number;
}

/** The id by which the grid points out its active cell. */
export function cellId({ row, column }: CellPosition): string {
  return `cell-${cellName(row, column)}`;
}

export function Cell({ desk, frame, row, column }: CellProps): JSX.Element | null {
  const { sheet } = desk;
  const { columns, rows, frozenColumns, frozenRows } = frame.geometry;
  const look = desk.look(row, column);
  const value = sheet.value(row, column);
  const { active } = desk.selection;
  const isActive = active.row === row && active.column === column;
  const isFrozen = row < frozenRows || column < frozenColumns;
  if (value === "" && !isFrozen && !isActive && !look.fill && !look.borders) return null;
  const width = columns.size(column);
  const side = alignment(value, look);
  const text = fittingText(value, look, width - 2 * padding);
  const room =
    side === "left" && typeof value === "string" && !look.wrap ? overflow(desk, frame, row, column, text) : 0;
  const message = value instanceof CellError ? value.message : undefined;
  return (
    <div
      id={cellId({ row, column })}
      role="gridcell"
      class={classes(look, side, { isFrozen: column < frozenColumns, isSolid: isFrozen, overflows: room > 0 })}
      aria-colindex={column + 1}
      aria-selected={isActive}
      title={
        message ??
        (text.startsWith("#") && typeof value !== "string" ? displayText(value, look.numberFormat) : undefined)
      }
      style={{ ...pixels({ left: frame.x(column), width, height: rows.size(row) }), ...styles(look) }}
    >
      {text !== "" && (
        <span class="cell-text" style={room > 0 ? pixels({ width: width + room - 2 * padding }) : undefined}>
          {text}
        </span>
      )}
    </div>
  );
}

/** How far a text may run on over the blank cells to its right. */
function overflow(desk: Desk, frame: Frame, row: number, column: number, text: string): number {
  const { columns } = frame.geometry;
  const missing = textWidth(text, desk.look(row, column)) + 2 * padding - columns.size(column);
  let room = 0;
  for (let next = column + 1; room < missing && next < columns.count; next++) {
    if (desk.sheet.value(row, next) !== "") break;
    room += columns.size(next);
  }
  return missing > 0 ? room : 0;
}

function classes(
  look: CellFormat,
  side: string,
  is: { readonly isFrozen: boolean; readonly isSolid: boolean; readonly overflows: boolean },
): string {
  return [
    "cell",
    `cell-${side}`,
    look.bold && "cell-bold",
    look.italic && "cell-italic",
    look.underline && "cell-underline",
    look.strikethrough && "cell-struck",
    look.wrap && "cell-wrap",
    look.vertical === "Top" && "cell-top",
    look.vertical === "Center" && "cell-middle",
    is.isFrozen && "cell-frozen",
    is.isSolid && "cell-solid",
    is.overflows && "cell-overflows",
    look.fill && "cell-filled",
  ]
    .filter(Boolean)
    .join(" ");
}

function styles(look: CellFormat): CSSProperties {
  const { borders } = look;
  return {
    ...(look.fill && { backgroundColor: look.fill }),
    ...(look.fontColor && { color: look.fontColor }),
    ...(look.fontSize !== undefined && pixels({ fontSize: fontPixels(look) })),
    ...(look.indent && pixels({ textIndent: look.indent * 9 })),
    ...(borders?.EdgeTop && { borderTop: line(borders.EdgeTop) }),
    ...(borders?.EdgeBottom && { borderBottom: line(borders.EdgeBottom) }),
    ...(borders?.EdgeLeft && { borderLeft: line(borders.EdgeLeft) }),
    ...(borders?.EdgeRight && { borderRight: line(borders.EdgeRight) }),
  };
}

function line({ style, color, weight }: Border): string {
  const width = weight === "Thick" ? 3 : weight === "Medium" ? 2 : 1;
  const kind = style === "Double" ? "double" : /Dash/.test(style) ? "dashed" : /Dot/.test(style) ? "dotted" : "solid";
  return `${String(kind === "double" ? 3 : width)}px ${kind} ${color}`;
}
