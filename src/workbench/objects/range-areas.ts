import { fullAddress } from "../model/address.ts";
import { columnCount, coversColumns, coversRows, intersect, rowCount } from "../model/area.ts";
import { clearConditionalFormats } from "../model/conditional-format.ts";
import { clearContents, clearFormats } from "../model/edit.ts";
import { cells, integer, invalid, oneOf } from "./arguments.ts";
import { define } from "./context.ts";
import type { Factory, RangeList } from "./context.ts";
import { refuseLocked, refuseUnless } from "./protection.ts";
import { range } from "./range.ts";
import { worksheet } from "./worksheet.ts";

export const rangeAreas: Factory<RangeList> = define<RangeList>({
  name: "RangeAreas",
  scalars: {
    Address: { get: addresses },
    AddressLocal: { get: addresses },
    AreaCount: { get: ({ ranges }) => ranges.length },
    CellCount: {
      get: ({ ranges }) => ranges.reduce((sum, { area }) => sum + rowCount(area) * columnCount(area), 0),
    },
    IsEntireColumn: { get: ({ ranges }) => ranges.every(({ area }) => coversColumns(area)) },
    IsEntireRow: { get: ({ ranges }) => ranges.every(({ area }) => coversRows(area)) },
  },
  navigation: {
    Areas: (self, context) => rangeCollection(self, context),
    Worksheet: ({ sheet }, context) => worksheet(sheet, context),
  },
  methods: {
    Clear: ({ sheet, ranges }, [applyTo]) => {
      const what =
        applyTo === null || applyTo === undefined
          ? "All"
          : oneOf(applyTo, ["All", "Formats", "Contents"] as const, "applyTo");
      for (const { area } of ranges) {
        if (what !== "Formats") {
          refuseLocked(sheet, area);
          clearContents(sheet, area);
        }
        if (what === "Contents") continue;
        refuseUnless(sheet, "allowFormatCells");
        clearFormats(sheet, area);
        clearConditionalFormats(sheet, area);
      }
    },
    GetIntersectionOrNullObject: ({ sheet, ranges }, [other], context) => {
      const target = cells(other, sheet).area;
      const shared = ranges.flatMap(({ area }) => intersect(area, target) ?? []);
      return shared.length === 0 ? null : rangeAreas(context.list(sheet, shared), context);
    },
    _KeepReference: (self, _args, context) => {
      context.keep(self);
    },
  },
  identity: ({ referenceId }) => (referenceId === undefined ? {} : { _ReferenceId: referenceId }),
});

const rangeCollection: Factory<RangeList> = define<RangeList>({
  name: "RangeCollection",
  items: ({ ranges }, context) => ranges.map((each) => range(each, context)),
  methods: {
    GetCount: ({ ranges }) => ranges.length,
    GetItemAt: ({ ranges }, [index], context) => {
      const each = ranges[integer(index, "The index")];
      if (!each) throw invalid("There is no such area.");
      return range(each, context);
    },
  },
});

function addresses({ sheet, ranges }: RangeList): string {
  return ranges.map(({ area }) => fullAddress(sheet.name, area)).join(",");
}
