import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { columnName } from "../../model/address.ts";
import type { Desk } from "../desk.ts";
import { Cell } from "./cell.tsx";
import { headerHeight, headerWidth } from "./frame.ts";
import type { Frame } from "./frame.ts";
import { pixels } from "./pixels.ts";

interface Props {
  readonly desk: Desk;
  readonly frame: Frame;
}

/** The letters of the columns; those of selected cells stand out. */
export function ColumnHeaders({ desk, frame }: Props): JSX.Element {
  const { area, words } = desk;
  const { columns, frozenColumns } = frame.geometry;
  return (
    <div role="row" class="column-headers" aria-rowindex={1} style={pixels({ height: headerHeight })}>
      <div role="columnheader" class="corner" aria-colindex={1} style={pixels({ width: headerWidth })}>
        <span class="unseen">{words.say("workbench.all-cells")}</span>
      </div>
      {frame.columns.map((column) => (
        <div
          key={column}
          role="columnheader"
          aria-colindex={column + 2}
          class={headerClass("column-header", column >= area.left && column <= area.right, column < frozenColumns)}
          style={pixels({ left: frame.x(column), width: columns.size(column) })}
        >
          {columnName(column)}
        </div>
      ))}
    </div>
  );
}

export function Rows({ desk, frame }: Props): JSX.Element {
  return (
    <>
      {frame.rows.map((row) => (
        <Row key={row} desk={desk} frame={frame} row={row} />
      ))}
    </>
  );
}

/** Scrolling up and down moves a row as it is: its cells are drawn anew only when something changed. */
function Row({ desk, frame, row }: Props & { readonly row: number }): JSX.Element {
  const { rows, frozenRows } = frame.geometry;
  const { area } = desk;
  const height = rows.size(row);
  const contents = useMemo(
    () => (
      <>
        <div
          role="rowheader"
          aria-colindex={1}
          class={headerClass("row-header", row >= area.top && row <= area.bottom, false)}
          style={pixels({ width: headerWidth })}
        >
          {row + 1}
        </div>
        {frame.columns.map((column) => (
          <Cell key={column} desk={desk} frame={frame} row={row} column={column} />
        ))}
      </>
    ),
    [desk, desk.version, row, height, frame.view.left, frame.view.width],
  );
  return (
    <div
      role="row"
      class={row < frozenRows ? "row row-frozen" : "row"}
      aria-rowindex={row + 2}
      style={pixels({ top: frame.y(row), height })}
    >
      {contents}
    </div>
  );
}

/** Lines between blank cells; cells with a fill lie over them, as in Excel. */
export function Gridlines({ desk, frame }: Props): JSX.Element | null {
  if (!desk.sheet.showGridlines) return null;
  const { rows, columns } = frame.geometry;
  return (
    <div aria-hidden="true" class="gridlines">
      {frame.rows.map((row) => (
        <div key={`r${String(row)}`} class="row-line" style={pixels({ top: frame.y(row) + rows.size(row) - 1 })} />
      ))}
      {frame.columns.map((column) => (
        <div
          key={`c${String(column)}`}
          class="column-line"
          style={pixels({ left: frame.x(column) + columns.size(column) - 1 })}
        />
      ))}
    </div>
  );
}

function headerClass(name: string, isSelected: boolean, isFrozen: boolean): string {
  return `${name}${isSelected ? ` ${name}-selected` : ""}${isFrozen ? ` ${name}-frozen` : ""}`;
}
