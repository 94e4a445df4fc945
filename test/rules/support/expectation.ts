import type { Severity } from "../../../src/rules/context.ts";
import { topicOf, type Field, type Topic } from "../../../src/claims/fields.ts";

/** What one entry of an `expect` cell asks for; what it leaves out may be anything. */
export interface Expectation {
  readonly kind: "finding" | "not checked" | "not run";
  readonly rule: string;
  readonly topic?: Topic;
  readonly severity?: Severity;
  /** Message of a finding, or the reason's key for a line that is not checked. */
  readonly message?: string;
}

/** What a rule did say about a line. */
export type Outcome = Required<Pick<Expectation, "kind" | "rule">> & Expectation;

const severities: readonly string[] = ["error", "warning", "info"];

/**
 * Reads an `expect` cell: entries between semicolons, each `rule-id`, `rule-id @ topic` or `not checked`, then a colon
 * and a severity, a message id or both. `not checked` and `not run` speak of the worksheet's own rule.
 */
export function expectationsOf(cell: string, ownRule: string): readonly Expectation[] {
  return cell
    .split(";")
    .map((entry) => entry.trim())
    .filter(Boolean)
    .map((entry) => {
      const parts = /^(not checked|not run|[a-z0-9-]+)(?: *@ *([a-zA-Z0-9]+))?(?: *: *(.+))?$/.exec(entry);
      if (!parts) throw new Error(`cannot read the expectation “${entry}”`);
      const [, head, topic, words = ""] = parts;
      const silent = head === "not checked" || head === "not run";
      const details = words.split(/[\s,]+/).filter(Boolean);
      const severity = details.find((word) => severities.includes(word)) as Severity | undefined;
      const message = details.find((word) => !severities.includes(word));
      return {
        kind: silent ? head : "finding",
        rule: silent ? ownRule : head!,
        ...(topic ? { topic: topicOf(topic as Field) } : {}),
        ...(severity ? { severity } : {}),
        ...(message ? { message } : {}),
      };
    });
}

export function meets(outcome: Outcome, expected: Expectation): boolean {
  return (Object.keys(expected) as (keyof Expectation)[]).every((key) => outcome[key] === expected[key]);
}

/** An outcome or expectation as a worksheet would write it. */
export function written({ kind, rule, topic, severity, message }: Expectation): string {
  const details = [severity, message].filter(Boolean).join(" ");
  return (kind === "finding" ? rule : kind) + (topic ? ` @ ${topic}` : "") + (details ? `: ${details}` : "");
}

/** Why outcomes are not what was expected, as a sentence; undefined if they are. */
export function difference(
  outcomes: readonly Outcome[],
  expected: readonly Expectation[],
  ownRule: string,
): string | undefined {
  const open = [...outcomes];
  const missing = expected.filter((entry) => {
    const place = open.findIndex((outcome) => meets(outcome, entry));
    if (place >= 0) open.splice(place, 1);
    return place < 0;
  });
  const surplus = open.filter(({ rule }) => rule === ownRule);
  if (missing.length === 0 && surplus.length === 0) return undefined;
  const list = (entries: readonly Expectation[]) => entries.map(written).join("; ") || "nothing";
  return `expected ${list(expected)}, got ${list(outcomes)}`;
}
