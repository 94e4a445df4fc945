import assert from "node:assert/strict";
import { codeFormat } from "../../src/rules/hygiene/code-format.ts";
import { wasteModifierMissing } from "../../src/rules/waste/waste-modifier-missing.ts";
import type { CheckSettings } from "../../src/session/check-sheet.ts";
import { checkSheets } from "../../src/session/check-sheets.ts";
import { Cancelled, type Progress } from "../../src/session/pace.ts";
import { totalSaid } from "../../src/session/total.ts";
import { everyWord } from "../../src/words/en/all.ts";
import { openWords } from "../../src/words/words.ts";
import { Problem } from "../../src/worksheet/problem.ts";
import { BookHost } from "../taskpane/support/book-host.ts";
import { EditableHost } from "../taskpane/support/editable-host.ts";
import { headings, study } from "./memory-host.ts";

const words = openWords("en", everyWord);
const rules = [codeFormat, wasteModifierMissing];
const settings: CheckSettings = { asOf: "2026-11-21", rules, mark: words };

const sheet = (name: string, ...rows: ReturnType<typeof study>[]) => new EditableHost([headings, ...rows.flat()], name);
const prices = new EditableHost(
  [
    ["Code", "Units", "Price"],
    ["Q9957", 1, 96],
    ["93306", 1, 600],
  ],
  "Prices",
);

const book = () =>
  new BookHost({
    Monday: sheet("Monday", study(1, null, 2)),
    Notes: new EditableHost([["call them"]], "Notes"),
    Prices: prices,
    Tuesday: sheet("Tuesday", study(1, "JZ", 2), study(2, "JZ", 2)),
  });

describe("A check of several sheets", () => {
  it("checks and marks each sheet that holds claims, and says why the others were left out", async () => {
    const host = book();
    const { checked, leftOut, failure, wanted } = await checkSheets(host, undefined, settings);
    assert.deepEqual(
      checked.map((each) => [each.sheet, each.report.findings.length, each.marked?.rows]),
      [
        ["Monday", 1, 2],
        ["Tuesday", 0, 4],
      ],
    );
    assert.deepEqual(
      leftOut.map(({ sheet: name, why }) => [name, why.key]),
      [
        ["Notes", "sheet.no-headings"],
        ["Prices", "sheets.no-claims"],
      ],
    );
    assert.deepEqual([failure, wanted, host.sheets["Prices"]!.marked], [undefined, 4, undefined]);
  });

  it("checks just the sheets that were named, whatever they look like", async () => {
    const { checked, leftOut } = await checkSheets(book(), ["Prices", "Tuesday"], settings);
    assert.deepEqual(
      checked.map((each) => each.sheet),
      ["Prices", "Tuesday"],
    );
    assert.deepEqual(leftOut, []);
  });

  it("comes to a total in one sentence", async () => {
    const { checked } = await checkSheets(book(), undefined, settings);
    assert.equal(totalSaid(checked, words), "2 sheets, 6 lines: 1 has errors, 5 are clean.");
  });

  it("keeps one patient's lines on two sheets apart", async () => {
    const host = new BookHost({ One: sheet("One", study(1, "JZ", 2)), Two: sheet("Two", study(1, "JZ", 2)) });
    const { checked } = await checkSheets(host, undefined, settings);
    assert.deepEqual(
      checked.map(({ report }) => report.claims),
      [1, 1],
    );
  });

  it("tells which sheet it is on", async () => {
    const seen = new Set<string>();
    const breathe = async ({ of }: Progress) => void seen.add(`${of?.place}/${of?.count} ${of?.sheet}`);
    await checkSheets(book(), undefined, settings, breathe);
    assert.deepEqual([...seen], ["1/4 Monday", "2/4 Notes", "3/4 Prices", "4/4 Tuesday"]);
  });

  it("that is stopped keeps the sheets that are done, and says where it stopped", async () => {
    const host = book();
    const breathe = async ({ of }: Progress) => {
      if (of?.sheet === "Tuesday") throw new Cancelled();
    };
    const { checked, failure, wanted } = await checkSheets(host, undefined, settings, breathe);
    assert.deepEqual([checked.map((each) => each.sheet), wanted], [["Monday"], 4]);
    assert.ok(failure instanceof Cancelled);
    assert.ok(host.sheets["Monday"]!.marked);
    assert.equal(host.sheets["Tuesday"]!.marked, undefined);
  });

  it("that is stopped during its first sheet has done nothing", async () => {
    const stop = () => Promise.reject(new Cancelled());
    await assert.rejects(checkSheets(book(), undefined, settings, stop), Cancelled);
  });

  it("says so where no sheet holds claims", async () => {
    const host = new BookHost({ Prices: prices, Blank: new EditableHost([], "Blank") });
    await assert.rejects(
      checkSheets(host, undefined, settings),
      (failure) => failure instanceof Problem && failure.phrase.key === "sheets.none",
    );
  });

  it("says what is wrong with the only one", async () => {
    await assert.rejects(
      checkSheets(book(), ["Notes"], settings),
      (failure) => failure instanceof Problem && failure.phrase.key === "sheet.no-headings",
    );
  });

  it("asks about the columns of sheets that hold claims, and of no other", async () => {
    const asked: string[] = [];
    const ask: CheckSettings["ask"] = async (questions, _mapping, sheet) => {
      asked.push(...questions.map(({ field }) => `${sheet} ${field}`));
      return { charge: 10 };
    };
    const twoCharges = [...headings, "Charge", "Charge"];
    const host = new BookHost({
      Claims: new EditableHost([twoCharges, ...study(1, "JZ", 2).map((row) => [...row, 600, 700])], "Claims"),
      Prices: new EditableHost(
        [
          ["CPT", "CPT", "Price"],
          ["Q9957", "93306", 1],
          ["Q9957", "93306", 1],
        ],
        "Prices",
      ),
    });
    const { checked, leftOut } = await checkSheets(host, undefined, { ...settings, ask });
    assert.deepEqual([asked, checked.length, leftOut.length], [["Claims charge"], 1, 1]);
  });
});
