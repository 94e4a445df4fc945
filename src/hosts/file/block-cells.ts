import type { StatusBlock, StatusRow } from "../../worksheet/status-block.ts";
import type { Ground } from "./own-block.ts";
import { contains, type Area } from "./package/area.ts";
import type { CellContent } from "./package/cell-xml.ts";
import type { CellEdit } from "./package/edit-sheet.ts";

/** Formats of the cells of a block, by their index in the styles part. */
export interface BlockStyles {
  readonly heading: number;
  readonly money: number;
}

export const moneyFormat = "$#,##0.00";

/** The edits that take the cells of one block away and write those of another, where there is one. */
export function* blockCells(
  old: Area | undefined,
  ground: Ground,
  next: { readonly area: Area; readonly block: StatusBlock; readonly styles: BlockStyles } | undefined,
): Generator<CellEdit, void, undefined> {
  const areas = [old, next?.area].filter((area) => area !== undefined);
  const written = new Map(next?.block.rows.map((row) => [row.row, row]));
  const bottom = Math.max(...areas.map((area) => area.bottom));
  for (let row = Math.min(...areas.map(({ top }) => top)); row <= bottom; row++) {
    const contents = next && contentsOf(row, next.block, written.get(row), next.styles);
    const isOld = ground.ownRows.has(row);
    if (!contents && !isOld) continue;
    const left = Math.min(...areas.map((area) => area.left));
    const right = Math.max(...areas.map((area) => area.right));
    for (let column = left; column <= right; column++) {
      const content = contents?.[column - (next?.area.left ?? 0)];
      const wasOwn = isOld && old !== undefined && contains(old, row, column);
      if (content) yield { row, column, content, mustBeBlank: !wasOwn };
      else if (wasOwn) yield { row, column, content: null };
    }
  }
}

/** What the cells of a row hold, from the left of the block on. */
function contentsOf(
  row: number,
  { headerRow, headings }: StatusBlock,
  status: StatusRow | undefined,
  { heading, money }: BlockStyles,
): CellContent[] | undefined {
  if (row === headerRow) return headings.map((value) => ({ value, style: heading }));
  if (!status) return undefined;
  const { verdict, problems, risk, notChecked, rowKey } = status;
  return [text(verdict), text(problems), { value: risk, style: money }, text(notChecked), text(rowKey)];
}

function text(value: string): CellContent {
  return { value: value === "" ? null : value };
}
