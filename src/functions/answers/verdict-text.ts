import type { Finding, NotChecked, Report } from "../../scrub/report.ts";
import { messageOf } from "../../session/finding-words.ts";
import { openWords } from "../../words/words.ts";

const words = openWords();

/** What is said of some lines of a report, the worst first. */
export interface Said {
  readonly errors: readonly Finding[];
  readonly warnings: readonly Finding[];
  readonly infos: readonly Finding[];
  readonly notChecked: readonly NotChecked[];
}

export const nothingSaid: Said = { errors: [], warnings: [], infos: [], notChecked: [] };

/** Sorts what a report says by the worksheet row it says it of. */
export function saidByRow({ lines, findings, notChecked }: Report): ReadonlyMap<number, Said> {
  const rows = new Map<number, { -readonly [K in keyof Said]: Said[K][number][] } & Said>();
  const at = (line: number) => {
    const row = lines.rows[line]!;
    let said = rows.get(row);
    if (!said) rows.set(row, (said = { errors: [], warnings: [], infos: [], notChecked: [] }));
    return said;
  };
  for (const finding of findings) {
    const { errors, warnings, infos } = at(finding.line);
    (finding.severity === "error" ? errors : finding.severity === "warning" ? warnings : infos).push(finding);
  }
  for (const gap of notChecked) at(gap.line).notChecked.push(gap);
  return rows;
}

export function everythingSaid({ findings, notChecked }: Pick<Report, "findings" | "notChecked">): Said {
  if (findings.length === 0) return notChecked.length === 0 ? nothingSaid : { ...nothingSaid, notChecked };
  const of = (severity: Finding["severity"]) => findings.filter((finding) => finding.severity === severity);
  return { errors: of("error"), warnings: of("warning"), infos: of("info"), notChecked };
}

/**
 * The verdict as one cell shows it. Its first word is English in every language, so that COUNTIF finds it.
 * @param alone how many checks would need the claim's other rows.
 */
export function verdictText(said: Said, alone = 0): string {
  const { errors, warnings, notChecked } = said;
  if (errors[0]) return `Error: ${sentenceOf(errors[0])}${more(errors.length + warnings.length)}`;
  if (warnings[0]) return `Warning: ${sentenceOf(warnings[0])}${more(warnings.length)}`;
  if (notChecked[0]) return `Not checked: ${words.phrase(notChecked[0].reason)}${more(notChecked.length)}`;
  return alone > 0 ? `OK alone: ${aloneText(alone)}` : "OK";
}

const aloneTexts: string[] = [];

/** Most cells of a column of formulas say this, and it is one of a few texts. */
function aloneText(count: number): string {
  return (aloneTexts[count] ??= words.say("formula.alone", { count }));
}

/** Ids of the rules that found something, in the order of severity. */
export function ruleIds({ errors, warnings, infos }: Said): string {
  return [...new Set([...errors, ...warnings, ...infos].map(({ rule }) => rule.id))].join(", ");
}

export function sentenceOf(finding: Finding): string {
  return messageOf(finding, words);
}

export function reasonOf({ reason }: NotChecked): string {
  return words.phrase(reason);
}

function more(count: number): string {
  return count > 1 ? ` (+${count - 1})` : "";
}
