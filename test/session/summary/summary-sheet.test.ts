import assert from "node:assert/strict";
import { shippedTables } from "../../../src/reference/shipped-tables.ts";
import { countByVerdict, sumOf } from "../../../src/session/summary/counts.ts";
import type { Run } from "../../../src/session/summary/runs.ts";
import { summarySheet } from "../../../src/session/summary/summary-sheet.ts";
import { everyWord } from "../../../src/words/en/all.ts";
import { openWords } from "../../../src/words/words.ts";
import type { CellValue } from "../../../src/worksheet/cells.ts";
import { isFormula, type OwnSheet } from "../../../src/worksheet/own-sheet.ts";
import { headings, study } from "../memory-host.ts";
import { cellsOf, charges, checkedRows, shownIn } from "./support.ts";

const words = openWords("en", everyWord);
const at = "2026-11-21T08:05:00";
const run = (when: string, cleanPercent: number): Run => ({
  when,
  sheet: "Charges",
  lines: 5,
  cleanPercent,
  money: 10,
});
const runs = [run("2026-11-20 08:00", 20), run("2026-11-21 08:05", 33.3)];
type Checks = Parameters<typeof summarySheet>[0];
const sheetOf = (checks: Checks, history = runs) => summarySheet(checks, { at }, history, words);

/** Rows of the section below a heading, up to a blank one. */
function section(sheet: OwnSheet, title: string): readonly (readonly CellValue[])[] {
  const cell = cellsOf(sheet);
  let row = 1;
  while (cell(row, 1) !== title) if (row++ > 500) assert.fail(`no section ${title}`);
  const found: CellValue[][] = [];
  while (cell(++row, 1) !== null) found.push([1, 2, 3, 4, 5, 6].map((column) => shownIn(cell(row, column))));
  return found;
}

const withColumn = (heading: string, values: readonly CellValue[]) =>
  charges.map((row, place) => [...row, place === 0 ? heading : (values[place - 1] ?? null)]);

describe("Lines and claims by verdict", () => {
  const unread = study(4, "JZ", 2).map((row) => row.map((cell) => (cell === "Q9957" ? { error: "#REF!" } : cell)));
  const cases: readonly (readonly [string, readonly (readonly CellValue[])[], readonly number[]])[] = [
    ["a claim is as bad as its worst line", charges, [2, 0, 0, 1]],
    ["a claim with a line that was not checked is not clean", [...charges, ...unread], [2, 0, 1, 1]],
    ["without ids the claims are those of a patient's days", charges.map((row) => row.slice(1)), [2, 0, 0, 1]],
  ];
  for (const [title, rows, [error, warning, notChecked, clean]] of cases) {
    it(title, async () => {
      const counts = countByVerdict([await checkedRows(rows)]);
      const claims = [counts.error, counts.warning, counts.notChecked, counts.clean].map((each) => each.claims);
      assert.deepEqual(claims, [error, warning, notChecked, clean]);
      assert.equal(sumOf(counts, "lines"), rows.length - 1);
    });
  }

  it("of a selection a claim that was seen in part is not known to be clean", async () => {
    const counts = countByVerdict([await checkedRows(charges, "Charges", { only: [2, 4, 5] })]);
    assert.deepEqual([counts.clean.claims, counts.notChecked.claims, counts.error.claims], [0, 1, 1]);
    assert.equal(sumOf(counts, "lines"), 3);
  });
});

