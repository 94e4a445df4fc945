import { cellArea, sheetColumns, sheetRows, wholeSheet } from "../model/area.ts";
import type { Area } from "../model/area.ts";
import { findName, nameTarget } from "../model/names.ts";
import type { Sheet } from "../model/sheet.ts";
import type { Answer, Argument, EventTarget } from "../richapi/office-class.ts";
import type { Json } from "../richapi/protocol.ts";
import { cells, flag, integer, invalid, notFound, oneOf, optionalText, text } from "./arguments.ts";
import { autoFilter } from "./auto-filter.ts";
import { charts } from "./charts.ts";
import { readColor } from "./colors.ts";
import { define } from "./context.ts";
import type { Factory, OfficeContext } from "./context.ts";
import { worksheetProperties } from "./custom-properties.ts";
import { eventTypes } from "./event-types.ts";
import { freezePanes } from "./freeze-panes.ts";
import { namedItems } from "./names.ts";
import { pageLayout } from "./page-layout.ts";
import { refuseStructure } from "./protection.ts";
import { range } from "./range.ts";
import { rangeAreas } from "./range-areas.ts";
import { worksheetProtection } from "./sheet-protection.ts";
import { tables } from "./table.ts";

export const worksheet: Factory<Sheet> = define<Sheet>({
  name: "Worksheet",
  scalars: {
    Id: { get: ({ id }) => id },
    Name: {
      get: ({ name }) => name,
      set: (sheet, value) => {
        refuseStructure(sheet.workbook);
        sheet.workbook.renameSheet(sheet, text(value, "The name"));
      },
    },
    Position: {
      get: (sheet) => sheet.workbook.sheets.indexOf(sheet),
      set: (sheet, value) => {
        refuseStructure(sheet.workbook);
        sheet.workbook.moveSheet(sheet, integer(value, "position"));
      },
    },
    Visibility: {
      get: ({ visibility }) => visibility,
      set: (sheet, value) => {
        refuseStructure(sheet.workbook);
        sheet.workbook.setVisibility(sheet, oneOf(value, ["Visible", "Hidden", "VeryHidden"] as const, "visibility"));
      },
    },
    TabColor: {
      get: ({ tabColor }) => tabColor,
      set: (sheet, value) => {
        sheet.tabColor = value === "" ? "" : readColor(value);
        sheet.workbook.emit({ kind: "sheetProperties", sheet });
      },
    },
    ShowGridlines: { get: ({ showGridlines }) => showGridlines, set: showGridlines },
    ShowHeadings: { get: () => true },
    EnableCalculation: { get: () => true },
    StandardWidth: { get: () => 8.43 },
    StandardHeight: { get: () => 15 },
    TabId: { get: (sheet) => sheet.workbook.sheets.indexOf(sheet) + 1 },
  },
  setters: { Gridlines: showGridlines },
  navigation: {
    Tables: (sheet, context) => tables({ sheet }, context),
    Charts: (sheet, context) => charts(sheet, context),
    Names: (sheet, context) => namedItems({ scope: sheet }, context),
    Protection: (sheet, context) => worksheetProtection(sheet, context),
    CustomProperties: (sheet, context) => worksheetProperties(sheet, context),
    AutoFilter: (sheet, context) => autoFilter(sheet, context),
    FreezePanes: (sheet, context) => freezePanes(sheet, context),
    PageLayout: (sheet, context) => pageLayout(sheet, context),
  },
  methods: {
    Activate: (sheet) => {
      sheet.workbook.activate(sheet);
    },
    Calculate: (sheet, [markAllDirty]) => {
      if (markAllDirty === true) sheet.workbook.changed([{ sheet, area: wholeSheet }]);
      else sheet.workbook.calculate("Recalculate");
    },
    Delete: (sheet) => {
      refuseStructure(sheet.workbook);
      sheet.workbook.removeSheet(sheet);
    },
    GetRange: (sheet, [address], context) => {
      const target = addressed(sheet, address);
      return range(context.range(target.sheet, target.area), context);
    },
    GetRanges: (sheet, [address], context) => {
      const addresses = optionalText(address, "The address");
      const areas =
        addresses === undefined ? [wholeSheet] : addresses.split(",").map((each) => cells(each, sheet).area);
      return rangeAreas(context.list(sheet, areas), context);
    },
    GetRangeByIndexes: (sheet, args, context) => {
      const [top = 0, left = 0, rows = 0, columns = 0] = args.map((each) => integer(each, "An index"));
      return inside(sheet, { top, left, bottom: top + rows - 1, right: left + columns - 1 }, context);
    },
    GetCell: (sheet, [row, column], context) =>
      inside(sheet, cellArea(integer(row, "The row"), integer(column, "The column")), context),
    GetUsedRange: (sheet, [valuesOnly], context) =>
      inside(sheet, sheet.usedArea(valuesOnly === true) ?? cellArea(0, 0), context),
    GetUsedRangeOrNullObject: (sheet, [valuesOnly], context) => {
      const used = sheet.usedArea(valuesOnly === true);
      return used ? inside(sheet, used, context) : null;
    },
    GetNextOrNullObject: (sheet, [visibleOnly], context) => neighbour(sheet, 1, visibleOnly, context),
    GetPreviousOrNullObject: (sheet, [visibleOnly], context) => neighbour(sheet, -1, visibleOnly, context),
  },
  identity: ({ id }) => ({ Id: id }),
  events: {
    DataChangedEvent: about(eventTypes.changed),
    ActivatedEvent: about(eventTypes.activated),
    DeactivatedEvent: about(eventTypes.deactivated),
    SelectionChangedEvent: about(eventTypes.selectionChanged),
    CalculatedEvent: about(eventTypes.calculated),
    FormatChangedEvent: about(eventTypes.formatChanged),
    RowSortedEvent: about(eventTypes.rowSorted),
    EventNameChanged: about(eventTypes.nameChanged),
  },
});

