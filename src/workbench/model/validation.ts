import { parseAddress } from "./address.ts";
import { contains, intersect, subtract } from "./area.ts";
import type { Area } from "./area.ts";
import type { Sheet } from "./sheet.ts";
import type { Tracked } from "./tracked.ts";

/** What may be typed into cells. The workbench offers the choices of a list; it refuses nothing by itself. */
export interface Validation {
  areas: readonly Tracked[];
  readonly content: ValidationContent;
  /** It stands in the file, where it stays as it is. */
  readonly isInFile: boolean;
}

export interface ValidationContent {
  /** Kind and conditions as Excel's API has them, such as { list: { source: "yes,no" } }; undefined for any value. */
  readonly rule?: Readonly<Record<string, unknown>> | undefined;
  readonly prompt?: ShownText | undefined;
  readonly error?: ShownText | undefined;
  readonly ignoresBlanks?: boolean | undefined;
}

export interface ShownText {
  readonly title: string;
  readonly message: string;
}

export function validationAt(sheet: Sheet, row: number, column: number): ValidationContent | undefined {
  const cell = { top: row, bottom: row, left: column, right: column };
  return sheet.validations.find(({ areas }) => areas.some(({ area }) => area && contains(area, cell)))?.content;
}

/** The validation of cells that all have the same one; undefined if they have none, or differ. */
export function validationOf(sheet: Sheet, area: Area): ValidationContent | undefined {
  const own = sheet.validations.find(({ areas }) => areas.some((each) => each.area && contains(each.area, area)));
  return own?.content;
}

/** Gives cells a validation in place of those that they have. */
export function setValidation(sheet: Sheet, area: Area, content: ValidationContent): void {
  clearValidation(sheet, area);
  sheet.validations.push({ areas: [sheet.track(area)], content, isInFile: false });
}

/** Knows of a validation that stands in the file. */
export function keepValidation(sheet: Sheet, areas: readonly Area[], content: ValidationContent): void {
  sheet.validations.push({ areas: areas.map((area) => sheet.track(area)), content, isInFile: true });
}

export function clearValidation(sheet: Sheet, area: Area): void {
  for (const validation of [...sheet.validations]) {
    if (!validation.areas.some((each) => each.area && intersect(each.area, area))) continue;
    const left = validation.areas.flatMap((each) => (each.area ? subtract(each.area, area) : []));
    for (const tracked of validation.areas) sheet.untrack(tracked);
    validation.areas = left.map((piece) => sheet.track(piece));
    if (left.length === 0) sheet.validations.splice(sheet.validations.indexOf(validation), 1);
  }
}

/** The choices of a cell whose validation is a list, written out or in cells; undefined for any other. */
export function choicesAt(sheet: Sheet, row: number, column: number): readonly string[] | undefined {
  const list = validationAt(sheet, row, column)?.rule?.["list"] as { readonly source?: unknown } | undefined;
  const source = list?.source;
  if (typeof source !== "string") return undefined;
  return source.startsWith("=") ? textsAt(sheet, source.slice(1)) : source.split(",").map((each) => each.trim());
}

function textsAt(from: Sheet, address: string): readonly string[] | undefined {
  const place = parseAddress(address);
  const sheet = place?.sheet === undefined ? from : from.workbook.sheets.find(({ name }) => name === place.sheet);
  if (!place || !sheet) return undefined;
  const texts: string[] = [];
  sheet.cells.forEach(place.area, (_, row, column) => texts.push(sheet.text(row, column)));
  return texts.filter(Boolean);
}
