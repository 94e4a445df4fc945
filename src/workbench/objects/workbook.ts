import { cellArea } from "../model/area.ts";
import { WorkbookError } from "../model/errors.ts";
import type { Workbook } from "../model/workbook.ts";
import type { Scalar } from "../richapi/office-class.ts";
import { flag, invalid, text } from "./arguments.ts";
import { application } from "./application.ts";
import { define } from "./context.ts";
import type { Factory, OfficeContext } from "./context.ts";
import { CellRange } from "./context.ts";
import { eventTypes, workbookTarget } from "./event-types.ts";
import { functions } from "./functions.ts";
import { namedItems } from "./names.ts";
import { range } from "./range.ts";
import { rangeAreas } from "./range-areas.ts";
import { settings } from "./settings.ts";
import { tables } from "./table.ts";
import { workbookProtection } from "./workbook-protection.ts";
import { worksheets } from "./worksheets.ts";

export const workbookObject: Factory<Workbook> = define<Workbook>({
  name: "Workbook",
  scalars: {
    Name: { get: ({ name }) => name },
    ReadOnly: { get: () => false },
    IsDirty: {
      get: ({ isDirty }) => isDirty,
      set: (workbook, value) => {
        workbook.isDirty = flag(value, "isDirty");
      },
    },
    AutoSave: { get: () => false },
    PreviouslySaved: { get: () => true },
    CalculationEngineVersion: { get: () => 191029 },
  },
  navigation: {
    Application: (workbook, context) => application(workbook, context),
    Worksheets: (workbook, context) => worksheets(workbook, context),
    Tables: (_workbook, context) => tables({ sheet: undefined }, context),
    Names: (_workbook, context) => namedItems({ scope: undefined }, context),
    Settings: (workbook, context) => settings(workbook, context),
    Functions: (workbook, context) => functions(workbook, context),
    Protection: (workbook, context) => workbookProtection(workbook, context),
    Properties: (workbook, context) => documentProperties(workbook, context),
    _Runtime: (workbook, context) => runtime(workbook, context),
  },
  methods: {
    GetActiveCell: ({ activeSheet }, _args, context) => {
      const { top = 0, left = 0 } = activeSheet.selection[0] ?? {};
      return range(context.range(activeSheet, cellArea(top, left)), context);
    },
    GetSelectedRange: ({ activeSheet }, _args, context) => {
      const [only, ...others] = activeSheet.selection;
      if (!only || others.length > 0) {
        throw new WorkbookError("InvalidSelection", "The current selection is invalid for this operation.");
      }
      return range(context.range(activeSheet, only), context);
    },
    GetSelectedRanges: ({ activeSheet }, _args, context) =>
      rangeAreas(context.list(activeSheet, activeSheet.selection), context),
    _GetRangeForEventByReferenceId: (_workbook, [id], context) => {
      const kept = context.reference(text(id, "The reference"));
      if (!(kept instanceof CellRange)) throw new WorkbookError("InvalidReference", "The event is too old.");
      return range(context.range(kept.sheet, kept.area), context);
    },
    _GetRangeOrNullObjectForEventByReferenceId: (_workbook, [id], context) => {
      const kept = context.reference(text(id, "The reference"));
      const area = kept instanceof CellRange ? kept.tracked.area : undefined;
      return kept && area ? range(context.range(kept.sheet, area), context) : null;
    },
    _GetReferenceCount: (_workbook, _args, context) => context.referenceCount,
    _RemoveReference: (_workbook, [id], context) => {
      context.release(text(id, "The reference"));
    },
  },
  events: {
    ActivatedEvent: () => ({ type: eventTypes.workbookActivated, target: workbookTarget }),
    AutoSaveSettingChangedEvent: () => ({ type: eventTypes.workbookAutoSave, target: workbookTarget }),
  },
});

const runtime: Factory<Workbook> = define<Workbook>({
  name: "Runtime",
  scalars: {
    EnableEvents: {
      get: (_workbook, context) => context.enableEvents,
      set: (_workbook, value, context) => {
        context.enableEvents = flag(value, "enableEvents");
      },
    },
  },
});

const documentProperties: Factory<Workbook> = define<Workbook>({
  name: "DocumentProperties",
  scalars: {
    Title: property("title"),
    Subject: property("subject"),
    Author: property("author"),
    Keywords: property("keywords"),
    Comments: property("comments"),
    Category: property("category"),
    Manager: property("manager"),
    Company: property("company"),
  },
});

function property(name: string): Scalar<Workbook, OfficeContext> {
  return {
    get: ({ properties }) => properties.get(name) ?? "",
    set: ({ properties }, value) => {
      if (typeof value !== "string") throw invalid(`${name} has to be a text.`);
      properties.set(name, value);
    },
  };
}
