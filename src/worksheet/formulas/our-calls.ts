/** The functions of the add-in, those to come included: all names are published in the design. */
export const ourFunctions: ReadonlySet<string> = new Set([
  "Q9957UNITS",
  "CONTRASTUNITS",
  "WASTEUNITS",
  "CONTRASTLINES",
  "CHECKCLAIM",
  "CHECKCLAIMS",
  "HCPCSINFO",
  "ASPLIMIT",
  "EXPECTEDPAYMENT",
  "DENIALREASON",
]);

/**
 * The parts of a formula in which a name may stand that is no call: texts, names of sheets in quotes, columns of tables in
 * brackets (an apostrophe there lets a bracket be one). Then names; one after `!` belongs to another workbook or sheet.
 */
const parts = /"(?:[^"]|"")*"?|'(?:[^']|'')*'?|\[|\]|(!?)([\p{L}_\\][\p{L}\p{N}_.\\]*)(\(?)/gu;

/** What Excel puts before a function that it does not know, or that is newer than the format of the file. */
const prefixes = /^(?:_xl(?:fn|ws|udf|dudf)[._])+/i;

/** Whether a formula calls one of our functions, anywhere in it. */
export function callsOurs(formula: string): boolean {
  if (!formula.startsWith("=")) return false;
  let depth = 0;
  for (let at = 1; at < formula.length;) {
    if (depth > 0) {
      const mark = formula[at]!;
      // In brackets an apostrophe takes the next letter as it is.
      at += mark === "'" ? 2 : 1;
      if (mark === "[") depth++;
      if (mark === "]") depth--;
      continue;
    }
    parts.lastIndex = at;
    const part = parts.exec(formula);
    if (!part) return false;
    at = parts.lastIndex;
    const [text, bang, name = "", bracket] = part;
    if (text === "[") depth = 1;
    if (bang === "" && bracket === "(" && ourFunctions.has(name.replace(prefixes, "").toUpperCase())) return true;
  }
  return false;
}
