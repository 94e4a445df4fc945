import { areaAddress } from "../../hosts/file/package/area.ts";
import { choicesFormula, validationXml } from "../../hosts/file/package/validation-xml.ts";
import type { CellRule } from "../../hosts/file/package/validation-xml.ts";
import type { Sheet } from "../model/sheet.ts";
import type { Validation } from "../model/validation.ts";
import { fileArea } from "./cell-values.ts";

/** The validations that came to a sheet on the page, as a file holds them. */
export function newValidations(sheet: Sheet, prefix: string): readonly string[] {
  const rules = sheet.validations.filter(({ isInFile }) => !isInFile).map(cellRule);
  return rules.filter(({ cells }) => cells !== "").map((rule) => validationXml(prefix, rule));
}

function cellRule({ areas, content }: Validation): CellRule {
  const { rule = {}, prompt, error } = content;
  const cells = areas.flatMap(({ area }) => (area ? areaAddress(fileArea(area)) : [])).join(" ");
  return { cells, prompt, error, condition: conditionOf(rule) };
}

/** The conditions that the workbench knows, as a file writes them. */
function conditionOf({ list, date, custom }: NonNullable<Validation["content"]["rule"]>): CellRule["condition"] {
  const given = (rule: unknown, key: string) => String((rule as Record<string, unknown>)[key]);
  if (list) {
    const source = given(list, "source");
    return {
      type: "list",
      formula: source.startsWith("=") ? source.slice(1) : choicesFormula(source.split(",")),
    };
  }
  if (custom) return { type: "custom", formula: given(custom, "formula").replace(/^=/, "") };
  if (!date) return undefined;
  const operator = given(date, "operator");
  const day = Date.parse(given(date, "formula1"));
  return { type: "date", operator: operator.charAt(0).toLowerCase() + operator.slice(1), formula: serial(day) };
}

function serial(day: number): string {
  return String(Math.round(day / 86_400_000) + 25_569);
}
