import { answer } from "./answer.ts";
import { cardInfo } from "./card-info.ts";
import { checkClaim, checkClaims } from "./check.ts";
import { linesAnswer, unitsAnswer, wasteAnswer } from "./answers/units.ts";

/**
 * Definity units (Q9957) to bill for the mL given: rounded up to whole mL, so 1.5 gives 2. Blank gives empty text.
 * Example: =Q9957UNITS(1.5)
 * @customfunction Q9957UNITS
 * @param mL mL given to the patient before dilution, a number such as 1.5
 * @param [vials] Vials opened; if left out, at most 3 mL a day
 * @returns Whole units
 */
export function q9957units(mL: unknown, vials: unknown): number | string {
  return answer(() => unitsAnswer("Q9957", mL, vials));
}

/**
 * Units of a contrast agent to bill for the mL given: rounded up to whole mL. Blank gives empty text.
 * Example: =CONTRASTUNITS("Q9956", 2.5)
 * @customfunction CONTRASTUNITS
 * @param code Code of the agent in quotes, "Q9957", "Q9956" or "Q9950", or a cell that holds it
 * @param mL mL given to the patient before dilution, a number such as 1.5
 * @param [vials] Vials opened; if left out, at most what the label allows in a day
 * @returns Whole units
 */
export function contrastunits(code: unknown, mL: unknown, vials: unknown): number | string {
  return answer(() => unitsAnswer(code, mL, vials));
}

/**
 * Units of a contrast agent to bill with JW for what was discarded; 0 if nothing is to be billed.
 * Example: =WASTEUNITS("Q9957", 0.4, 1)
 * @customfunction WASTEUNITS
 * @param code Code of the agent in quotes, "Q9957", "Q9956" or "Q9950", or a cell that holds it
 * @param mL mL given to the patient before dilution, a number such as 0.4
 * @param vials Vials opened, a whole number such as 1
 * @param [method] "vial" (a vial counts as its billing units; the default) or "strict" (discarded mL rounded down)
 * @returns Whole units
 */
export function wasteunits(code: unknown, mL: unknown, vials: unknown, method: unknown): number | string {
  return answer(() => wasteAnswer(code, mL, vials, method));
}

/**
 * The claim lines of a contrast agent, spilled: code, modifier (JZ or JW) and units, one row per line.
 * Example: =CONTRASTLINES("Q9957", 0.4, 1)
 * @customfunction CONTRASTLINES
 * @param code Code of the agent in quotes, "Q9957", "Q9956" or "Q9950", or a cell that holds it
 * @param mL mL given to the patient before dilution, a number such as 0.4
 * @param vials Vials opened, a whole number such as 1
 * @param [method] "vial" (a vial counts as its billing units; the default) or "strict" (discarded mL rounded down)
 * @returns One or two rows of three cells
 */
export function contrastlines(code: unknown, mL: unknown, vials: unknown, method: unknown): unknown[][] {
  return answer(() => linesAnswer(code, mL, vials, method));
}

/**
 * Checks a claim line, or the lines of one claim given together: OK, Error, Warning or Not checked, with the reason.
 * Example: =CHECKCLAIM(A6:R6)
 * @customfunction CHECKCLAIM
 * @param row The row of the line, or neighbouring rows of one claim, such as A6:R6
 * @param [headers] The heading cells above these columns, such as A$5:R$5; if left out, the sheet's own headings
 * @param [detail] "rules" for the ids of the rules, "all" for every finding, spilled
 * @param invocation Where the argument stands
 * @requiresParameterAddresses
 * @returns {any[][]} The verdict
 */
export function checkclaim(
  row: unknown[][],
  headers: unknown[][],
  detail: unknown,
  invocation: CustomFunctions.Invocation,
) {
  return checkClaim(row, headers, detail, invocation.parameterAddresses?.[0]);
}

/**
 * Checks many rows at once, each with its claim's other rows; spills one verdict per row, empty for totals.
 * Example: =CHECKCLAIMS(A6:R305)
 * @customfunction CHECKCLAIMS
 * @param rows All rows of the lines, such as A6:R305
 * @param [headers] The heading cells above these columns, such as A5:R5; if left out, the sheet's own headings
 * @param [detail] "rules" for the ids of the rules, "columns" for verdict, rules and money at risk, "all" for every finding
 * @param invocation Where the argument stands
 * @requiresParameterAddresses
 * @returns {any[][]} One row per row given
 */
export function checkclaims(
  rows: unknown[][],
  headers: unknown[][],
  detail: unknown,
  invocation: CustomFunctions.Invocation,
) {
  return checkClaims(rows, headers, detail, invocation.parameterAddresses?.[0]);
}

/**
 * What is known of a code on a day: one field of its card, or the whole card spilled, label beside value.
 * Example: =HCPCSINFO("Q9957", "BETOS")
 * @customfunction HCPCSINFO
 * @param code Code or modifier in quotes, such as "Q9957" or "JW", or a cell that holds it
 * @param [field] Label of the row as the spilled card has it, such as "BETOS"; "BETOS meaning" for its meaning in words
 * @param [dos] Date of service for which it is asked; if left out, today
 * @returns {any[][]} The field, or the rows of the card
 */
export function hcpcsinfo(code: unknown, field: unknown, dos: unknown) {
  return cardInfo(code, field, dos);
}
