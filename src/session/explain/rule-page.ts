import type { Severity } from "../../rules/context.ts";
import type { Rule, RuleDocs } from "../../rules/rule.ts";
import type { Words } from "../../words/words.ts";
import type { CitedFact } from "./cited.ts";
import { explainedExamples, plainRow, type Example } from "./example.ts";
import { assumed } from "./payers.ts";
import { whenItRuns } from "./when.ts";

/**
 * All that is said of a rule: the command line, the pane and docs/rules show the same page, each in its own form.
 * Whatever is added here is to be shown by all three.
 */
export interface RulePage {
  readonly id: string;
  /** The worst that it says. */
  readonly severity: Severity;
  readonly summary: string;
  readonly why: string;
  readonly remedy: string;
  readonly limits: readonly string[];
  /** What to ask whoever read the study; undefined where nobody need be asked. */
  readonly question: string | undefined;
  /** On which claims and sheets, in sentences. */
  readonly when: readonly string[];
  /** What the rows of the examples leave unsaid, in sentences. */
  readonly assumed: readonly string[];
  readonly bad: Example;
  readonly good: Example;
  readonly basis: readonly CitedFact[];
}

export function rulePageOf(rule: Rule, words: Words): RulePage {
  const { summary, why, remedy, limits = [], question }: RuleDocs = rule.docs;
  return {
    id: rule.id,
    severity: rule.severity,
    summary,
    why,
    remedy,
    limits,
    question,
    when: whenItRuns(rule, words),
    assumed: assumed(rule, plainRow, words),
    ...explainedExamples(rule, words),
    basis: rule.basis.flatMap(({ label, values }) => values.map((value) => ({ label, ...value }))),
  };
}