function showGridlines(sheet: Sheet, value: Json): void {
  sheet.showGridlines = flag(value, "showGridlines");
  sheet.workbook.emit({ kind: "layout", sheet });
}

function about(type: number): (sheet: Sheet) => EventTarget {
  return ({ id }) => ({ type, target: id });
}

/** An address, the name of cells, or nothing for the whole sheet. */
function addressed(sheet: Sheet, address: Argument | undefined): { readonly sheet: Sheet; readonly area: Area } {
  if (address === null || address === undefined) return { sheet, area: wholeSheet };
  const name = text(address, "The address");
  const item = findName(sheet.workbook, name, sheet) ?? findName(sheet.workbook, name);
  const named = item && nameTarget(sheet.workbook, item);
  const table = sheet.workbook.tables.find((each) => each.name.toLowerCase() === name.toLowerCase());
  const target = named ?? (table ? { sheet: table.sheet, area: table.bodyArea } : cells(name, sheet));
  if (target.sheet !== sheet) throw invalid(`"${name}" is not on the worksheet "${sheet.name}".`);
  return target;
}

function inside(sheet: Sheet, area: Area, context: OfficeContext): ReturnType<typeof range> {
  const { top, left, bottom, right } = area;
  const isInside =
    top >= 0 && left >= 0 && top <= bottom && left <= right && bottom < sheetRows && right < sheetColumns;
  if (!isInside) throw invalid("The range would lie outside the worksheet.");
  return range(context.range(sheet, area), context);
}

function neighbour(sheet: Sheet, step: 1 | -1, visibleOnly: Argument | undefined, context: OfficeContext): Answer {
  const { sheets } = sheet.workbook;
  for (let at = sheets.indexOf(sheet) + step; ; at += step) {
    const next = sheets[at];
    if (!next) return null;
    if (visibleOnly !== true || next.visibility === "Visible") return worksheet(next, context);
  }
}

export function requireSheet(found: Sheet | undefined, key: Argument): Sheet {
  if (!found) throw notFound(`the worksheet "${String(key)}"`);
  return found;
}
