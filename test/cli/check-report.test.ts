import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { checkReport, type CheckReport } from "../../src/cli/check/check-report.ts";
import { fields, type Field } from "../../src/claims/fields.ts";
import { fileHost } from "../../src/hosts/file/file-host.ts";
import { openFile } from "../../src/hosts/file/open-file.ts";
import { rules } from "../../src/rules/index.ts";
import { checkSheet } from "../../src/session/check-sheet.ts";
import { everyWord } from "../../src/words/en/all.ts";
import { openWords } from "../../src/words/words.ts";
import { asOf, rowOf, sample } from "../support/sample.ts";

/** The keys of an object, in their order. */
const keys = (value: object) => Object.keys(value).join(" ");

describe("The report that programs read", () => {
  let report: CheckReport;

  before(async () => {
    const host = fileHost(await openFile(await readFile(sample), "sample.xlsx"));
    const checked = await checkSheet(host, { kind: "sheet" }, { asOf });
    report = checkReport(checked, "sample.xlsx", openWords("en", everyWord));
  });

  it("has the keys that were published", () => {
    assert.equal(
      keys(report),
      "version source asOf profiles columns tables verdicts findings notChecked payers policy waivers",
    );
    assert.equal(keys(report.source), "file sheet headerRow rows lines claims");
    assert.equal(keys(report.profiles), "medicare-ffs medicare-advantage medicaid commercial hospital-opps");
    assert.equal(keys(report.verdicts), "error warning notChecked clean");
    for (const table of report.tables) assert.equal(keys(table), "name edition source");
    for (const finding of report.findings) {
      assert.equal(keys(finding), "rule severity row cell message moneyAtRisk fix edition disagreement policy waived");
      if (!finding.fix) continue;
      assert.equal(keys(finding.fix), "kind edits insert remove");
      for (const edit of finding.fix.edits) assert.equal(keys(edit), "row field cell from to");
      for (const insert of finding.fix.insert) assert.equal(keys(insert), "after values");
    }
    for (const gap of report.notChecked) assert.equal(keys(gap), "rule row reason");
  });

  it("counts lines: the verdicts add up to them, and so do the payers", () => {
    const sum = (counts: object) => Object.values(counts).reduce((all: number, count: number) => all + count, 0);
    assert.equal(sum(report.verdicts), report.source.lines);
    assert.equal(sum(report.profiles), report.source.lines);
  });

  it("names the columns by field and letter", () => {
    const { code, mod1, dx1, dx2 } = report.columns;
    assert.deepEqual({ code, mod1, dx1, dx2 }, { code: ["E"], mod1: ["F"], dx1: ["I"], dx2: ["J"] });
    const order = Object.keys(report.columns).map((name) => fields.indexOf(name as Field));
    assert.deepEqual(
      order,
      [...order].sort((a, b) => a - b),
    );
  });

  it("lists findings in the order of the rows, those of a row in the order of the rules", () => {
    const place = new Map(rules.map(({ id }, index) => [id, index]));
    const order = report.findings.map(({ row, rule }) => row * 1_000 + place.get(rule)!);
    assert.deepEqual(
      order,
      [...order].sort((a, b) => a - b),
    );
  });

  it("gives the cell of each finding in its row", () => {
    for (const { cell, row } of report.findings) assert.match(cell ?? "", new RegExp(`^[A-Z]+${row}$`));
  });

  it("gives a fix as cells of this sheet, with what stands there now", () => {
    const row = rowOf("code-format");
    const fix = report.findings.find(({ rule }) => rule === "code-format")?.fix;
    assert.deepEqual(fix, {
      kind: "safe",
      edits: [
        { row, field: "code", cell: `E${row}`, from: "93306-26", to: "93306" },
        { row, field: "mod1", cell: `F${row}`, from: null, to: "26" },
      ],
      insert: [],
      remove: [],
    });
  });

  it("prices a line where the limit of its quarter is known", () => {
    const risk = (row: number) => report.findings.find((finding) => finding.row === row)?.moneyAtRisk;
    assert.equal(risk(rowOf("waste-modifier-missing")), 80.65);
    assert.equal(risk(rowOf("payer-contrast-policy")), null);
  });
});
