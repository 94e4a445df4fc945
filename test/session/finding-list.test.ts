import assert from "node:assert/strict";
import { codeFormat } from "../../src/rules/hygiene/code-format.ts";
import { contrastWithoutEcho } from "../../src/rules/pairing/contrast-without-echo.ts";
import { wasteModifierMissing } from "../../src/rules/waste/waste-modifier-missing.ts";
import { checkSheet } from "../../src/session/check-sheet.ts";
import {
  countSeverities,
  filterFindings,
  groupFindings,
  listFindings,
  stepFrom,
  type GroupBy,
} from "../../src/session/finding-list.ts";
import { asChecked, whereNow } from "../../src/session/whereabouts.ts";
import { fixSteps } from "../../src/session/finding-words.ts";
import { everyWord } from "../../src/words/en/all.ts";
import { openWords } from "../../src/words/words.ts";
import { headings, MemoryHost, study } from "./memory-host.ts";

const words = openWords("en", everyWord);
const settings = { asOf: "2026-11-21", rules: [codeFormat, wasteModifierMissing, contrastWithoutEcho] };

async function checkedHost() {
  const alone = study(3, null, 1).slice(1);
  const host = new MemoryHost([headings, ...study(1, "JZ", 2), ...study(2, null, 2), ...alone]);
  const checked = await checkSheet(host, { kind: "sheet" }, settings);
  return { host, checked, listed: listFindings(checked, words) };
}

describe("The list of findings", () => {
  it("names row, cell, sentence and money of each", async () => {
    const { listed } = await checkedHost();
    const [first] = listed;
    assert.deepEqual([first!.row, first!.cell, first!.money], [5, "F5", 80.65]);
    assert.match(first!.message, /^Q9957 needs JW or JZ/);
  });

  it("is grouped by rule with the worst first, or by row as on the sheet", async () => {
    const { checked, listed } = await checkedHost();
    const keys = (by: GroupBy) => groupFindings(checked, listed, by).map(({ key, findings }) => [key, findings.length]);
    assert.deepEqual(keys("rule"), [
      ["waste-modifier-missing", 2],
      ["contrast-without-echo", 1],
    ]);
    assert.deepEqual(keys("row"), [
      ["5", 1],
      ["6", 2],
    ]);
  });

  it("counts a line's money once in a group, and all severities", async () => {
    const { checked, listed } = await checkedHost();
    const [, second] = groupFindings(checked, listed, "row");
    assert.equal(second!.money, 40.32);
    assert.deepEqual(countSeverities(listed), { error: 3, warning: 0, info: 0 });
  });

  it("is ranked by money, what is only noted and what has no price coming last", async () => {
    const cheap = study(3, null, 1).slice(1);
    const costly = study(2, null, 2);
    const unknown = study(4, null, 2).map((row) => row.map((cell) => (cell === "Medicare" ? "Aetna" : cell)));
    const host = new MemoryHost([headings, ...cheap, ...unknown, ...costly, ...study(5, "JZ", 2)]);
    const { report, ...rest } = await checkSheet(host, { kind: "sheet" }, settings);
    const note = { ...report.findings[0]!, severity: "info", line: report.lines.count - 1 } as const;
    const checked = { ...rest, report: { ...report, findings: [note, ...report.findings] } };
    const ranked = groupFindings(checked, listFindings(checked, words), "money");
    assert.deepEqual(
      ranked.map(({ row, money, severity }) => [row, money, severity]),
      [
        [6, 80.65, "error"],
        [2, 40.32, "error"],
        [4, null, "warning"],
        [8, null, "info"],
      ],
    );
  });

  const filters: readonly (readonly [string, string, number])[] = [
    ["nothing typed", "", 3],
    ["a word of the sentence", "jw", 2],
    ["words in any order and letter case", "JZ needs", 2],
    ["a rule", "contrast-without-echo", 1],
    ["a cell", "f5", 1],
    ["what nobody said", "zebra", 0],
  ];
  for (const [title, text, count] of filters) {
    it(`is filtered by ${title}`, async () => {
      const { listed } = await checkedHost();
      assert.equal(filterFindings(listed, { text, severity: "all" }).length, count);
    });
  }

  it("is filtered by severity", async () => {
    const { listed } = await checkedHost();
    assert.equal(filterFindings(listed, { text: "", severity: "error" }).length, 3);
    assert.equal(filterFindings(listed, { text: "", severity: "info" }).length, 0);
  });

  it("is walked through in the order shown, and round at its ends", async () => {
    const { checked, listed } = await checkedHost();
    const groups = groupFindings(checked, listed, "row");
    const ids = groups.flatMap(({ findings }) => findings.map(({ id }) => id));
    assert.equal(stepFrom(groups, undefined, 1)!.id, ids[0]);
    assert.equal(stepFrom(groups, ids[0], 1)!.id, ids[1]);
    assert.equal(stepFrom(groups, ids[2], 1)!.id, ids[0]);
    assert.equal(stepFrom(groups, ids[0], -1)!.id, ids[2]);
    assert.equal(stepFrom([], undefined, 1), undefined);
  });
});