describe("The sheet with the summary", () => {
  it("says at a glance what it came to", async () => {
    const sheet = sheetOf([await checkedRows()]);
    const [, , ...rows] = section(sheet, "At a glance");
    assert.deepEqual(
      rows.map(([name, value]) => [name, value]),
      [
        ["Lines", 5],
        ["Claims", 3],
        ["Clean claims", 1],
        ["Clean-claim rate", 1 / 3],
        ["Findings", 3],
        ["Risk $", 120.97],
      ],
    );
    const rate = sheet.blocks.flatMap((block) => block.rows.flat()).filter(isFormula);
    assert.deepEqual(
      rate.map(({ formula }) => formula),
      ["=IF(B11=0,0,B12/B11)"],
    );
    assert.deepEqual(
      [11, 12].map((row) => cellsOf(sheet)(row, 1)),
      ["Claims", "Clean claims"],
    );
  });

  it("names the claims that are clean only where each line was checked in full", async () => {
    const sheet = sheetOf([await checkedRows()]);
    assert.deepEqual(
      section(sheet, "Verdicts").map((row) => row.slice(0, 3)),
      [
        ["Verdict", "Lines", "Claims"],
        ["Error", 2, 2],
        ["Warning", 0, 0],
        ["Not checked", 0, 0],
        ["Clean", 3, 1],
      ],
    );
  });

  it("sums up by rule, each line once in each row", async () => {
    const [, head, ...rows] = section(sheetOf([await checkedRows()]), "By rule");
    assert.deepEqual(head, ["Rule", "Risk $", "Lines", "Errors", "Warnings", "Notes"]);
    assert.deepEqual(rows, [
      ["waste-modifier-missing", 120.97, 2, 2, 0, 0],
      ["contrast-without-echo", 40.32, 1, 1, 0, 0],
    ]);
  });

  it("sums up by payer as the sheet names it, in whatever letter case", async () => {
    const rows = charges.map((row, place) => row.map((cell) => (cell === "Medicare" && place > 4 ? "MEDICARE" : cell)));
    const [, , ...payers] = section(sheetOf([await checkedRows(rows)]), "By payer");
    assert.deepEqual(payers, [["Medicare", 120.97, 2, 3, 0, 0]]);
  });

  it("takes places of service for the sites where the sheet names one billing provider or none", async () => {
    const npi = "1234567893";
    for (const rows of [charges, withColumn("Billing NPI", [npi, npi, npi, npi, npi])]) {
      const [, , ...sites] = section(sheetOf([await checkedRows(rows)]), "By site (place of service)");
      assert.deepEqual(sites, [["11", 120.97, 2, 3, 0, 0]]);
    }
  });

  it("takes billing providers for the sites where the sheet names several", async () => {
    const rows = withColumn("Billing NPI", ["1234567893", "1234567893", "1245319599", "1245319599", null]);
    const [, , ...sites] = section(sheetOf([await checkedRows(rows)]), "By site (billing NPI)");
    assert.deepEqual(sites, [
      ["1245319599", 80.65, 1, 1, 0, 0],
      ["(blank)", 40.32, 1, 2, 0, 0],
    ]);
  });

  it("draws lines instead of money where no price is known", async () => {
    const rows = charges.map((row) => row.map((cell) => (cell === "Medicare" ? "Aetna" : cell)));
    const sheet = sheetOf([await checkedRows(rows)]);
    assert.deepEqual(section(sheet, "By rule")[1], ["Rule", "Lines", "Risk $", "Errors", "Warnings", "Notes"]);
    assert.ok(sheet.charts!.some(({ title }) => title === "By rule: lines with errors or warnings"));
    assert.deepEqual(section(sheet, "At a glance").at(-1)!.slice(0, 2), ["Risk $", "no price known"]);
  });

  it("has charts over the tables that they are about, and none of them covers cells or another", async () => {
    const sheet = sheetOf([await checkedRows()]);
    const cell = cellsOf(sheet);
    const seen = sheet.charts!.map(({ name, data }) => [
      name,
      cell(data.row, 1),
      cell(data.row, data.columns),
      shownIn(cell(data.row + data.rows - 1, data.columns)),
    ]);
    assert.deepEqual(seen, [
      ["EchoScrub verdicts", "Verdict", "Claims", 1],
      ["EchoScrub rule", "Rule", "Risk $", 40.32],
      ["EchoScrub payer", "Payer", "Risk $", 120.97],
      ["EchoScrub pos", "Place of service", "Risk $", 120.97],
      ["EchoScrub trend", "When", "Clean claims %", 33.3],
    ]);
    const ends = sheet.charts!.map(({ place }) => [place.row, place.row + place.rows - 1] as const);
    ends.slice(1).forEach(([first], place) => assert.ok(first > ends[place]![1]));
    const covered = sheet.charts!.flatMap(({ place }) =>
      Array.from({ length: place.rows * place.columns }, (_, at) =>
        cell(place.row + Math.floor(at / place.columns), place.column + (at % place.columns)),
      ),
    );
    assert.ok(covered.every((each) => each === null));
  });

  it("draws no trend of one check", async () => {
    const sheet = sheetOf([await checkedRows()], runs.slice(1));
    assert.ok(!sheet.charts!.some(({ name }) => name === "EchoScrub trend"));
    const [, head, ...rows] = section(sheet, "Clean claims in percent, check by check");
    assert.deepEqual([head![0], rows.length], ["When", 1]);
  });

  it("draws the worst ten of many, and lists them all", async () => {
    const many = Array.from({ length: 14 }, (_, place) =>
      study(place, null, 2).map((row) => row.map((cell) => (cell === "Medicare" ? `Medicare ${place}` : cell))),
    );
    const sheet = sheetOf([await checkedRows([headings, ...many.flat()])]);
    assert.equal(section(sheet, "By payer").length, 2 + 14);
    assert.equal(sheet.charts!.find(({ name }) => name === "EchoScrub payer")!.data.rows, 11);
  });

  it("names what was not looked at with the reasons, and the editions", async () => {
    const unread = charges.map((row, place) =>
      row.map((cell) => (place === 4 && cell === "Q9957" ? { error: "#REF!" } : cell)),
    );
    const sheet = sheetOf([await checkedRows(unread)]);
    const [head, first] = section(sheet, "Not checked, and why");
    assert.deepEqual(head!.slice(0, 3), ["Reason", "Lines", "Rules"]);
    assert.deepEqual(first!.slice(0, 3), ["code not readable", 1, "code-format"]);
    const editions = section(sheet, "Tables that came with this version");
    assert.deepEqual(
      editions.slice(1).map((row) => row.slice(0, 2)),
      shippedTables.map(({ name, edition }) => [name, edition]),
    );
  });

  it("says when it was made, as of which day, and by which version", async () => {
    const texts = sheetOf([await checkedRows()]).blocks.flatMap(({ rows }) => rows.flat().map(String));
    assert.ok(texts.some((text) => text.startsWith("Checked 2026-11-21 08:05, as of 2026-11-21, by version ")));
  });
});
