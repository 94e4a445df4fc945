import type { JSX } from "preact";
import { cellArea } from "../../model/area.ts";
import type { Desk } from "../desk.ts";
import { headerHeight, headerWidth } from "./frame.ts";
import type { Box, Frame } from "./frame.ts";
import { pixels } from "./pixels.ts";

interface Props {
  readonly desk: Desk;
  readonly frame: Frame;
}

/** The outlines over the cells: what is selected, what a formula fills, where panes are frozen. */
export function Overlays({ desk, frame }: Props): JSX.Element {
  const { area, selection, sheet } = desk;
  const { active } = selection;
  const cell = sheet.cells.get(active.row, active.column);
  const anchor = cell?.spilledFrom ?? cell;
  const spilled = anchor && sheet.spills.get(anchor)?.tracked.area;
  const { frozenRows, frozenColumns, frozenHeight, frozenWidth } = frame.geometry;
  return (
    <div aria-hidden="true" class="overlays">
      {sheet.selection.map((each, index) => (
        <Outline key={index} box={frame.box(each)} kind={index === 0 ? "selection" : "selection selection-other"} />
      ))}
      {area.top !== area.bottom || area.left !== area.right ? (
        <Outline box={frame.box(cellArea(active.row, active.column))} kind="active-cell" />
      ) : null}
      {spilled && <Outline box={frame.box(spilled)} kind="spill" />}
      {frozenRows > 0 && <div class="freeze freeze-rows" style={pixels({ top: headerHeight + frozenHeight - 1 })} />}
      {frozenColumns > 0 && (
        <div class="freeze freeze-columns" style={pixels({ left: headerWidth + frozenWidth - 1 })} />
      )}
    </div>
  );
}

function Outline({ box, kind }: { readonly box: Box | undefined; readonly kind: string }): JSX.Element | null {
  if (!box) return null;
  return (
    <div
      class={kind}
      style={pixels({ left: box.x - 1, top: box.y - 1, width: box.width + 1, height: box.height + 1 })}
    />
  );
}
