import { coversColumns, coversRows } from "../model/area.ts";
import type { Area } from "../model/area.ts";
import { formatCells, growRow, layOut } from "../model/edit.ts";
import type { CellFormat, FormatPatch } from "../model/format.ts";
import type { Sheet } from "../model/sheet.ts";
import type { Scalar } from "../richapi/office-class.ts";
import type { Json } from "../richapi/protocol.ts";
import { flag, number, text } from "./arguments.ts";
import { readColor } from "./colors.ts";
import { define } from "./context.ts";
import type { CellRange, Factory, OfficeContext } from "./context.ts";
import { refuseUnless } from "./protection.ts";
import { rangeBorders } from "./range-borders.ts";

type FormatScalar = Scalar<CellRange, OfficeContext>;

/** In points, for 11 point Calibri: 64 pixels wide and 20 high. */
const standardWidth = 48;
const standardHeight = 15;

export const rangeFormat: Factory<CellRange> = define<CellRange>({
  name: "RangeFormat",
  scalars: {
    WrapText: scalar(
      ({ wrap }) => wrap ?? false,
      (value) => ({ wrap: flag(value, "wrapText") }),
    ),
    HorizontalAlignment: scalar(
      ({ horizontal }) => horizontal ?? "General",
      (value) => ({ horizontal: text(value, "horizontalAlignment") }),
    ),
    VerticalAlignment: scalar(
      ({ vertical }) => vertical ?? "Bottom",
      (value) => ({ vertical: text(value, "verticalAlignment") }),
    ),
    IndentLevel: scalar(
      ({ indent }) => indent ?? 0,
      (value) => ({ indent: number(value, "indentLevel") }),
    ),
    ColumnWidth: size("columns", standardWidth),
    UseStandardWidth: {
      get: ({ sheet, area }) => {
        const own = [...sheet.columns].filter(
          ([at, { size: width }]) => isWithin(at, area) && width !== undefined,
        ).length;
        return own === 0 ? true : own === area.right - area.left + 1 ? false : null;
      },
      set: ({ sheet, area }, value) => {
        refuseUnless(sheet, "allowFormatColumns");
        if (!flag(value, "useStandardWidth")) return;
        for (const [at, { format, hidden }] of [...sheet.columns]) {
          if (!isWithin(at, area)) continue;
          sheet.columns.set(at, { ...(format && { format }), ...(hidden !== undefined && { hidden }) });
        }
        sheet.workbook.emit({ kind: "layout", sheet });
      },
    },
    RowHeight: size("rows", standardHeight),
  },
  navigation: {
    Fill: (self, context) => rangeFill(self, context),
    Font: (self, context) => rangeFont(self, context),
    Borders: (self, context) => rangeBorders(self, context),
    Protection: (self, context) => formatProtection(self, context),
  },
  methods: {
    AutofitColumns: ({ sheet, area }) => {
      refuseUnless(sheet, "allowFormatColumns");
      const longest = new Map<number, number>();
      sheet.cells.forEach(area, (_cell, row, column) => {
        longest.set(column, Math.max(longest.get(column) ?? 0, sheet.text(row, column).length));
      });
      for (const [column, length] of longest) {
        if (length > 0) layOut(sheet, "columns", column, column, { size: Math.max(10, length * 5.25 + 6) });
      }
    },
    AutofitRows: ({ sheet, area }) => {
      refuseUnless(sheet, "allowFormatRows");
      for (const [row, { format, hidden }] of [...sheet.rows]) {
        if (row < area.top || row > area.bottom) continue;
        sheet.rows.set(row, { ...(format && { format }), ...(hidden !== undefined && { hidden }) });
      }
      sheet.workbook.emit({ kind: "layout", sheet });
    },
  },
});

function isWithin(column: number, { left, right }: Area): boolean {
  return left <= column && column <= right;
}

const rangeFill: Factory<CellRange> = define<CellRange>({
  name: "RangeFill",
  scalars: {
    Color: color(
      ({ fill }) => fill ?? "#FFFFFF",
      (value) => ({ fill: value }),
    ),
  },
  methods: {
    Clear: ({ sheet, area }) => {
      refuseUnless(sheet, "allowFormatCells");
      formatCells(sheet, area, { fill: undefined });
    },
  },
});

