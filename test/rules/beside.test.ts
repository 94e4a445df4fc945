import assert from "node:assert/strict";
import { rules } from "../../src/rules/index.ts";
import { catalogue } from "./support/catalogue.ts";
import { check } from "./support/check.ts";
import { gridOf } from "./support/grid.ts";
import { readWorksheet, worksheetFiles } from "./support/worksheets.ts";

/** Rules whose findings may be about another row as well. */
const about: readonly string[] = [
  "duplicate-line",
  "contrast-multiple-agents",
  "waste-jw-jz-conflict",
  "waste-vial-shared",
  "contrast-pos-mismatch",
  "contrast-echo-date-mismatch",
  "stress-contrast-needs-stress-echo",
  "stress-contrast-once",
  "addon-without-primary",
  "contrast-line-order",
  ...catalogue.filter((id) => id.startsWith("ncci-")),
];

describe("The other rows of a finding", () => {
  for (const rule of rules) {
    it(`are ${about.includes(rule.id) ? "named" : "none"} by ${rule.id}, and never its own`, () => {
      let named = 0;
      for (const table of readWorksheet(worksheetFiles.find(({ id }) => id === rule.id)!)) {
        const { remarks: _remarks, ...grid } = gridOf(table, rule.scope === "line");
        for (const { rule: by, line, beside, data } of check(grid, table.settings).report.findings) {
          if (by !== rule || !beside) continue;
          named++;
          assert.ok(!beside.includes(line) && beside.every((other) => grid.rows[other]), `line ${table.at}`);
          if (data["row"] !== undefined) assert.ok(beside.some((other) => other + 2 === data["row"]));
        }
      }
      assert.equal(named > 0, about.includes(rule.id));
    });
  }
});
