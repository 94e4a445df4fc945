import assert from "node:assert/strict";
import { codeFormat } from "../../src/rules/hygiene/code-format.ts";
import { contrastWithoutEcho } from "../../src/rules/pairing/contrast-without-echo.ts";
import { wasteModifierMissing } from "../../src/rules/waste/waste-modifier-missing.ts";
import { checkSheet, type CheckSettings } from "../../src/session/check-sheet.ts";
import { closingOf } from "../../src/session/closing.ts";
import { logHeadings } from "../../src/session/fixing/log-lines.ts";
import { Cancelled, type Progress } from "../../src/session/pace.ts";
import { everyWord } from "../../src/words/en/all.ts";
import { openWords } from "../../src/words/words.ts";
import { Problem } from "../../src/worksheet/problem.ts";
import { headings, MemoryHost, study } from "./memory-host.ts";

const words = openWords("en", everyWord);
const rules = [codeFormat, wasteModifierMissing, contrastWithoutEcho];
const settings: CheckSettings = { asOf: "2026-11-21", rules, mark: words };

const sheet = (...rows: ReturnType<typeof study>[]) => new MemoryHost([headings, ...rows.flat()]);

describe("A check of a sheet", () => {
  it("says of each row what it found, and marks it so", async () => {
    const host = sheet(study(1, "JZ", 2), study(2, null, 2));
    const checked = await checkSheet(host, { kind: "sheet" }, settings);
    assert.deepEqual(
      checked.report.findings.map(({ rule, line }) => [rule.id, checked.lines.rows[line]]),
      [["waste-modifier-missing", 5]],
    );
    const verdicts = host.marked!.rows.map(({ row, verdict }) => [row, verdict]);
    assert.deepEqual(verdicts.at(-1), [5, "✗ Error"]);
    assert.deepEqual(host.marked!.dataColumns, [1, 9]);
  });

  it("counts the money of a row once, however many findings it has", async () => {
    const host = sheet(study(1, null, 2));
    await checkSheet(host, { kind: "sheet" }, settings);
    assert.deepEqual(
      host.marked!.rows.map(({ risk }) => risk),
      [null, 80.65],
    );
  });

  it("leaves the sheet alone where no marks are wanted", async () => {
    const host = sheet(study(1, null, 2));
    const checked = await checkSheet(host, { kind: "sheet" }, { asOf: "2026-11-21", rules });
    assert.equal(host.marked, undefined);
    assert.equal(checked.unmarked, undefined);
  });

  it("keeps the findings where the sheet cannot be marked, and says why", async () => {
    const host = sheet(study(1, null, 2));
    host.isProtected = true;
    const checked = await checkSheet(host, { kind: "sheet" }, settings);
    assert.equal(checked.report.findings.length, 1);
    assert.equal(checked.unmarked?.key, "excel.protected");
  });

  it("checks only the selected rows, and knows the others", async () => {
    const host = sheet(study(1, null, 2), study(2, null, 2));
    host.onlyRows = (row) => row === 3;
    const checked = await checkSheet(host, { kind: "selection" }, settings);
    assert.deepEqual(
      checked.report.findings.map(({ rule, line }) => [rule.id, checked.lines.rows[line]]),
      [["waste-modifier-missing", 3]],
    );
    assert.deepEqual(
      host.marked!.rows.map(({ row }) => row),
      [3],
    );
  });

  it("says that the selected rows hold no claim lines", async () => {
    const host = sheet(study(1, null, 2));
    host.onlyRows = (row) => row === 1;
    await assert.rejects(checkSheet(host, { kind: "selection" }, settings), keyIs("check.no-lines-selected"));
  });

  it("says in one sentence what is wrong with a sheet without lines", async () => {
    await assert.rejects(checkSheet(new MemoryHost([]), { kind: "sheet" }, settings), keyIs("sheet.empty"));
    await assert.rejects(checkSheet(new MemoryHost([headings]), { kind: "sheet" }, settings), keyIs("sheet.no-lines"));
  });

  it("refuses the sheet that tells of our changes", async () => {
    const host = new MemoryHost([
      [...logHeadings(openWords("en", everyWord))],
      ["2026-11-21", "Changed", "code-format", "A!B2", 1, 2],
    ]);
    await assert.rejects(
      checkSheet(host, { kind: "sheet" }, { asOf: "2026-11-21" }),
      (failure) => failure instanceof Problem && failure.phrase.key === "log.no-claims",
    );
  });
});

describe("A check that is stopped", () => {
  for (const phase of ["reading", "checking"] as const) {
    it(`while ${phase} leaves the sheet as it was`, async () => {
      const host = sheet(study(1, null, 2));
      const stop = checkSheet(host, { kind: "sheet" }, settings, stopAt(phase));
      await assert.rejects(stop, Cancelled);
      assert.equal(host.marked, undefined);
    });
  }

  it("before marking keeps the findings and says that nothing was written", async () => {
    const host = sheet(study(1, null, 2));
    const checked = await checkSheet(host, { kind: "sheet" }, settings, stopAt("marking"));
    assert.equal(checked.report.findings.length, 1);
    assert.equal(checked.unmarked?.key, "check.marking-not-begun");
    assert.equal(host.marked, undefined);
  });

  it("while marking keeps the findings and says that the sheet has no marks", async () => {
    const host = sheet(study(1, null, 2));
    host.mark = () => Promise.reject(new Cancelled());
    const checked = await checkSheet(host, { kind: "sheet" }, settings);
    assert.equal(checked.report.findings.length, 1);
    assert.equal(checked.unmarked?.key, "check.marking-cancelled");
  });
});