const rangeFont: Factory<CellRange> = define<CellRange>({
  name: "RangeFont",
  scalars: {
    Name: scalar(
      ({ fontName }) => fontName ?? "Calibri",
      (value) => ({ fontName: text(value, "name") }),
    ),
    Size: fontSize(),
    Color: color(
      ({ fontColor }) => fontColor ?? "#000000",
      (value) => ({ fontColor: value }),
    ),
    Bold: scalar(
      ({ bold }) => bold ?? false,
      (value) => ({ bold: flag(value, "bold") }),
    ),
    Italic: scalar(
      ({ italic }) => italic ?? false,
      (value) => ({ italic: flag(value, "italic") }),
    ),
    Strikethrough: scalar(
      ({ strikethrough }) => strikethrough ?? false,
      (value) => ({ strikethrough: flag(value, "strikethrough") }),
    ),
    Underline: scalar(
      ({ underline }) => (underline ? "Single" : "None"),
      (value) => ({ underline: text(value, "underline") !== "None" }),
    ),
  },
});

const formatProtection: Factory<CellRange> = define<CellRange>({
  name: "FormatProtection",
  scalars: {
    Locked: scalar(
      ({ unlocked }) => !unlocked,
      (value) => ({ unlocked: flag(value, "locked") ? undefined : true }),
      undefined,
    ),
  },
});

function scalar(
  read: (format: CellFormat) => Json,
  patch: (value: Json) => FormatPatch,
  option: "allowFormatCells" | undefined = "allowFormatCells",
): FormatScalar {
  return {
    get: ({ sheet, area }) => uniform(sheet, area, read) ?? null,
    set: ({ sheet, area }, value) => {
      refuseUnless(sheet, option);
      formatCells(sheet, area, patch(value));
    },
  };
}

function fontSize(): FormatScalar {
  const plain = scalar(
    (format) => format.fontSize ?? 11,
    (value) => ({ fontSize: number(value, "size") }),
  );
  return {
    ...plain,
    set: (self, value, context) => {
      plain.set?.(self, value, context);
      self.sheet.cells.forEach(self.area, (_cell, row) => growRow(self.sheet, row, number(value, "size")));
    },
  };
}

/** Excel answers "" for cells of different colors. */
function color(read: (format: CellFormat) => string, patch: (value: string) => FormatPatch): FormatScalar {
  const plain = scalar(read, (value) => patch(readColor(value)));
  return { ...plain, get: ({ sheet, area }) => uniform(sheet, area, read) ?? "" };
}

function size(lines: "rows" | "columns", standard: number): FormatScalar {
  return {
    get: ({ sheet, area }) => {
      const [first, last] = span(lines, area);
      const known = [...sheet[lines]].filter(([at, line]) => at >= first && at <= last && line.size !== undefined);
      const sizes = new Set(known.map(([, line]) => line.size ?? standard));
      if (known.length <= last - first) sizes.add(standard);
      const [only] = sizes;
      return sizes.size === 1 && only !== undefined ? only : null;
    },
    set: ({ sheet, area }, value) => {
      refuseUnless(sheet, lines === "rows" ? "allowFormatRows" : "allowFormatColumns");
      layOut(sheet, lines, ...span(lines, area), {
        size: number(value, lines === "rows" ? "rowHeight" : "columnWidth"),
      });
    },
  };
}

function span(lines: "rows" | "columns", area: Area): readonly [number, number] {
  return lines === "rows" ? [area.top, area.bottom] : [area.left, area.right];
}

/** What all cells of the area have in common; undefined when they differ. */
function uniform<Value>(sheet: Sheet, area: Area, read: (format: CellFormat) => Value): Value | undefined {
  const formats = new Set<CellFormat>();
  if (!coversRows(area) && !coversColumns(area)) {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) formats.add(sheet.cellFormat(row, column));
    }
  } else {
    sheet.cells.forEach(area, (_cell, row, column) => formats.add(sheet.cellFormat(row, column)));
    const lines = coversColumns(area) && !coversRows(area) ? "columns" : "rows";
    const [first, last] = span(lines, area);
    const own = [...sheet[lines]].filter(([at, { format }]) => at >= first && at <= last && format !== undefined);
    for (const [, line] of own) formats.add(line.format ?? sheet.format);
    if (own.length <= last - first) formats.add(sheet.format);
  }
  const values = new Set([...formats].map(read));
  const [only] = values;
  return values.size === 1 ? only : undefined;
}
