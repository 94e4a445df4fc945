import assert from "node:assert/strict";
import { zipSync } from "fflate";
import type { PublicRow } from "../../src/reference/public-table.ts";
import { fixture, latin, latinText, read, refusal, tableIn, warningsOf } from "./support/read.ts";
import { assertCutsAreSaid } from "./support/truncate.ts";
import { workbook } from "./support/workbook.ts";

const part1 = fixture("ptp/practitioner-2026-07-part-1.txt");
const head = latinText(part1).split("\r\n").slice(0, 6);
const pair = (...cells: readonly string[]) => cells.join("\t");

// Pairs, indicators and last days as published in 2024; public copies lack the first days, so that these are made up.
const pairs = [
  pair("93303", "76970", "", "20100101", "20201231", "1", "Misuse of Column Two code with Column One code"),
  pair("93306", "36000", "", "20100101", "*", "1", "Standards of medical/surgical practice"),
  pair("93306", "93308", "*", "19960101", "*", "1", "HCPCS/CPT procedure code definition"),
  pair("93306", "93320", "", "20100101", "*", "0", "HCPCS/CPT procedure code definition"),
  pair("93306", "A0001", "", "20100101", "*", "0", "HCPCS/CPT procedure code definition"),
  pair("93308", "93307", "", "20100101", "20100101", "9", "HCPCS/CPT procedure code definition"),
  pair("93351", "93350", "", "20260701", "*", "0", "CPT Manual or CMS manual coding instruction"),
];
const text = (rows: readonly string[]) => latin([...head, ...rows, ""].join("\r\n"));
const echo = text(pairs);
const answers = { from: "2026-07-01", claimType: "professional" } as const;
const kept = (bytes: Uint8Array) =>
  (tableIn(bytes, answers).rows as readonly PublicRow<"procedure-edits">[]).filter((row) => "Column 2" in row);

describe("procedure edits", () => {
  it("are read as pairs with their days", () => {
    assert.deepEqual(kept(echo), [
      row("93306", "36000", "2010-01-01", 1, "Standards of medical/surgical practice"),
      row("93306", "93308", "1996-01-01", 1, "HCPCS/CPT procedure code definition"),
      row("93306", "93320", "2010-01-01", 0, "HCPCS/CPT procedure code definition"),
      row("93351", "93350", "2026-07-01", 0, "CPT Manual or CMS manual coding instruction"),
    ]);
  });

  it("keep the last day of a pair that has ended", () => {
    const ended = text([
      pair("93306", "93308", "", "20100101", "20201231", "1", "HCPCS/CPT procedure code definition"),
    ]);
    assert.equal(kept(ended)[0]!.Deleted, "2020-12-31");
  });

  it("are asked for their quarter and whether they are for practitioners; the newest day makes one likely", () => {
    assert.deepEqual(read(echo).questions, [{ about: "from", suggestion: "2026-07-01" }, { about: "claim type" }]);
    assert.match(
      refusal(() => tableIn(echo, { from: "2026-07-01" }))!,
      /practitioners or for outpatient hospitals: say which/,
    );
    const { part, title, from, until } = tableIn(echo, answers);
    assert.deepEqual(
      [part, title, from, until],
      ["professional", "CMS NCCI procedure-to-procedure edits, July 2026", "2026-07-01", "2026-09-30"],
    );
  });

  it("are not asked for what a title says", () => {
    const titled = latin(
      latinText(echo).replace("Column1/Column2 Edits", "Column1/Column2 Edits, Hospital PTP Edits v32.2"),
    );
    assert.deepEqual(read(titled).questions.length, 1);
    assert.equal(tableIn(titled, answers).part, "institutional");
  });

  it("of a part say which codes it holds, and those of ours that it does not", () => {
    assert.deepEqual(warningsOf(read(part1)).slice(0, 1), ["the file has none of the codes that are checked here."]);
    assert.match(warningsOf(read(part1))[1]!, /^Pairs whose first code is from 0001A to 0001U were read: \d+ codes/);
    assert.match(warningsOf(read(echo))[0]!, /^Pairs whose first code is from 93303 to 93351 were read: \d+ codes/);
  });

  it("tell of a first code that was read and has no pairs", () => {
    const without = (tableIn(echo, answers).rows as readonly PublicRow<"procedure-edits">[])
      .filter((one) => !("Column 2" in one))
      .map((one) => one["Column 1"]);
    assert.ok(without.includes("93307") && !without.includes("93306") && !without.includes("C8929"));
  });

  it("of several parts become one table, whatever their order", () => {
    const last = text([
      pair("93351", "93015", "", "20100101", "*", "0", "CPT Manual or CMS manual coding instruction"),
      pair("V5364", "92507", "", "20100101", "*", "0", "Misuse"),
    ]);
    const files = { "f4.txt": last, "f1.txt": part1, "f3.txt": echo };
    const table = tableIn(files, answers);
    assert.equal(table.rows.filter((one) => "Column 2" in one).length, kept(echo).length + 1);
    assert.deepEqual(tableIn(zipSync(files), answers).rows.length, table.rows.length);
    assert.deepEqual(
      read(files).warnings.map(({ key }) => key),
      ["imports.none-kept", "imports.part-of-edits"],
    );
  });

  it("of a whole quarter have no such warning", () => {
    const whole = text([
      pair("0001A", "36591", "", "20220101", "20231231", "0", "Manual"),
      ...pairs,
      pair("V5364", "92507", "", "20100101", "*", "0", "Misuse"),
    ]);
    assert.deepEqual(warningsOf(read(whole)), []);
  });

  it("for practitioners and for hospitals are not mixed", () => {
    const hospital = text(pairs.slice(1));
    assert.match(
      refusal(() => read({ "ccipra.txt": echo, "ccioph.txt": hospital }))!,
      /^ccipra\.txt and ccioph\.txt say different things/,
    );
  });

  it("may come as a workbook with the same rows", () => {
    const cells = [...head, ...pairs].map((line) => line.split("\t"));
    assert.deepEqual(tableIn(workbook(cells), answers), tableIn(echo, answers));
    const numbers = cells.map((line, at) =>
      at < 6 ? line : line.map((cell, place) => (place > 1 && /^\d+$/.test(cell) ? Number(cell) : cell)),
    );
    assert.deepEqual(tableIn(workbook(numbers, "ccipra-v322r0-f1"), answers), tableIn(echo, answers));
    assert.equal(read(workbook(numbers, "ccipra-v322r0-f1")).questions.length, 1);
  });

  it("that are a list of changes are not used", () => {
    const changes = latin(latinText(echo).replace("Column1/Column2 Edits", "Column1/Column2 Edits Additions"));
    assert.match(
      refusal(() => read(changes))!,
      /a list of changed PTP edits/,
    );
  });

  it("with a line that is none are read without it, and that is said", () => {
    for (const odd of [
      "93306\t93307",
      pair("93306", "93307", "", "2010", "*", "1", "x"),
      pair("93306", "93307", "", "20100101", "*", "7", "x"),
    ]) {
      assert.match(warningsOf(read(text([odd, ...pairs])))[0]!, /left out: row 7\.$/, odd);
    }
  });

  it("that were cut off are said to be", () => {
    assertCutsAreSaid(echo, { step: 3 });
  });
});

function row(column1: string, column2: string, effective: string, indicator: number, rationale: string) {
  return {
    "Claim type": "professional",
    "Column 1": column1,
    "Column 2": column2,
    Effective: effective,
    "Modifier indicator": indicator,
    Rationale: rationale,
  };
}
