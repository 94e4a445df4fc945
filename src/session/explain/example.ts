import { fields, fieldsOf, topicOf } from "../../claims/fields.ts";
import type { Severity } from "../../rules/context.ts";
import type { ExampleRow, Rule } from "../../rules/rule.ts";
import { rules } from "../../rules/index.ts";
import type { Finding } from "../../scrub/report.ts";
import { exampleOptions } from "../../scrub/example-options.ts";
import { scrub } from "../../scrub/scrub.ts";
import type { Words } from "../../words/words.ts";
import { fieldName, fixSteps, messageOf } from "../finding-words.ts";
import { exampleLines, firstRow } from "./example-lines.ts";

/** A plain office line: an example row says only what differs from it. */
export const plainRow: ExampleRow = { patientId: "P1", dos: "2026-11-03", pos: "11", units: 1, dx1: "I50.22" };

/** The day after the examples, so that none of them lies ahead. */
const asOf = "2026-11-21";

/** What a rule says of a row. */
export interface Remark {
  readonly severity: Severity;
  readonly message: string;
  /** What it offers to change, in a sentence. */
  readonly fix: string | undefined;
}

/** One row of an example, and what the rule says of it. */
export interface ExplainedRow {
  readonly row: number;
  /** Text of the cells, one for each column of the example. */
  readonly cells: readonly string[];
  readonly remarks: readonly Remark[];
}

/** Rows as a sheet would hold them, without the columns that are as in any plain line. */
export interface Example {
  readonly columns: readonly { readonly name: string; readonly isCode: boolean }[];
  readonly rows: readonly ExplainedRow[];
}

/** Runs a rule over its bad and its good rows, exactly as it runs over a sheet. Both show the same columns. */
export function explainedExamples(rule: Rule, words: Words): { readonly bad: Example; readonly good: Example } {
  const { bad, good } = rule.examples;
  const named = new Set([...bad, ...good].flatMap((row) => Object.keys(row)));
  const topics = [...new Set(fields.filter((field) => named.has(field)).map(topicOf))];
  const columns = topics.map((topic) => ({ name: words.phrase(fieldName(topic)), isCode: topic === "code" }));
  const explained = (rows: readonly ExampleRow[]): Example => {
    const filled = rows.map((row): ExampleRow => ({ ...plainRow, ...row }));
    const findings = findingsOf(rule, filled);
    return {
      columns,
      rows: filled.map((row, index) => ({
        row: index + firstRow,
        cells: topics.map((topic) =>
          fieldsOf(topic)
            .flatMap((field) => row[field] ?? [])
            .join(" "),
        ),
        remarks: findings[index]!.map((finding) => remarkOf(finding, words)),
      })),
    };
  };
  return { bad: explained(bad), good: explained(good) };
}

/** What a rule finds in each of some rows. */
function findingsOf(rule: Rule, rows: readonly ExampleRow[]): readonly (readonly Finding[])[] {
  const lines = exampleLines(rows, rule.columns);
  // What other rules find changes nothing here, unless it silences this one.
  const louder = rules.filter(({ suppresses }) => suppresses?.includes(rule.id));
  const { findings } = scrub(lines, { rules: [rule, ...louder], asOf, ...exampleOptions(rule) });
  const own = findings.filter((finding) => finding.rule === rule);
  return rows.map((_, index) => own.filter(({ line }) => lines.rows[line] === index + firstRow));
}

function remarkOf(finding: Finding, words: Words): Remark {
  const { severity, fix } = finding;
  const steps = fix && fixSteps(fix, words).join(" ");
  return {
    severity,
    message: messageOf(finding, words),
    fix: fix && steps ? words.say(`text.fix-${fix.kind}`, { steps }) : undefined,
  };
}