describe("The end of a check", () => {
  it("counts rows, claims and checks, and says what was not run for want of a column", async () => {
    const checked = await checkSheet(sheet(study(1, "JZ", 2)), { kind: "sheet" }, settings);
    const { seen, notRun } = closingOf(checked, words);
    assert.equal(seen, "Checked 2 claim lines in 2 rows (1 claim) of sheet Charges.");
    const named = notRun.flatMap((entry) => entry.rules);
    assert.equal(named.length, new Set(named).size);
    assert.equal(named.length + checked.report.ran.length, rules.length);
  });

  it("names only verdicts that occur, and no claims of which a selection is a part", async () => {
    const host = sheet(study(1, "JZ", 2), study(2, null, 2));
    host.onlyRows = (row) => row > 3;
    const checked = await checkSheet(host, { kind: "selection" }, settings);
    const { seen, result } = closingOf(checked, words);
    assert.equal(seen, "Checked 2 claim lines in 2 rows of sheet Charges.");
    assert.equal(result, "Of 2 lines, 1 has errors, 1 is clean of 3 checks.");
  });

  it("counts lines that were not fully checked, and those of them that have errors as well", async () => {
    const host = sheet(study(1, null, 2), study(2, "JZ", 2));
    for (const row of [3, 5]) host.type(row, 3, { error: "#N/A" });
    host.type(3, 5, "Q9957-JZ-");
    const { linesNotChecked, linesFlaggedToo } = closingOf(await checkSheet(host, { kind: "sheet" }, settings), words);
    assert.deepEqual([linesNotChecked, linesFlaggedToo], [2, 1]);
  });

  it("says that a sheet without payer columns was checked as Medicare", async () => {
    const host = new MemoryHost([headings, ...study(1, "JZ", 2)].map((row) => row.slice(0, -1)));
    const checked = await checkSheet(host, { kind: "sheet" }, settings);
    assert.match(closingOf(checked, words).profile, /No payer column: checked as Medicare\./);
  });

  it("says which payer was chosen", async () => {
    const checked = await checkSheet(sheet(study(1, "JZ", 2)), { kind: "sheet" }, { ...settings, profile: "medicaid" });
    assert.match(closingOf(checked, words).profile, /Checked as Medicaid, as chosen\./);
  });

  it("gives a reason once, with the number of lines that it kept from being checked", async () => {
    const host = sheet(study(1, "JZ", 2), study(2, "JZ", 2));
    for (const row of [2, 4]) host.type(row, 5, { error: "#N/A" });
    const checked = await checkSheet(host, { kind: "sheet" }, settings);
    const [first] = closingOf(checked, words).notChecked;
    assert.deepEqual([first?.reason, first?.lines], ["code not readable", 2]);
  });
});

describe("Columns in doubt", () => {
  const twoUnits = [...headings.slice(0, 7), "Units", ...headings.slice(7)];
  const rows = study(1, "JZ", 2).map((row) => [...row.slice(0, 7), 9, ...row.slice(7)]);

  it("are asked for, and the answer is used", async () => {
    const asked: string[] = [];
    const checked = await checkSheet(
      new MemoryHost([twoUnits, ...rows]),
      { kind: "sheet" },
      {
        ...settings,
        ask: (questions) => {
          asked.push(...questions.map(({ field }) => field));
          return Promise.resolve({ units: 8 });
        },
      },
    );
    assert.deepEqual(asked, ["units"]);
    assert.deepEqual(checked.mapping.columns.get("units"), [8]);
  });

  it("stop the check with a sentence where nobody answers", async () => {
    const host = new MemoryHost([twoUnits, ...rows]);
    await assert.rejects(checkSheet(host, { kind: "sheet" }, settings), keyIs("sheet.which-column"));
    assert.equal(host.marked, undefined);
  });

  it("stop the check with a sentence where the user says that the code has none", async () => {
    const host = new MemoryHost([headings, ...study(1, "JZ", 2)].map((row) => row.filter((_, place) => place !== 4)));
    let asked = 0;
    const ask = () => Promise.resolve(++asked > 1 ? assert.fail("asked again") : { code: null });
    await assert.rejects(checkSheet(host, { kind: "sheet" }, { ...settings, ask }), keyIs("sheet.no-code"));
  });

  it("are not asked for again where the answer is remembered", async () => {
    const host = new MemoryHost([twoUnits, ...rows]);
    const checked = await checkSheet(
      host,
      { kind: "sheet" },
      { ...settings, recall: () => ({ units: 7 }), ask: () => assert.fail("asked again") },
    );
    assert.deepEqual(checked.mapping.columns.get("units"), [7]);
  });
});

function stopAt(phase: Progress["phase"]) {
  return (progress: Progress) => (progress.phase === phase ? Promise.reject(new Cancelled()) : Promise.resolve());
}

function keyIs(key: string) {
  return (error: unknown) => error instanceof Problem && error.phrase.key === key;
}
