import type { Area as FileArea } from "../../hosts/file/package/area.ts";
import { isCellError } from "../../worksheet/cells.ts";
import type { CellValue as FileValue } from "../../worksheet/cells.ts";
import type { Area } from "../model/area.ts";
import type { Cell, CellValue } from "../model/cells.ts";
import { CellError } from "../model/errors.ts";
import { to1904 } from "./date-system.ts";

export function modelValue(value: FileValue): CellValue {
  if (value === null) return "";
  return isCellError(value) ? (CellError.parse(value.error) ?? CellError.of("#VALUE!")) : value;
}

/** Errors that only the running Excel can show are stored as #N/A. */
const storable = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"]);

export function fileValue({ value: shown, formula, format }: Cell, date1904: boolean): FileValue {
  const value = date1904 ? to1904(shown, format) : shown;
  if (value instanceof CellError) return { error: storable.has(value.code) ? value.code : "#N/A" };
  return value === "" && formula === undefined ? null : value;
}

export function isSameValue(a: CellValue, b: CellValue): boolean {
  return a instanceof CellError && b instanceof CellError ? a.code === b.code : a === b;
}

/** The page counts rows and columns from 0, files from 1. */
export function fileArea({ top, left, bottom, right }: Area): FileArea {
  return { top: top + 1, left: left + 1, bottom: bottom + 1, right: right + 1 };
}

export function pageArea({ top, left, bottom, right }: FileArea): Area {
  return { top: top - 1, left: left - 1, bottom: bottom - 1, right: right - 1 };
}
