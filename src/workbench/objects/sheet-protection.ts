import { WorkbookError } from "../model/errors.ts";
import type { Sheet } from "../model/sheet.ts";
import type { Json } from "../richapi/protocol.ts";
import { optionalText } from "./arguments.ts";
import { define } from "./context.ts";
import type { Factory } from "./context.ts";

/** What Excel's dialog "Protect Sheet" does not allow unless it is ticked. */
const nothingAllowed: Readonly<Record<string, Json>> = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

export const worksheetProtection: Factory<Sheet> = define<Sheet>({
  name: "WorksheetProtection",
  scalars: {
    Protected: { get: ({ protection }) => protection !== undefined },
    Options: { get: ({ protection }) => (protection ? (protection.options as Readonly<Record<string, Json>>) : null) },
  },
  methods: {
    Protect: (sheet, [options, password]) => {
      if (sheet.protection)
        throw new WorkbookError("AccessDenied", `The worksheet "${sheet.name}" is protected already.`);
      const given = typeof options === "object" && options !== null && !("self" in options) ? options : {};
      sheet.protection = { options: { ...nothingAllowed, ...given }, password: optionalText(password, "The password") };
      sheet.workbook.emit({ kind: "sheetProperties", sheet });
    },
    Unprotect: (sheet, [password]) => {
      if (sheet.protection?.password !== undefined && sheet.protection.password !== password) {
        throw new WorkbookError("AccessDenied", "The password is not right.");
      }
      sheet.protection = undefined;
      sheet.workbook.emit({ kind: "sheetProperties", sheet });
    },
  },
});
