import type { Sheet } from "../model/sheet.ts";
import { MissingMember } from "../richapi/office-class.ts";
import { cells, notFound } from "./arguments.ts";
import { define } from "./context.ts";
import type { Factory } from "./context.ts";
import { refuseUnless } from "./protection.ts";
import { range } from "./range.ts";

/** The filter buttons of a worksheet. The workbench shows them, it does not filter. */
export const autoFilter: Factory<Sheet> = define<Sheet>({
  name: "AutoFilter",
  scalars: {
    Enabled: { get: ({ autoFilter: filter }) => filter !== undefined },
    IsDataFiltered: { get: ({ autoFilter: filter }) => filter !== undefined && filter.criteria.size > 0 },
  },
  methods: {
    Apply: (sheet, [address, column, criteria]) => {
      refuseUnless(sheet, "allowAutoFilter");
      if (typeof column === "number" || (criteria !== null && criteria !== undefined)) {
        throw new MissingMember("AutoFilter.apply with criteria");
      }
      removeFilter(sheet);
      sheet.autoFilter = { tracked: sheet.track(cells(address, sheet).area), criteria: new Map() };
      sheet.workbook.emit({ kind: "layout", sheet });
    },
    Remove: (sheet) => {
      refuseUnless(sheet, "allowAutoFilter");
      removeFilter(sheet);
      sheet.workbook.emit({ kind: "layout", sheet });
    },
    ClearCriteria: ({ autoFilter: filter }) => {
      filter?.criteria.clear();
    },
    Reapply: () => null,
    GetRange: (sheet, _args, context) => {
      const area = sheet.autoFilter?.tracked.area;
      if (!area) throw notFound("a filter");
      return range(context.range(sheet, area), context);
    },
    GetRangeOrNullObject: (sheet, _args, context) => {
      const area = sheet.autoFilter?.tracked.area;
      return area ? range(context.range(sheet, area), context) : null;
    },
  },
});

function removeFilter(sheet: Sheet): void {
  if (sheet.autoFilter) sheet.untrack(sheet.autoFilter.tracked);
  sheet.autoFilter = undefined;
}