describe("What is said of a finding", () => {
  it("says what an offered fix would change", async () => {
    const { listed } = await checkedHost();
    assert.deepEqual(fixSteps(listed[0]!.finding.fix!, words), ["Set the modifiers in row 5 to JZ."]);
  });

  it("says of lines to add and to remove where, and what they hold", async () => {
    const { checked } = await checkedHost();
    const { findings } = checked.report;
    const line = findings[0]!.fix!.edits![0]!.line;
    const fix = {
      kind: "choice",
      edits: [{ line, topic: "auth", to: "" }],
      insert: [{ after: line, values: { mod: ["JW"], units: 1 } }],
      remove: [line],
    } as const;
    assert.deepEqual(fixSteps(fix, words), [
      "Clear the authorisation in row 5.",
      "Add a line below row 5: modifiers JW, units 1.",
      "Remove row 5.",
    ]);
  });
});

describe("The place of a finding", () => {
  it("is where it was checked", async () => {
    const { checked, listed } = await checkedHost();
    assert.deepEqual(asChecked(checked)(listed[0]!), { sheet: "Charges", row: 5, column: 6 });
  });

  it("follows its row when the sheet is sorted", async () => {
    const { host, checked, listed } = await checkedHost();
    host.rows = [host.rows[0]!, ...host.rows.slice(1).reverse()];
    const place = await whereNow(host, checked, {});
    assert.deepEqual(place(listed[0]!), { sheet: "Charges", row: 3, column: 6 });
  });

  it("follows its column when columns are inserted", async () => {
    const { host, checked, listed } = await checkedHost();
    host.rows = host.rows.map((row, index) => [index === 0 ? "Site" : "North", ...row]);
    const place = await whereNow(host, checked, {});
    assert.deepEqual(place(listed[0]!), { sheet: "Charges", row: 5, column: 7 });
  });

  it("is known where a column came or went, the rest of the row being the same", async () => {
    const { host, checked, listed } = await checkedHost();
    host.rows = host.rows.map((row) => row.slice(0, -1));
    assert.equal((await whereNow(host, checked, {}))(listed[0]!)!.row, 5);
  });

  it("is unknown once the row was changed or deleted", async () => {
    const { host, checked, listed } = await checkedHost();
    host.type(5, 7, 1);
    assert.equal((await whereNow(host, checked, {}))(listed[0]!), undefined);
    host.rows.splice(4, 1);
    assert.equal((await whereNow(host, checked, {}))(listed[0]!), undefined);
  });

  it("is that of the row which stayed, where another row says the same", async () => {
    const { host, checked, listed } = await checkedHost();
    host.rows.push(host.rows[4]!);
    assert.equal((await whereNow(host, checked, {}))(listed[0]!)!.row, 5);
  });
});
