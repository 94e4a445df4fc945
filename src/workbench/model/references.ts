import { columnName, columnNumber, quotedSheetName } from "./address.ts";
import { sheetColumns, sheetRows } from "./area.ts";
import type { Area } from "./area.ts";

/** A reference inside a formula. `sheet` is undefined when the formula names none. */
export interface Reference {
  readonly sheet: string | undefined;
  readonly area: Area;
  /** Which ends carry a "$": rows do not move with a copied formula, columns likewise. */
  readonly fixed: {
    readonly top: boolean;
    readonly left: boolean;
    readonly bottom: boolean;
    readonly right: boolean;
  };
}

/** What a reference becomes; undefined means it is lost ("#REF!"). */
export type ReferenceChange = (reference: Reference) => Pick<Reference, "sheet" | "area"> | undefined;

const token =
  /"(?:[^"]|"")*"|\[(?:[^[\]]|\[[^\]]*\])*\]|(?<![\w.$])((?:'(?:[^']|'')+'|[A-Za-z_\u00c0-\uffff][\w.\u00c0-\uffff]*)!)?(?:(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?::(\$?)([A-Z]{1,3})(\$?)(\d{1,7}))?|(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})|(\$?)(\d{1,7}):(\$?)(\d{1,7}))(?![\w.(!])/gi;

/** A reference as it is written: cells, whole columns or whole rows, behind the sheet's name. */
export interface WrittenReference extends Reference {
  readonly prefix: string;
  readonly kind: "cells" | "columns" | "rows";
}

/** Rewrites every cell reference of a formula; texts and table references stay. */
export function rewriteReferences(formula: string, change: ReferenceChange): string {
  return eachReference(formula, (reference, whole, parts) => {
    const changed = change(reference);
    if (!changed) return "#REF!";
    if (changed.sheet === reference.sheet && changed.area === reference.area) return whole;
    return writeReference({ ...reference, ...changed }, parts);
  });
}

/** The formula with its references written in another way. */
export function mapReferences(formula: string, write: (reference: WrittenReference) => string): string {
  return eachReference(formula, (reference, _whole, parts) => {
    const kind = parts[2] ? "cells" : parts[10] ? "columns" : "rows";
    return write({ ...reference, prefix: parts[0] ?? "", kind });
  });
}

type Parts = readonly (string | undefined)[];

function eachReference(formula: string, write: (reference: Reference, whole: string, parts: Parts) => string): string {
  if (!/[\d:]/.test(formula)) return formula;
  return formula.replace(token, (whole: string, ...parts: (string | undefined)[]) => {
    const reference = readReference(parts);
    return reference ? write(reference, whole, parts) : whole;
  });
}

/** The formula as it reads when copied some rows down and columns to the right. */
export function translateFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return rewriteReferences(formula, ({ sheet, area, fixed }) => {
    const moved = {
      top: fixed.top ? area.top : area.top + rows,
      bottom: fixed.bottom ? area.bottom : area.bottom + rows,
      left: fixed.left ? area.left : area.left + columns,
      right: fixed.right ? area.right : area.right + columns,
    };
    const lost = moved.top < 0 || moved.left < 0 || moved.bottom >= sheetRows || moved.right >= sheetColumns;
    return lost ? undefined : { sheet, area: moved };
  });
}

function readReference(parts: Parts): Reference | undefined {
  const [
    prefix,
    left$,
    left,
    top$,
    top,
    right$,
    right,
    bottom$,
    bottom,
    from$,
    from,
    to$,
    to,
    first$,
    first,
    last$,
    last,
  ] = parts;
  const sheet = prefix
    ?.slice(0, -1)
    .replace(/^'(.*)'$/, "$1")
    .replaceAll("''", "'");
  const inSheet = (area: Area, fixed: Reference["fixed"]): Reference | undefined =>
    area.top < 0 || area.bottom >= sheetRows || area.right >= sheetColumns ? undefined : { sheet, area, fixed };
  if (left && top) {
    const area = {
      top: Number(top) - 1,
      left: columnNumber(left),
      bottom: Number(bottom ?? top) - 1,
      right: columnNumber(right ?? left),
    };
    const fixed = {
      top: top$ === "$",
      left: left$ === "$",
      bottom: (bottom ? bottom$ : top$) === "$",
      right: (right ? right$ : left$) === "$",
    };
    return inSheet(area, fixed);
  }
  if (from && to) {
    const area = {
      top: 0,
      left: columnNumber(from),
      bottom: sheetRows - 1,
      right: columnNumber(to),
    };
    return inSheet(area, {
      top: true,
      bottom: true,
      left: from$ === "$",
      right: to$ === "$",
    });
  }
  if (!first || !last) return undefined;
  const area = {
    top: Number(first) - 1,
    left: 0,
    bottom: Number(last) - 1,
    right: sheetColumns - 1,
  };
  return inSheet(area, {
    left: true,
    right: true,
    top: first$ === "$",
    bottom: last$ === "$",
  });
}

function writeReference({ sheet, area, fixed }: Reference, parts: Parts): string {
  const prefix = sheet === undefined ? "" : `${quotedSheetName(sheet)}!`;
  const column = (at: number, isFixed: boolean): string => (isFixed ? "$" : "") + columnName(at);
  const row = (at: number, isFixed: boolean): string => (isFixed ? "$" : "") + String(at + 1);
  if (parts[2]) {
    const first = column(area.left, fixed.left) + row(area.top, fixed.top);
    const isRange = parts[6] !== undefined;
    return prefix + (isRange ? `${first}:${column(area.right, fixed.right)}${row(area.bottom, fixed.bottom)}` : first);
  }
  return (
    prefix +
    (parts[10]
      ? `${column(area.left, fixed.left)}:${column(area.right, fixed.right)}`
      : `${row(area.top, fixed.top)}:${row(area.bottom, fixed.bottom)}`)
  );
}
