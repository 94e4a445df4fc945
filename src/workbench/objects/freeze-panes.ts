import { sheetColumns, sheetRows } from "../model/area.ts";
import type { Area } from "../model/area.ts";
import type { Sheet } from "../model/sheet.ts";
import { cells, notFound, optionalInteger } from "./arguments.ts";
import { define } from "./context.ts";
import type { Factory } from "./context.ts";
import { range } from "./range.ts";

export const freezePanes: Factory<Sheet> = define<Sheet>({
  name: "WorksheetFreezePanes",
  methods: {
    FreezeRows: (sheet, [count]) => {
      freeze(sheet, optionalInteger(count, "The count") ?? 1, 0);
    },
    FreezeColumns: (sheet, [count]) => {
      freeze(sheet, 0, optionalInteger(count, "The count") ?? 1);
    },
    FreezeAt: (sheet, [address]) => {
      const { area } = cells(address, sheet);
      freeze(
        sheet,
        area.bottom === sheetRows - 1 ? 0 : area.bottom + 1,
        area.right === sheetColumns - 1 ? 0 : area.right + 1,
      );
    },
    Unfreeze: (sheet) => {
      freeze(sheet, 0, 0);
    },
    GetLocation: (sheet, _args, context) => {
      const area = frozenArea(sheet);
      if (!area) throw notFound("a frozen pane");
      return range(context.range(sheet, area), context);
    },
    GetLocationOrNullObject: (sheet, _args, context) => {
      const area = frozenArea(sheet);
      return area ? range(context.range(sheet, area), context) : null;
    },
  },
});

function freeze(sheet: Sheet, rows: number, columns: number): void {
  sheet.frozen = { rows, columns };
  sheet.workbook.emit({ kind: "layout", sheet });
}

function frozenArea({ frozen: { rows, columns } }: Sheet): Area | undefined {
  if (rows === 0 && columns === 0) return undefined;
  return { top: 0, left: 0, bottom: (rows || sheetRows) - 1, right: (columns || sheetColumns) - 1 };
}
