import { contains, intersect } from "../model/area.ts";
import type { Area } from "../model/area.ts";
import { addTable, convertToCells, renameTable, resizeTable, setTotals } from "../model/table.ts";
import type { Table } from "../model/table.ts";
import type { Sheet } from "../model/sheet.ts";
import { clearContents } from "../model/edit.ts";
import type { OfficeObject, Scalar } from "../richapi/office-class.ts";
import { cells, flag, integer, invalid, notFound, text } from "./arguments.ts";
import { define } from "./context.ts";
import type { CellRange, Factory, OfficeContext } from "./context.ts";
import { eventTypes, workbookTarget } from "./event-types.ts";
import { refuseUnless } from "./protection.ts";
import { range } from "./range.ts";
import { tableSort } from "./sorting.ts";
import { tableColumns } from "./table-columns.ts";
import { tableRows } from "./table-rows.ts";
import { worksheet } from "./worksheet.ts";

/** The tables of a worksheet, or of the workbook. */
interface TableScope {
  readonly sheet: Sheet | undefined;
}

export const tables: Factory<TableScope> = define<TableScope>({
  name: "TableCollection",
  scalars: { Count: { get: (self, context) => inScope(self, context).length } },
  methods: {
    Add: ({ sheet }, [address, hasHeaders], context) => {
      const target = cells(address, sheet ?? context.workbook.activeSheet);
      refuseUnless(target.sheet);
      return table(addTable(target.sheet, target.area, flag(hasHeaders, "hasHeaders")), context);
    },
    GetCount: (self, _args, context) => inScope(self, context).length,
    GetItemAt: (self, [index], context) => {
      const found = inScope(self, context)[integer(index, "The index")];
      if (!found) throw invalid("There is no such table.");
      return table(found, context);
    },
    GetItemOrNullObject: (self, [key], context) => {
      const found = find(inScope(self, context), key);
      return found ? table(found, context) : null;
    },
  },
  item: (self, key, context) => {
    const found = find(inScope(self, context), key);
    if (!found) throw notFound(`the table "${String(key)}"`);
    return table(found, context);
  },
  items: (self, context) => inScope(self, context).map((each) => table(each, context)),
  events: {
    DataChangedEvent: ({ sheet }) => ({ type: eventTypes.tableChanged, target: sheet?.id ?? workbookTarget }),
    AddedEvent: ({ sheet }) => ({ type: eventTypes.tableAdded, target: sheet?.id ?? workbookTarget }),
    DeletedEvent: ({ sheet }) => ({ type: eventTypes.tableDeleted, target: sheet?.id ?? workbookTarget }),
  },
});

interface ScopedTables {
  readonly range: CellRange;
  readonly fullyContained: boolean;
}

/** The tables a range touches or contains. */
export const tableScope: Factory<ScopedTables> = define<ScopedTables>({
  name: "TableScopedCollection",
  methods: {
    GetCount: (self) => scoped(self).length,
    GetFirst: (self, _args, context) => {
      const [first] = scoped(self);
      if (!first) throw notFound("a table");
      return table(first, context);
    },
    GetItemOrNullObject: (self, [key], context) => {
      const found = find(scoped(self), key);
      return found ? table(found, context) : null;
    },
  },
  item: (self, key, context) => {
    const found = find(scoped(self), key);
    if (!found) throw notFound(`the table "${String(key)}"`);
    return table(found, context);
  },
  items: (self, context) => scoped(self).map((each) => table(each, context)),
});

export const table: Factory<Table> = define<Table>({
  name: "Table",
  scalars: {
    Id: { get: ({ id }) => id },
    LegacyId: { get: ({ id }) => id },
    Name: {
      get: ({ name }) => name,
      set: (self, value) => {
        renameTable(self, text(value, "The name"));
      },
    },
    ShowHeaders: { get: ({ showHeaders }) => showHeaders },
    ShowTotals: {
      get: ({ showTotals }) => showTotals,
      set: (self, value) => {
        refuseUnless(self.sheet);
        setTotals(self, flag(value, "showTotals"));
      },
    },
    Style: {
      get: ({ style }) => style,
      set: (self, value) => {
        self.style = text(value, "The style");
        changed(self);
      },
    },
    HighlightFirstColumn: look("highlightFirstColumn"),
    HighlightLastColumn: look("highlightLastColumn"),
    ShowBandedRows: look("showBandedRows"),
    ShowBandedColumns: look("showBandedColumns"),
    ShowFilterButton: look("showFilterButton"),
  },
  navigation: {
    Columns: (self, context) => tableColumns(self, context),
    Rows: (self, context) => tableRows(self, context),
    Sort: (self, context) => tableSort(self, context),
    Worksheet: ({ sheet }, context) => worksheet(sheet, context),
  },
  methods: {
    GetRange: (self, _args, context) => cellsOf(self, self.area, context),
    GetHeaderRowRange: (self, _args, context) => cellsOf(self, self.headerArea, context),
    GetDataBodyRange: (self, _args, context) => cellsOf(self, self.bodyArea, context),
    GetTotalRowRange: (self, _args, context) => cellsOf(self, self.totalsArea, context),
    Resize: (self, [address]) => {
      refuseUnless(self.sheet);
      resizeTable(self, cells(address, self.sheet).area);
    },
    Delete: (self) => {
      refuseUnless(self.sheet);
      const { area } = self;
      convertToCells(self);
      clearContents(self.sheet, area);
    },
    ConvertToRange: (self, _args, context) => {
      refuseUnless(self.sheet);
      const { area } = self;
      convertToCells(self);
      return cellsOf(self, area, context);
    },
    // The workbench does not filter, so there is nothing to take away.
    ClearFilters: () => null,
    ReapplyFilters: () => null,
  },
  identity: ({ id }) => ({ Id: id }),
  events: {
    DataChangedEvent: ({ id }) => ({ type: eventTypes.tableChanged, target: id }),
    SelectionChangedEvent: ({ id }) => ({ type: eventTypes.tableSelectionChanged, target: id }),
  },
});

export function cellsOf({ sheet, name }: Table, area: Area | undefined, context: OfficeContext): OfficeObject {
  if (!area) throw notFound(`that part of the table "${name}"`);
  return range(context.range(sheet, area), context);
}

type Look =
  "highlightFirstColumn" | "highlightLastColumn" | "showBandedRows" | "showBandedColumns" | "showFilterButton";

function look(key: Look): Scalar<Table, OfficeContext> {
  return {
    get: (self) => self[key],
    set: (self, value) => {
      self[key] = flag(value, key);
      changed(self);
    },
  };
}

function changed(self: Table): void {
  self.sheet.workbook.emit({ kind: "tableProperties", table: self });
}

function inScope({ sheet }: TableScope, { workbook }: OfficeContext): readonly Table[] {
  return sheet ? sheet.tables : workbook.tables;
}

function scoped({ range: { sheet, area }, fullyContained }: ScopedTables): readonly Table[] {
  return sheet.tables.filter((each) => (fullyContained ? contains(area, each.area) : intersect(area, each.area)));
}

function find(all: readonly Table[], key: unknown): Table | undefined {
  const wanted = String(key).toLowerCase();
  return all.find(({ id, name }) => id === wanted || name.toLowerCase() === wanted);
}
