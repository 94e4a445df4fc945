import assert from "node:assert/strict";
import { checkSheet } from "../../../src/session/check-sheet.ts";
import { planFixes } from "../../../src/session/fixing/plan.ts";
import { changeSaid, planLabel, planSaid, rowSaid } from "../../../src/session/fixing/preview-words.ts";
import { everyWord } from "../../../src/words/en/all.ts";
import { openWords } from "../../../src/words/words.ts";
import { MemoryHost } from "../memory-host.ts";

const words = openWords("en", everyWord);
const headings = ["Patient", "DOS", "POS", "CPT", "Mod", "Units", "Charge", "Dx", "Vials", "mL given", "mL wasted"];

async function planFor(rule: string, ...rows: readonly (readonly (string | number | null)[])[]) {
  const checked = await checkSheet(new MemoryHost([headings, ...rows]), { kind: "sheet" }, { asOf: "2026-11-21" });
  return planFixes(
    checked,
    checked.report.findings.filter((finding) => finding.rule.id === rule),
  )!;
}

const echo = (...dates: readonly (string | number)[]) =>
  dates.map((date) => ["P1", date, 11, 93306, null, 1, 600, "I50.22", null, null, null]);

describe("A preview", () => {
  it("says each cell before and after, and the row that comes", async () => {
    const agent = ["P1", "2026-11-03", 11, "Q9957", "JZ", 2, 192, "I50.22", 1, 0.4, 1.1];
    const plan = await planFor("waste-jz-contradicted", ...echo("2026-11-03"), agent);
    assert.equal(planSaid(plan, words), "3 cells change, 1 row is added.");
    assert.equal(planLabel(plan, words), "Change 3 cells, add 1 row");
    assert.deepEqual(
      plan.rows.map((row) => rowSaid(row, words)),
      [
        {
          title: "Row 3",
          hint: undefined,
          cells: [
            { column: "F Units", before: "2", after: "1" },
            { column: "E Mod", before: "JZ", after: "blank" },
            { column: "G Charge", before: "192", after: "96" },
          ],
        },
        {
          title: "New row below row 3",
          hint: "A copy of row 3, with:",
          cells: [
            { column: "F Units", before: undefined, after: "1" },
            { column: "E Mod", before: undefined, after: "JW" },
            { column: "G Charge", before: undefined, after: "96" },
          ],
        },
      ],
    );
  });

  it("says a row that goes", async () => {
    const plan = await planFor("duplicate-line", ...echo("2026-11-03", "2026-11-03"));
    assert.equal(planLabel(plan, words), "Remove 1 row");
    assert.deepEqual(
      plan.rows.map((row) => rowSaid(row, words).title),
      ["Row 3 is removed"],
    );
  });

  it("shows a day as a day, not as Excel's number of it", async () => {
    const agent = ["P1", 46_331, 11, "Q9957", "JZ", 2, 192, "I50.22", null, null, null];
    const plan = await planFor("contrast-echo-date-mismatch", ...echo(46_330), agent);
    const { before, after } = rowSaid(plan.rows[0]!, words).cells[0]!;
    assert.deepEqual([before, after], ["2026-11-05", "2026-11-04"]);
  });

  it("tells a text from the day that is made of it, and a number from the text", () => {
    assert.deepEqual(changeSaid("2026-10-01", "2026-10-01", words), {
      before: "2026-10-01 (text)",
      after: "2026-10-01",
    });
    assert.deepEqual(changeSaid(93306, "93306", words), { before: "93306", after: "93306 (text)" });
    assert.deepEqual(changeSaid(null, "26", words), { before: "blank", after: "26" });
  });
});
