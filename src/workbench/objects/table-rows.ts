import type { Area } from "../model/area.ts";
import { WorkbookError } from "../model/errors.ts";
import { addTableRows } from "../model/table.ts";
import type { Table } from "../model/table.ts";
import { integer, invalid, optionalInteger } from "./arguments.ts";
import { readValues, writeValues } from "./cell-values.ts";
import { define } from "./context.ts";
import type { Factory } from "./context.ts";
import { refuseUnless } from "./protection.ts";
import { cellsOf } from "./table.ts";

interface RowOf {
  readonly table: Table;
  readonly index: number;
}

export const tableRows: Factory<Table> = define<Table>({
  name: "TableRowCollection",
  scalars: { Count: { get: count } },
  methods: {
    Add: (table, [index, values], context) => {
      refuseUnless(table.sheet);
      const rows = Array.isArray(values) && values.length > 0 ? values.length : 1;
      const at = optionalInteger(index, "The index") ?? -1;
      const area = addTableRows(table, at < 0 ? count(table) : at, rows);
      if (Array.isArray(values)) writeValues(table.sheet, area, values);
      return tableRow({ table, index: area.top - table.bodyArea.top }, context);
    },
    GetCount: (table) => count(table),
    GetItemAt: (table, [index], context) => {
      const at = integer(index, "The index");
      if (at < 0 || at >= count(table)) throw invalid("There is no such row.");
      return tableRow({ table, index: at }, context);
    },
  },
  items: (table, context) => Array.from({ length: count(table) }, (_row, index) => tableRow({ table, index }, context)),
});

const tableRow: Factory<RowOf> = define<RowOf>({
  name: "TableRow",
  scalars: {
    Index: { get: ({ index }) => index },
    Values: {
      get: (self) => readValues(self.table.sheet, areaOf(self)),
      set: (self, value) => {
        refuseUnless(self.table.sheet);
        writeValues(self.table.sheet, areaOf(self), value);
      },
    },
  },
  methods: {
    GetRange: (self, _args, context) => cellsOf(self.table, areaOf(self), context),
    Delete: (self) => {
      const { table } = self;
      refuseUnless(table.sheet);
      if (count(table) === 1) throw new WorkbookError("InvalidOperation", "A table keeps at least one row.");
      table.sheet.deleteCells({ area: areaOf(self), direction: "up" });
    },
  },
});

function count({ bodyArea }: Table): number {
  return bodyArea.bottom - bodyArea.top + 1;
}

function areaOf({ table: { bodyArea }, index }: RowOf): Area {
  return { ...bodyArea, top: bodyArea.top + index, bottom: bodyArea.top + index };
}
