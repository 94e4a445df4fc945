import { fullAddress } from "../model/address.ts";
import { columnCount, coversColumns, coversRows, intersect, rowCount } from "../model/area.ts";
import type { Area } from "../model/area.ts";
import { layOut } from "../model/edit.ts";
import { byDistance, fromDistances } from "../model/row-column.ts";
import type { Sheet } from "../model/sheet.ts";
import type { Scalar } from "../richapi/office-class.ts";
import type { Json } from "../richapi/protocol.ts";
import { flag, invalid } from "./arguments.ts";
import {
  readCells,
  readFormulas,
  readValues,
  valueType,
  wireValue,
  writeNumberFormat,
  writeValues,
} from "./cell-values.ts";
import { conditionalFormats } from "./conditional-formats.ts";
import { define } from "./context.ts";
import type { CellRange, Factory, OfficeContext } from "./context.ts";
import { dataValidation } from "./data-validation.ts";
import { refuseLocked, refuseUnless } from "./protection.ts";
import { rangeActions } from "./range-actions.ts";
import { rangeFormat } from "./range-format.ts";
import { rangeMoves } from "./range-moves.ts";
import { rowProperties } from "./row-properties.ts";
import { rangeSort } from "./sorting.ts";
import { worksheet } from "./worksheet.ts";

type RangeScalar = Scalar<CellRange, OfficeContext>;

export const range: Factory<CellRange> = define<CellRange>({
  name: "Range",
  scalars: {
    NumberFormat: numberFormat(),
    NumberFormatLocal: numberFormat(),
    Values: {
      get: ({ sheet, area }) => readValues(sheet, area),
      set: write,
    },
    Text: { get: ({ sheet, area }) => readCells(area, (row, column) => sheet.text(row, column)) },
    Formulas: formulas(),
    FormulasLocal: formulas(),
    FormulasR1C1: {
      get: ({ sheet, area }) =>
        readCells(area, (row, column) => {
          const formula = sheet.formula(row, column);
          return formula === undefined ? wireValue(sheet.value(row, column)) : byDistance(formula, [row, column]);
        }),
      set: ({ sheet, area }, value) => {
        write({ sheet, area }, fromDistanceMatrix(area, value));
      },
    },
    RowIndex: { get: ({ area }) => area.top },
    ColumnIndex: { get: ({ area }) => area.left },
    RowCount: { get: ({ area }) => rowCount(area) },
    ColumnCount: { get: ({ area }) => columnCount(area) },
    Address: { get: ({ sheet, area }) => fullAddress(sheet.name, area) },
    AddressLocal: { get: ({ sheet, area }) => fullAddress(sheet.name, area) },
    // Excel gives -1 when the number does not fit into 32 bits.
    CellCount: { get: ({ area }) => (cellCount(area) > 2_147_483_647 ? -1 : cellCount(area)) },
    ValueTypes: {
      get: ({ sheet, area }) =>
        readCells(area, (row, column) => valueType(sheet.value(row, column), sheet.formula(row, column) !== undefined)),
    },
    Hidden: {
      get: ({ sheet, area }) => {
        const rows = uniformly(sheet, "rows", area);
        const columns = uniformly(sheet, "columns", area);
        return rows === true || columns === true ? true : rows === false && columns === false ? false : null;
      },
    },
    RowHidden: hidden("rows"),
    ColumnHidden: hidden("columns"),
    IsEntireColumn: { get: ({ area }) => coversColumns(area) },
    IsEntireRow: { get: ({ area }) => coversRows(area) },
    HasSpill: {
      get: ({ sheet, area }) => {
        const spills = [...sheet.spills.values()].filter(({ isBlocked }) => !isBlocked);
        return spills.some(({ tracked }) => tracked.area && intersect(tracked.area, area));
      },
    },
  },
  navigation: {
    Format: (self, context) => rangeFormat(self, context),
    ConditionalFormats: (self, context) => conditionalFormats(self, context),
    DataValidation: (self, context) => dataValidation(self, context),
    Worksheet: ({ sheet }, context) => worksheet(sheet, context),
    Sort: (self, context) => rangeSort(self, context),
  },
  methods: { ...rangeMoves, ...rangeActions, GetRowProperties: rowProperties },
  identity: ({ referenceId }) => (referenceId === undefined ? {} : { _ReferenceId: referenceId }),
});

function fromDistanceMatrix({ top, left }: Area, value: Json): Json {
  const read = (cell: Json, down: number, across: number): Json =>
    typeof cell === "string" && cell.startsWith("=") ? fromDistances(cell, [top + down, left + across]) : cell;
  if (!Array.isArray(value)) throw invalid("Formulas by distance are given for each cell.");
  return (value as readonly (readonly Json[])[]).map((row, down) =>
    row.map((cell, across) => read(cell, down, across)),
  );
}

function write({ sheet, area }: Pick<CellRange, "sheet" | "area">, value: Parameters<typeof writeValues>[2]): void {
  refuseLocked(sheet, area);
  writeValues(sheet, area, value);
}

function formulas(): RangeScalar {
  return { get: ({ sheet, area }) => readFormulas(sheet, area), set: write };
}

function numberFormat(): RangeScalar {
  return {
    get: ({ sheet, area }) => readCells(area, (row, column) => sheet.cellFormat(row, column).numberFormat ?? "General"),
    set: ({ sheet, area }, value) => {
      refuseUnless(sheet, "allowFormatCells");
      writeNumberFormat(sheet, area, value);
    },
  };
}

function hidden(lines: "rows" | "columns"): RangeScalar {
  return {
    get: ({ sheet, area }) => uniformly(sheet, lines, area),
    set: ({ sheet, area }, value) => {
      refuseUnless(sheet, lines === "rows" ? "allowFormatRows" : "allowFormatColumns");
      const [first, last] = lines === "rows" ? [area.top, area.bottom] : [area.left, area.right];
      layOut(sheet, lines, first, last, { hidden: flag(value, "hidden") });
    },
  };
}

/** Whether all rows (columns) of the area are hidden, none is, or some are (null). */
function uniformly(sheet: Sheet, lines: "rows" | "columns", area: Area): boolean | null {
  const [first, last] = lines === "rows" ? [area.top, area.bottom] : [area.left, area.right];
  let count = 0;
  for (const [at, line] of sheet[lines]) if (line.hidden === true && at >= first && at <= last) count++;
  return count === 0 ? false : count === last - first + 1 ? true : null;
}

function cellCount(area: Area): number {
  return rowCount(area) * columnCount(area);
}
