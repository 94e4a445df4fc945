import { decodeXml } from "../../../bytes/xml-text.ts";
import { children, siblings, splice } from "../xml/elements.ts";
import { encodeXml } from "../xml/text.ts";
import { XmlScanner } from "../xml/scanner.ts";
import { placeOf } from "./sheet-tail.ts";

/** A rule that lays a format over cells for which a formula is true. */
export interface FormatRule {
  /** Addresses with a blank between them. */
  readonly area: string;
  readonly formula: string;
  /** Index of the format in the styles part. */
  readonly format: number;
}

/** Adds rules to what stands behind the cells of a sheet; the rules that are there keep their precedence. */
export function addFormats(tail: string, prefix: string, rules: readonly FormatRule[], fail: () => Error): string {
  if (rules.length === 0) return tail;
  const p = prefix;
  const last = lastPriority(tail, fail);
  const xml = rules.map(
    ({ area, formula, format }, index) =>
      `<${p}conditionalFormatting sqref="${area}">` +
      `<${p}cfRule type="expression" dxfId="${String(format)}" priority="${String(last + 1 + index)}">` +
      `<${p}formula>${encodeXml(formula)}</${p}formula></${p}cfRule></${p}conditionalFormatting>`,
  );
  const at = placeOf(tail, "conditionalFormatting", fail);
  return splice(tail, at, at, xml.join(""));
}

/** Takes away the rules with such formulas, and what is left empty by that. */
export function dropFormats(tail: string, isDropped: (formula: string) => boolean, fail: () => Error): string {
  let kept = tail;
  const formats = siblings(tail, fail).filter(({ name }) => name === "conditionalFormatting");
  // From the end, so that the places before stay right.
  for (const element of formats.reverse()) {
    const rules = children(tail, element, fail).filter(({ name }) => name === "cfRule");
    const dropped = rules.filter((rule) => {
      const formula = children(tail, rule, fail).find(({ name }) => name === "formula");
      return formula !== undefined && isDropped(decodeXml(tail.slice(formula.innerStart, formula.innerEnd)));
    });
    if (dropped.length === 0) continue;
    if (dropped.length === rules.length) kept = splice(kept, element.start, element.end, "");
    else for (const rule of dropped.reverse()) kept = splice(kept, rule.start, rule.end, "");
  }
  return kept;
}

/** The lowest precedence of all rules, those of newer kinds in the extensions included. */
function lastPriority(tail: string, fail: () => Error): number {
  let last = 0;
  for (const element of siblings(tail, fail)) {
    const scanner = new XmlScanner([tail.slice(element.start, element.end)], fail);
    while (scanner.next()) {
      if (scanner.opens("cfRule")) last = Math.max(last, Number(scanner.attribute("priority") ?? 0));
    }
  }
  return last;
}
