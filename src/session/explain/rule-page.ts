import type { DatedValue, Source } from "../../reference/dated.ts";
import type { Severity } from "../../rules/context.ts";
import type { Rule, RuleDocs } from "../../rules/rule.ts";
import type { Words } from "../../words/words.ts";
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

/** A fact that a rule rests on, while it was in force, and where that stands. */
export interface CitedFact extends Pick<DatedValue<unknown>, "from" | "until" | "source"> {
  readonly label: string;
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

/** From when to when a fact was in force; a language may write its days in its own way. */
export function spanOf(
  { from, until }: Pick<CitedFact, "from" | "until">,
  words: Words,
  written = (day: string) => day,
): string {
  const slots = { from: written(from), until: until === undefined ? "" : written(until) };
  return words.say(until === undefined ? "explain.since" : "explain.span", slots);
}

/** The title of a source, with the part of it that is meant. */
export function placeOf({ title, section }: Source, words: Words): string {
  return section === undefined ? title : words.say("explain.place", { title, section });
}
