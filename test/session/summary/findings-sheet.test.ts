import assert from "node:assert/strict";
import { totalAtRisk } from "../../../src/scrub/money.ts";
import { findingsSheet } from "../../../src/session/summary/findings-sheet.ts";
import { everyWord } from "../../../src/words/en/all.ts";
import { openWords } from "../../../src/words/words.ts";
import { isFormula, type OwnSheet } from "../../../src/worksheet/own-sheet.ts";
import type { Problem } from "../../../src/worksheet/problem.ts";
import { headings, study } from "../memory-host.ts";
import { cellsOf, charges, checkedRows, marked, recordsOf, shownIn } from "./support.ts";

const words = openWords("en", everyWord);
const about = { at: "2026-11-21T08:05:00" };
const sheetOf = (...checks: Parameters<typeof findingsSheet>[0]) => findingsSheet(checks, about, words);

function formulasIn({ blocks }: OwnSheet): readonly string[] {
  return blocks.flatMap(({ rows }) => rows.flat().flatMap((cell) => (isFormula(cell) ? cell.formula : [])));
}

describe("The sheet of findings", () => {
  it("has the most money first, and says of each finding where it is, what it is and what to do", async () => {
    const sheet = sheetOf(await checkedRows());
    const [first, ...others] = recordsOf(sheet);
    assert.deepEqual(
      { ...first, What: "", "What to do": "", Source: "" },
      {
        Rank: 1,
        Severity: "Error",
        Sheet: "Charges",
        Row: 5,
        Cell: "F5",
        Claim: "C2",
        Date: 46_300,
        Code: "Q9957",
        Payer: "Medicare",
        POS: "11",
        "Billing NPI": null,
        Rule: "waste-modifier-missing",
        What: "",
        "What to do": "",
        "Risk $": 80.65,
        "In total $": 80.65,
        Source: "",
        Standing: "Open",
      },
    );
    assert.match(String(first!.What), /^Q9957 needs JW or JZ/);
    assert.match(String(first!["What to do"]), /Set the modifiers in row 5 to JZ\.$/);
    assert.match(String(first!.Source), /\(read 20\d\d-\d\d-\d\d\)/);
    assert.deepEqual(
      others.map((each) => [each.Rank, each.Row, each["Risk $"]]),
      [
        [2, 6, 40.32],
        [3, 6, 40.32],
      ],
    );
  });

  it("counts each line once in its sum, which is the one of the pane", async () => {
    const checked = await checkedRows();
    const sheet = sheetOf(checked);
    const sum = recordsOf(sheet).reduce((total, each) => total + Number(each["In total $"] ?? 0), 0);
    const flagged = checked.report.findings.map(({ line }) => line);
    assert.equal(sum.toFixed(2), totalAtRisk(checked.report, flagged)!.toFixed(2));
    assert.equal(recordsOf(sheet).filter((each) => each.Row === 6 && each["In total $"] === null).length, 1);
    assert.match(String(cellsOf(sheet)(3, 1)), /^At risk: \$120\.97, the sum of column “In total \$”/);
  });

  it("puts nothing at risk by a mere note, which comes after what has no price", async () => {
    const { report, ...rest } = await checkedRows();
    const [first, ...others] = report.findings;
    const checked = { ...rest, report: { ...report, findings: [{ ...first!, severity: "info" as const }, ...others] } };
    const last = recordsOf(sheetOf(checked)).at(-1)!;
    assert.deepEqual([last.Severity, last["Risk $"], last["In total $"]], ["Note", null, null]);
  });

  it("tells of several sheets, each with its own links", async () => {
    const sheet = sheetOf(await checkedRows(), await checkedRows([headings, ...study(9, null, 2)], "More"));
    assert.deepEqual(
      recordsOf(sheet).map((each) => [each.Sheet, each.Row]),
      [
        ["Charges", 5],
        ["More", 3],
        ["Charges", 6],
        ["Charges", 6],
      ],
    );
    assert.equal(cellsOf(sheet)(1, 1), "Findings of EchoScrub on sheet Charges, More");
  });

  it("links to the cell, in the row that is beside it", async () => {
    const [link] = formulasIn(sheetOf(await checkedRows()));
    assert.equal(link, `=HYPERLINK("#'Charges'!F"&D6,"F"&D6)`);
  });

  it("looks up the row by its key where the sheet has one, so that sorting does not mislead", async () => {
    const [row, link] = formulasIn(sheetOf(marked(await checkedRows())));
    assert.match(row!, /^=IFERROR\(MATCH\("[0-9a-z]{14}",'Charges'!\$N\$1:\$N\$6,0\),5\)$/);
    assert.equal(link, `=HYPERLINK("#'Charges'!F"&D6,"F"&D6)`);
  });

  it("does not look up rows that say the same", async () => {
    const twice = study(2, null, 2).slice(1);
    const checked = marked(await checkedRows([...charges, ...twice]));
    const rows = formulasIn(sheetOf(checked)).filter((formula) => formula.includes("MATCH"));
    assert.ok(rows.length > 0 && rows.every((formula) => formula.endsWith(",6)")), rows.join("\n"));
  });

  it("bears names of sheets with marks of every kind", async () => {
    const [row, link] = formulasIn(sheetOf(marked(await checkedRows(charges, `Dr. O'Neil "Nov" =1`))));
    assert.ok(row!.includes(`'Dr. O''Neil "Nov" =1'!$N$1:$N$6`), row);
    assert.ok(link!.startsWith(`=HYPERLINK("#'Dr. O''Neil ""Nov"" =1'!F"&`), link);
  });

  it("keeps the texts of the sheet as texts", async () => {
    const rows = charges.map((row) => row.map((cell) => (cell === "C2" ? "=1+1" : cell === "Medicare" ? "@x" : cell)));
    const records = recordsOf(sheetOf(await checkedRows(rows)));
    assert.ok(records.some((each) => each.Claim === "=1+1" && each.Payer === "@x"));
  });

  it("names a claim by patient and day where it has no id, and says nothing where neither is known", async () => {
    const nameless = charges.map((row, at) => row.map((cell, place) => (place === 0 && at > 0 ? null : cell)));
    const [first] = recordsOf(sheetOf(await checkedRows(nameless)));
    assert.equal(first!.Claim, "P2, 2026-10-05");
  });

  it("is not taken for a sheet of claims", async () => {
    const { blocks } = sheetOf(await checkedRows());
    const rows = [["Findings"], ["one"], ["two"], [], ...blocks.at(-1)!.rows.map((row) => row.map(shownIn))];
    await assert.rejects(checkedRows(rows, "EchoScrub findings"), ({ phrase }: Problem) => {
      assert.equal(phrase.key, "findings.no-claims");
      return true;
    });
  });

  it("says so where nothing was found, as a table all the same", async () => {
    const sheet = sheetOf(await checkedRows([headings, ...study(1, "JZ", 2)]));
    assert.deepEqual(
      recordsOf(sheet).map((each) => each.What),
      ["Nothing was found."],
    );
  });

  it("has what somebody keeps at its end, with the reason and without money", async () => {
    const checked = await checkedRows();
    const [finding, ...findings] = checked.report.findings;
    const rest = { ...checked, report: { ...checked.report, findings } };
    const sheet = findingsSheet([rest], about, words, [
      { checked: rest, finding: finding!, reason: "Payer wants it so" },
    ]);
    const last = recordsOf(sheet).at(-1)!;
    assert.deepEqual([last.Rank, last.Standing, last["In total $"]], [3, "Kept: Payer wants it so", null]);
  });
});
