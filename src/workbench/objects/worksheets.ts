import type { Sheet } from "../model/sheet.ts";
import type { Workbook } from "../model/workbook.ts";
import type { Argument, EventTarget } from "../richapi/office-class.ts";
import { notFound, optionalText, text } from "./arguments.ts";
import { define } from "./context.ts";
import type { Factory } from "./context.ts";
import { eventTypes, workbookTarget } from "./event-types.ts";
import { refuseStructure } from "./protection.ts";
import { requireSheet, worksheet } from "./worksheet.ts";

export const worksheets: Factory<Workbook> = define<Workbook>({
  name: "WorksheetCollection",
  methods: {
    Add: (workbook, [name], context) => {
      refuseStructure(workbook);
      return worksheet(workbook.addSheet(optionalText(name, "The name")), context);
    },
    GetActiveWorksheet: (workbook, _args, context) => worksheet(workbook.activeSheet, context),
    GetCount: (workbook, [visibleOnly]) => shown(workbook, visibleOnly).length,
    GetFirst: (workbook, [visibleOnly], context) =>
      worksheet(requireSheet(shown(workbook, visibleOnly)[0], "first"), context),
    GetLast: (workbook, [visibleOnly], context) =>
      worksheet(requireSheet(shown(workbook, visibleOnly).at(-1), "last"), context),
    GetItemOrNullObject: (workbook, [key], context) => {
      const found = workbook.sheet(text(key, "The name"));
      return found ? worksheet(found, context) : null;
    },
  },
  item: (workbook, key, context) => {
    const found = workbook.sheet(text(key, "The name"));
    if (!found) throw notFound(`the worksheet "${String(key)}"`);
    return worksheet(found, context);
  },
  items: (workbook, context) => workbook.sheets.map((sheet) => worksheet(sheet, context)),
  events: {
    DataChangedEvent: all(eventTypes.changed),
    ActivatedEvent: all(eventTypes.activated),
    DeactivatedEvent: all(eventTypes.deactivated),
    AddedEvent: all(eventTypes.added),
    DeletedEvent: all(eventTypes.deleted),
    SelectionChangedEvent: all(eventTypes.selectionChanged),
    CalculatedEvent: all(eventTypes.calculated),
    FormatChangedEvent: all(eventTypes.formatChanged),
    RowSortedEvent: all(eventTypes.rowSorted),
    EventNameChanged: all(eventTypes.nameChanged),
  },
});

function all(type: number): () => EventTarget {
  return () => ({ type, target: workbookTarget });
}

function shown(workbook: Workbook, visibleOnly: Argument | undefined): readonly Sheet[] {
  return visibleOnly === true ? workbook.sheets.filter(({ visibility }) => visibility === "Visible") : workbook.sheets;
}
