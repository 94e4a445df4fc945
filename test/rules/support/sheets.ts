import { rules } from "../../../src/rules/index.ts";
import type { Rule } from "../../../src/rules/rule.ts";
import { exampleOptions } from "../../../src/scrub/example-options.ts";
import type { Report } from "../../../src/scrub/report.ts";
import { check } from "./check.ts";
import { gridOfExample } from "./example.ts";
import { gridOf, type Grid } from "./grid.ts";
import { readWorksheet, worksheetFiles } from "./worksheets.ts";

/** A small sheet of a rule's worksheet or examples, with how it is checked. */
export interface Sheet {
  readonly title: string;
  readonly grid: Grid;
  /** What some rules say about a grid with these columns. */
  check(grid: Grid, some?: readonly Rule[]): Report;
}

/** The tables of all worksheets, and the examples of all rules. */
export function everySheet(): readonly Sheet[] {
  return [...worksheetFiles.flatMap(tablesOf), ...rules.flatMap(examplesOf)];
}

function tablesOf(file: (typeof worksheetFiles)[number]): readonly Sheet[] {
  const rule = rules.find(({ id }) => id === file.id);
  if (!rule) return [];
  return readWorksheet(file).map((table) => ({
    title: `${rule.id}: ${table.title} (line ${table.at})`,
    grid: gridOf(table, rule.scope === "line"),
    check: (grid, some = rules) => check(grid, table.settings, undefined, { rules: some }).report,
  }));
}

function examplesOf(rule: Rule): readonly Sheet[] {
  return (["bad", "good"] as const).map((kind) => {
    const grid = gridOfExample(rule.examples[kind], [...(rule.columns ?? []), ...(rule.anyColumn ?? [])]);
    const columns = Object.fromEntries(grid.headings.map((field, place) => [field, place + 1]));
    const options = exampleOptions(rule);
    return {
      title: `${rule.id}: its ${kind} example`,
      grid,
      check: (changed, some = rules) => check(changed, {}, columns, { ...options, rules: some }).report,
    };
  });
}
