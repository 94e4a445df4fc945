import { cellName, quotedSheetName } from "../model/address.ts";
import type { Json } from "../richapi/protocol.ts";
import { valueType, wireValue } from "./cell-values.ts";
import { define } from "./context.ts";
import type { CellRange, Factory } from "./context.ts";
import { range } from "./range.ts";

/** The visible cells of a range. */
export const rangeView: Factory<CellRange> = define<CellRange>({
  name: "RangeView",
  scalars: {
    Values: { get: (self) => visible(self, (row, column) => wireValue(self.sheet.value(row, column))) },
    Formulas: {
      get: (self) =>
        visible(self, (row, column) => self.sheet.formula(row, column) ?? wireValue(self.sheet.value(row, column))),
    },
    Text: { get: (self) => visible(self, (row, column) => self.sheet.text(row, column)) },
    NumberFormat: {
      get: (self) => visible(self, (row, column) => self.sheet.cellFormat(row, column).numberFormat ?? "General"),
    },
    ValueTypes: {
      get: (self) =>
        visible(self, (row, column) =>
          valueType(self.sheet.value(row, column), self.sheet.formula(row, column) !== undefined),
        ),
    },
    CellAddresses: {
      get: (self) => visible(self, (row, column) => `${quotedSheetName(self.sheet.name)}!${cellName(row, column)}`),
    },
    RowCount: { get: (self) => lines(self, "rows").length },
    ColumnCount: { get: (self) => lines(self, "columns").length },
    Index: { get: () => 0 },
  },
  methods: { GetRange: (self, _args, context) => range(self, context) },
});

function visible(view: Pick<CellRange, "sheet" | "area">, read: (row: number, column: number) => Json): Json {
  const columns = lines(view, "columns");
  return lines(view, "rows").map((row) => columns.map((column) => read(row, column)));
}

function lines({ sheet, area }: Pick<CellRange, "sheet" | "area">, which: "rows" | "columns"): readonly number[] {
  const [first, last] = which === "rows" ? [area.top, area.bottom] : [area.left, area.right];
  const all = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return all.filter((at) => sheet[which].get(at)?.hidden !== true);
}
