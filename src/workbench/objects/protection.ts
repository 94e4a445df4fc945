import type { Area } from "../model/area.ts";
import { WorkbookError } from "../model/errors.ts";
import type { Sheet } from "../model/sheet.ts";
import type { Workbook } from "../model/workbook.ts";

export type ProtectionOption =
  | "allowFormatCells"
  | "allowFormatColumns"
  | "allowFormatRows"
  | "allowInsertColumns"
  | "allowInsertRows"
  | "allowDeleteColumns"
  | "allowDeleteRows"
  | "allowSort"
  | "allowAutoFilter";

/** Edits of locked cells fail on a protected sheet, as do other changes its protection does not allow. */
export function refuseLocked(sheet: Sheet, area: Area): void {
  if (sheet.isLocked(area)) refuse(sheet);
}

export function refuseUnless(sheet: Sheet, option?: ProtectionOption): void {
  if (sheet.protection && !(option && sheet.protection.options[option] === true)) refuse(sheet);
}

/** Worksheets neither come nor go, nor change their names and places, while the workbook is protected. */
export function refuseStructure(workbook: Workbook): void {
  if (workbook.protection) throw new WorkbookError("AccessDenied", "The structure of the workbook is protected.");
}

function refuse(sheet: Sheet): never {
  throw new WorkbookError("AccessDenied", `The worksheet "${sheet.name}" is protected.`);
}
