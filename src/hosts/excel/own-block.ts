import { statusBlockName } from "../../worksheet/status-block.ts";

/** How the columns were before the block came; kept in the comment of the block's name, so it is saved and copied with it. */
export interface Before {
  /** Widths, 0 for the standard width. */
  readonly widths: readonly number[];
  readonly hidden: readonly boolean[];
  /** Number format of the money column. */
  readonly format: string;
}

/** The status block that stands on a sheet. Rows and columns count from 0, as Excel's indexes do. */
export interface OwnBlock {
  readonly item: Excel.NamedItem;
  readonly range: Excel.Range;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly headings: readonly string[];
  readonly before: Before | undefined;
}

/** What is asked of a sheet before its block is known; answered by the next sync. */
export interface AskedBlock {
  readonly item: Excel.NamedItem;
  readonly range: Excel.Range;
  readonly heads: Excel.Range;
}

export function askOwnBlock(sheet: Excel.Worksheet): AskedBlock {
  const item = sheet.names.getItemOrNullObject(statusBlockName);
  item.load("comment");
  const range = item.getRangeOrNullObject();
  range.load("rowIndex,columnIndex,rowCount,columnCount");
  const heads = range.getRow(0);
  heads.load("values");
  return { item, range, heads };
}

/** The block of a sheet once the answer is there; undefined if it has none. */
export function ownBlockOf({ item, range, heads }: AskedBlock): OwnBlock | undefined {
  if (item.isNullObject || range.isNullObject) return undefined;
  const { rowIndex: top, columnIndex: left, rowCount, columnCount } = range;
  return {
    item,
    range,
    top,
    left,
    bottom: top + rowCount - 1,
    right: left + columnCount - 1,
    headings: heads.values[0]!.map(String),
    before: readBefore(item.comment),
  };
}

export function writeBefore({ widths, hidden, format }: Before): string {
  const text = JSON.stringify([widths, hidden.map(Number), format]);
  // A comment of a name holds 255 characters.
  return text.length <= 255 ? text : JSON.stringify([widths, hidden.map(Number), "General"]);
}

function readBefore(comment: string): Before | undefined {
  try {
    const [widths, hidden, format] = JSON.parse(comment) as [number[], number[], string];
    return { widths: widths.map(Number), hidden: hidden.map(Boolean), format: String(format) };
  } catch {
    return undefined;
  }
}
