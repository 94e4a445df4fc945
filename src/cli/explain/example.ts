import { fields, type Field } from "../../claims/fields.ts";
import type { ExampleRow, Rule } from "../../rules/rule.ts";
import { rules } from "../../rules/index.ts";
import { exampleOptions } from "../../scrub/example-options.ts";
import { scrub } from "../../scrub/scrub.ts";
import { messageOf } from "../../session/finding-words.ts";
import type { Words } from "../../words/words.ts";
import type { SheetCells } from "../../worksheet/cells.ts";
import type { Mapping } from "../../worksheet/mapping.ts";
import { readLines } from "../../worksheet/read-lines.ts";

/** A plain office line: an example row says only what differs from it. */
const plain: ExampleRow = { patientId: "P1", dos: "2026-11-03", pos: "11", units: 1, dx1: "I50.22" };

/** The day after the examples, so that none of them lies ahead. */
const asOf = "2026-11-21";

/** One row of an example, and what the rule says of it. */
export interface ExplainedRow {
  readonly said: readonly (readonly [Field, string])[];
  readonly messages: readonly string[];
}

/** Runs a rule over example rows, exactly as it runs over a sheet. */
export function explainedRows(rule: Rule, rows: readonly ExampleRow[], words: Words): readonly ExplainedRow[] {
  const filled = rows.map((row): ExampleRow => ({ ...plain, ...row }));
  const present = new Set([...filled.flatMap((row) => Object.keys(row)), ...(rule.columns ?? [])]);
  const headings = fields.filter((field) => present.has(field));
  const lines = readLines(cellsOf(headings, filled), mappingOf(headings));
  const { findings } = scrub(lines, { rules, asOf, ...exampleOptions(rule) });
  return rows.map((row, index) => ({
    said: headings.flatMap((field) => (row[field] === undefined ? [] : [[field, String(row[field])] as const])),
    messages: findings
      .filter((finding) => finding.rule === rule && lines.rows[finding.line] === index + 2)
      .map((finding) => messageOf(finding, words)),
  }));
}

function cellsOf(headings: readonly Field[], rows: readonly ExampleRow[]): SheetCells {
  return {
    sheet: "",
    firstRow: 1,
    columns: headings.map((_, place) => place + 1),
    rows: [headings, ...rows.map((row) => headings.map((field) => row[field] ?? null))],
    date1904: false,
  };
}

function mappingOf(headings: readonly Field[]): Mapping {
  return {
    headerRow: 1,
    layout: "line",
    slots: 1,
    columns: new Map(headings.map((field, place) => [field, [place + 1]])),
    questions: [],
    headings: headings.map((heading, place) => ({ column: place + 1, heading })),
    fingerprint: "",
  };
}
