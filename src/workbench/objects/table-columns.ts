import type { Area } from "../model/area.ts";
import { setInputs } from "../model/edit.ts";
import { addTableColumn, deleteTableColumn } from "../model/table.ts";
import type { Table, TableColumn } from "../model/table.ts";
import type { Argument } from "../richapi/office-class.ts";
import { integer, invalid, notFound, optionalInteger, optionalText, text } from "./arguments.ts";
import { readValues, writeValues } from "./cell-values.ts";
import { define } from "./context.ts";
import type { Factory } from "./context.ts";
import { refuseUnless } from "./protection.ts";
import { cellsOf } from "./table.ts";

interface ColumnOf {
  readonly table: Table;
  readonly column: TableColumn;
}

export const tableColumns: Factory<Table> = define<Table>({
  name: "TableColumnCollection",
  scalars: { Count: { get: ({ columns }) => columns.length } },
  methods: {
    Add: (table, [index, values, name], context) => {
      refuseUnless(table.sheet);
      const column = addTableColumn(table, optionalInteger(index, "The index"), optionalText(name, "The name") ?? "");
      fill({ table, column }, values, name);
      return tableColumn({ table, column }, context);
    },
    GetCount: ({ columns }) => columns.length,
    GetItemAt: (table, [index], context) => {
      const column = table.columns[integer(index, "The index")];
      if (!column) throw invalid("There is no such column.");
      return tableColumn({ table, column }, context);
    },
    GetItemOrNullObject: (table, [key], context) => {
      const column = find(table, key);
      return column ? tableColumn({ table, column }, context) : null;
    },
  },
  item: (table, key, context) => {
    const column = find(table, key);
    if (!column) throw notFound(`the column "${String(key)}"`);
    return tableColumn({ table, column }, context);
  },
  items: (table, context) => table.columns.map((column) => tableColumn({ table, column }, context)),
});

const tableColumn: Factory<ColumnOf> = define<ColumnOf>({
  name: "TableColumn",
  scalars: {
    Id: { get: ({ column }) => column.id },
    Index: { get: ({ table, column }) => table.columns.indexOf(column) },
    Name: {
      get: ({ column }) => column.name,
      set: ({ table, column }, value) => {
        refuseUnless(table.sheet);
        const { headerArea } = table;
        const name = text(value, "The name");
        if (headerArea) setInputs(table.sheet, within({ table, column }, headerArea), [[`'${name}`]]);
        else column.name = name;
      },
    },
    Values: {
      get: (self) => readValues(self.table.sheet, within(self, self.table.area)),
      set: (self, value) => {
        refuseUnless(self.table.sheet);
        writeValues(self.table.sheet, within(self, self.table.area), value);
      },
    },
  },
  methods: {
    GetRange: (self, _args, context) => cellsOf(self.table, within(self, self.table.area), context),
    GetDataBodyRange: (self, _args, context) => cellsOf(self.table, within(self, self.table.bodyArea), context),
    GetHeaderRowRange: (self, _args, context) => {
      const { headerArea } = self.table;
      return cellsOf(self.table, headerArea && within(self, headerArea), context);
    },
    GetTotalRowRange: (self, _args, context) => {
      const { totalsArea } = self.table;
      return cellsOf(self.table, totalsArea && within(self, totalsArea), context);
    },
    Delete: ({ table, column }) => {
      refuseUnless(table.sheet);
      deleteTableColumn(table, column);
    },
  },
  identity: ({ column }) => ({ Id: column.id }),
});

/** Values of a new column: with the header cell, or for the data cells only when the name is given apart. */
function fill(self: ColumnOf, values: Argument | undefined, name: Argument | undefined): void {
  if (values === null || values === undefined) return;
  const { table } = self;
  const matrix = Array.isArray(values) ? values : [[values as string | number | boolean]];
  const hasHeader = matrix.length === table.area.bottom - table.area.top + 1;
  writeValues(table.sheet, within(self, hasHeader ? table.area : table.bodyArea), matrix);
  const { headerArea } = table;
  if (hasHeader && headerArea && typeof name === "string")
    setInputs(table.sheet, within(self, headerArea), [[`'${name}`]]);
}

function within({ table, column }: ColumnOf, area: Area): Area {
  const left = table.area.left + table.columns.indexOf(column);
  return { ...area, left, right: left };
}

function find({ columns }: Table, key: Argument | undefined): TableColumn | undefined {
  if (typeof key === "number") return columns.find(({ id }) => id === key);
  const wanted = String(key).toLowerCase();
  return columns.find(({ name }) => name.toLowerCase() === wanted) ?? columns.find(({ id }) => String(id) === wanted);
}
