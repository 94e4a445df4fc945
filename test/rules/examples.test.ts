import assert from "node:assert/strict";
import { rules } from "../../src/rules/index.ts";
import { exampleOptions } from "../../src/scrub/example-options.ts";
import { check } from "./support/check.ts";
import { gridOfExample } from "./support/example.ts";

describe("The examples of each rule", () => {
  for (const rule of rules) {
    const saidOf = (rows: typeof rule.examples.bad) => {
      const grid = gridOfExample(rows, [...(rule.columns ?? []), ...(rule.anyColumn ?? [])]);
      const columns = Object.fromEntries(grid.headings.map((field, place) => [field, place + 1]));
      const { report } = check(grid, {}, columns, exampleOptions(rule));
      const silent = [...report.notChecked, ...report.notRun].filter((gap) => gap.rule === rule);
      assert.deepEqual(silent, [], "the rule could not look");
      return report.findings.filter((finding) => finding.rule === rule).map(({ message }) => message);
    };

    it(`${rule.id} finds something in its bad example and nothing in its good one`, () => {
      assert.notEqual(saidOf(rule.examples.bad).length, 0, "bad");
      assert.deepEqual(saidOf(rule.examples.good), [], "good");
    });
  }
});
