import { everyCode, familyOf } from "../../src/claims/codes.ts";
import { shippedPolicies } from "../../src/reference/profiles.ts";
import type { Messages } from "../../src/rules/context.ts";
import { encounterRule, lineRule, type LineRule, type EncounterRule, type Rule } from "../../src/rules/rule.ts";
import type { ScrubOptions } from "../../src/scrub/options.ts";
import { countVerdicts, verdictOf, type Report, type Verdict } from "../../src/scrub/report.ts";
import { scrub } from "../../src/scrub/scrub.ts";
import { linesOf, type Row } from "../support/lines.ts";

const messages = { said: "Said." } satisfies Messages;

const plain = {
  severity: "error",
  looksAt: everyCode,
  needs: [],
  docs: { summary: "", why: "", remedy: "" },
  basis: [],
  messages,
  examples: { bad: [], good: [] },
} as const;

type Parts<R> = Partial<Omit<R, "id" | "scope" | "messages">>;

/** A rule about lines that has something to say about every line it is shown. */
export function aboutLines(id: string, parts: Parts<LineRule<typeof messages>> = {}): Rule {
  return lineRule<typeof messages>({
    ...plain,
    id,
    check: (line, { report }) => report(line, { message: "said", at: "code" }),
    ...parts,
  });
}

/** A rule about days that has something to say about every line it is shown. */
export function aboutDays(id: string, parts: Parts<EncounterRule<typeof messages>> = {}): Rule {
  return encounterRule<typeof messages>({
    ...plain,
    id,
    check: ({ subjects }, { report }) => subjects.forEach((line) => report(line, { message: "said", at: "code" })),
    ...parts,
  });
}

export const agents = familyOf("agents", ["Q9957", "Q9956"]);

export const echo: Row = { patientId: "P1", dos: "2026-11-03", code: "93306", units: 1 };
export const agent: Row = { ...echo, code: "Q9957", units: 2 };

export function run(rows: readonly Row[], rules: readonly Rule[], options: Partial<ScrubOptions> = {}): Report {
  return scrub(linesOf(rows), { rules, asOf: "2026-11-21", policies: shippedPolicies, ...options });
}

/** What was found, as "rule row". */
export function found(report: Report): string[] {
  return report.findings.map(({ rule, line }) => `${rule.id} ${report.lines.rows[line]}`);
}

/** What was not checked, as "rule row reason". */
export function gaps(report: Report): string[] {
  return report.notChecked.map(({ rule, line, reason }) => {
    return `${rule.id} ${report.lines.rows[line]} ${reason.key.replace("not-checked.", "")}`;
  });
}

/** What did not run, as "rule reason". */
export function notRun(report: Report): string[] {
  return report.notRun.map(({ rule, reason }) => `${rule.id} ${reason.key.replace("not-run.", "")}`);
}

export function verdictsOf(report: Report): Verdict[] {
  return Array.from({ length: report.lines.count }, (_, line) => verdictOf(report, line));
}

export { countVerdicts };
