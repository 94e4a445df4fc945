import assert from "node:assert/strict";
import { addDays } from "../../src/claims/dates.ts";
import type { Rule } from "../../src/rules/rule.ts";
import { rules } from "../../src/rules/index.ts";
import { everyWord } from "../../src/words/en/all.ts";
import { openWords } from "../../src/words/words.ts";
import { complaintsAfterFix } from "./support/after-fix.ts";
import { check, outcomesAt, type Checked } from "./support/check.ts";
import { difference, expectationsOf } from "./support/expectation.ts";
import { gridOf } from "./support/grid.ts";
import type { CaseTable } from "./support/markdown.ts";
import { readWorksheet, worksheetFiles } from "./support/worksheets.ts";

/** Facts that began earlier are older than any claim that can still be filed or appealed. */
const oldestClaim = "2010-01-01";

const words = openWords("en", everyWord);

for (const file of worksheetFiles) {
  const rule = rules.find(({ id }) => id === file.id);
  if (!rule) continue;
  const tables = readWorksheet(file).map((table) => openTable(table, rule));

  describe(`${rule.id} on the rows of its worksheet`, () => {
    for (const table of tables) {
      table.rows.forEach((row, index) => {
        const { expected } = table.remarks;
        it(`${table.title}: ${row} gives ${expected[index] || "nothing"} (line ${table.at + 2 + index})`, () => {
          const why = difference(
            outcomesAt(table.checked(), index),
            expectationsOf(expected[index]!, rule.id),
            rule.id,
          );
          assert.equal(why, undefined);
        });
      });

      it(`${table.title}: each fix silences its finding and nothing new comes up (line ${table.at})`, () => {
        for (const finding of table.checked().report.findings) {
          if (finding.rule !== rule || !finding.fix) continue;
          const allowed = table.remarks.afterFix[finding.line]!.split(/[;,] */);
          const complaints = complaintsAfterFix(table.checked(), finding, table.settings, allowed);
          assert.deepEqual(complaints, [], `after the fix of line ${table.at + 2 + finding.line}`);
        }
      });

      it(`${table.title}: each finding reads as a sentence (line ${table.at})`, () => {
        for (const { rule, message, data } of table.checked().report.findings) {
          const said = words.fill(rule.messages[message]!, data);
          assert.match(said, /^[“\p{Lu}\d].*[.?!]”?$/u, said);
          assert.doesNotMatch(said, /undefined|NaN|\[object|[{}]| {2}/, said);
        }
      });
    }

    it("has a row that fires and a row on which it stays silent", () => {
      const expected = tables.flatMap((table) => table.remarks.expected);
      assert.ok(expected.includes(""), "no silent row");
      assert.ok(
        expected.some((cell) => expectationsOf(cell, rule.id).some((entry) => entry.kind === "finding")),
        "no firing row",
      );
    });

    it("lets each of its messages be said", () => {
      const said = findingsOf(rule, tables).map(({ message }) => message);
      assert.deepEqual(
        Object.keys(rule.messages).filter((message) => !said.includes(message)),
        [],
      );
    });

    it("tries the day before and the day of every date on which its facts change", () => {
      const days = new Set(tables.flatMap((table) => daysOf(table.checked())));
      const changes = rule.basis
        .flatMap(({ values }) => values)
        .flatMap(({ from, until }) => [from, ...(until ? [addDays(until, 1)] : [])])
        .filter((day) => day >= oldestClaim);
      const needed = changes.flatMap((day) => [addDays(day, -1), day]);
      assert.deepEqual(
        needed.filter((day) => !days.has(day)),
        [],
      );
    });

    it("tries no case twice", () => {
      const cases = tables.flatMap((table) => table.cases);
      assert.deepEqual(
        cases.filter((one, place) => cases.indexOf(one) !== place),
        [],
      );
    });
  });
}

function openTable(table: CaseTable, rule: Rule) {
  const { remarks, ...grid } = gridOf(table, rule.scope === "line");
  let checked: Checked | undefined;
  const patients = grid.headings.map((heading) => heading === "patient");
  const facts = (row: readonly string[]) => row.filter((cell, column) => cell && !patients[column]).join(" · ");
  const setting = JSON.stringify([table.settings, grid.headings]);
  return {
    ...table,
    remarks,
    rows: grid.rows.map(facts),
    cases: [...new Set(remarks.cases)].map((name) => {
      const rows = grid.rows.filter((_, row) => remarks.cases[row] === name);
      return setting + JSON.stringify(rows.map((row) => row.map((cell, column) => (patients[column] ? "" : cell))));
    }),
    checked: () => (checked ??= check(grid, table.settings)),
  };
}

function findingsOf(rule: Rule, tables: readonly ReturnType<typeof openTable>[]) {
  return tables.flatMap((table) => table.checked().report.findings).filter((finding) => finding.rule === rule);
}

function daysOf({ report }: Checked): readonly string[] {
  return (report.lines.columns.dos?.dictionary ?? []).flatMap((reading) =>
    reading.kind === "value" ? reading.value : [],
  );
}
