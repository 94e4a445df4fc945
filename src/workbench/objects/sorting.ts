import type { Area } from "../model/area.ts";
import { sortRows } from "../model/sort.ts";
import type { SortKey } from "../model/sort.ts";
import type { Sheet } from "../model/sheet.ts";
import type { Table } from "../model/table.ts";
import type { Argument } from "../richapi/office-class.ts";
import { MissingMember } from "../richapi/office-class.ts";
import { integer, invalid } from "./arguments.ts";
import { define } from "./context.ts";
import type { CellRange, Factory } from "./context.ts";
import { refuseLocked, refuseUnless } from "./protection.ts";

export const rangeSort: Factory<CellRange> = define<CellRange>({
  name: "RangeSort",
  methods: {
    Apply: ({ sheet, area }, [fields, matchCase, hasHeaders, orientation]) => {
      if (orientation === "Columns") throw new MissingMember("RangeSort.apply by columns");
      sort(sheet, hasHeaders === true ? { ...area, top: area.top + 1 } : area, fields, matchCase === true);
    },
  },
});

export const tableSort: Factory<Table> = define<Table>({
  name: "TableSort",
  methods: {
    Apply: ({ sheet, bodyArea }, [fields, matchCase]) => {
      sort(sheet, bodyArea, fields, matchCase === true);
    },
  },
});

function sort(sheet: Sheet, area: Area, fields: Argument | undefined, matchCase: boolean): void {
  refuseUnless(sheet, "allowSort");
  refuseLocked(sheet, area);
  if (!Array.isArray(fields)) throw invalid("Sorting needs its fields.");
  sortRows(sheet, area, fields.map(readField), matchCase);
}

function readField(field: Argument): SortKey {
  if (typeof field !== "object" || field === null || !("key" in field)) throw invalid("A sort field needs a key.");
  return { key: integer(field.key, "The key"), ascending: !("ascending" in field) || field.ascending !== false };
}
