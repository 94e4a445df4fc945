import { Problem } from "../../worksheet/problem.ts";
import type { StatusBlock } from "../../worksheet/status-block.ts";
import { lastColumn } from "./limits.ts";
import type { Ground } from "./own-block.ts";
import { contains, type Area } from "./package/area.ts";
import type { FileTable } from "./package/tables.ts";

export interface Place {
  readonly area: Area;
  /** The table that the block becomes part of. */
  readonly table: FileTable | undefined;
}

/** The table that holds the rows of the data, if it can take columns. */
export function tableOf(tables: readonly FileTable[], { headerRow, dataColumns }: StatusBlock): FileTable | undefined {
  return tables.find(
    ({ area, headerRows, isConnected }) =>
      headerRows === 1 && !isConnected && area.top === headerRow && contains(area, headerRow, dataColumns[0]),
  );
}

/** The table that a block stands in. */
export function holderOf(tables: readonly FileTable[], own: Area | undefined): FileTable | undefined {
  return own && tables.find(({ area }) => area.top === own.top && area.left <= own.left && own.right <= area.right);
}

export function lastRowOf(block: StatusBlock, table: FileTable | undefined): number {
  const last = block.rows.reduce((most, { row }) => Math.max(most, row), block.headerRow);
  return table ? Math.max(last, table.area.bottom - table.totalsRows) : last;
}

/**
 * Where the block goes: into the table of the data, else directly beside the data, else behind what stands there. An
 * earlier block is written over where it stands, unless data have come to its right.
 */
export function placeBlock(
  block: StatusBlock,
  tables: readonly FileTable[],
  own: Area | undefined,
  ground: Ground,
): Place {
  const width = block.headings.length;
  const table = tableOf(tables, block);
  const at = (left: number, holder: FileTable | undefined): Place => {
    const area = { top: block.headerRow, left, bottom: lastRowOf(block, holder), right: left + width - 1 };
    if (area.right > lastColumn) throw new Problem({ key: "file.no-room", data: { sheet: block.sheet } });
    return { area, table: holder };
  };
  const isFree = (left: number) => !ground.used.some((column) => column >= left && column < left + width);
  const holder = holderOf(tables, own);
  if (own && holder) {
    const isLast = own.right === holder.area.right;
    const fits = own.right - own.left + 1 === width;
    if (holder === table && (fits || (isLast && isFree(own.left)))) return at(own.left, table);
    if (!isLast) throw columnsBehind(holder, block.sheet);
  }
  const right = Math.max(block.dataColumns[1], 0);
  if (table && holder !== table && isFree(table.area.right + 1)) return at(table.area.right + 1, table);
  if (own && !holder && own.left > right && isFree(own.left)) return at(own.left, undefined);
  const beside = Math.max(right, table?.area.right ?? 0) + 1;
  return at(isFree(beside) ? beside : (ground.used.at(-1) ?? 0) + 1, undefined);
}

/** The headings as they can stand in a table, where no two columns have the same name. */
export function headingsIn(place: Place, headings: StatusBlock["headings"]): StatusBlock["headings"] {
  const { table, area } = place;
  if (!table) return headings;
  const others = table.columns.filter((_, index) => !contains(area, area.top, table.area.left + index));
  const taken = new Set(others.map((name) => name.toLowerCase()));
  const unique = (heading: string): string => {
    let name = heading;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = heading + String(number);
    taken.add(name.toLowerCase());
    return name;
  };
  const [verdict, problems, risk, notChecked, rowKey] = headings;
  return [unique(verdict), unique(problems), unique(risk), unique(notChecked), unique(rowKey)];
}

export function columnsBehind(table: FileTable, sheet: string): Problem {
  return new Problem({ key: "file.columns-behind", data: { sheet, table: table.name } });
}
