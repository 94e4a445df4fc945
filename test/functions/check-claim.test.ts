import assert from "node:assert/strict";
import { checkClaim, checkClaims } from "../../src/functions/check.ts";
import { setInputs } from "../../src/workbench/model/edit.ts";
import { openExcel } from "../hosts/excel/open-excel.ts";
import type { CellValue } from "../../src/worksheet/cells.ts";

/** The class that Excel's runtime brings. */
class CellErrorStandIn extends Error {
  readonly code: string;

  constructor(code: string, message?: string) {
    super(message);
    this.code = code;
  }
}

const headings = [["Patient", "DOS", "POS", "CPT", "Mod", "Units", "Dx"]];
const echo = ["P1", 46_329, 11, 93306, 0, 1, "I50.22"];
const agent = ["P1", 46_329, 11, "Q9957", "JZ", 2, "I50.22"];
const bare = ["P1", 46_329, 11, "Q9957", 0, 2, "I50.22"];
const unreadable = ["P1", 46_329, 11, "Q9957", "JZ", { code: "#N/A" }, "I50.22"];
const screening = ["P1", 46_329, 11, 93306, 0, 1, "Z13.6"];
const twice = ["P1", 46_329, 47, "93306-26", 0, 1, "I50.22"];
const total = ["Total", 0, 0, 0, 0, 5, 0];
const blank = [0, 0, 0, 0, 0, 0, 0];

/** What the cell, or the block of cells, shows; the sentence behind an error. */
async function shown(work: () => unknown): Promise<unknown> {
  try {
    const cells = (await work()) as unknown[][];
    return cells.length === 1 && cells[0]!.length === 1 ? cells[0]![0] : cells;
  } catch (error) {
    if (error instanceof CellErrorStandIn) return `${error.code} ${error.message}`;
    throw error;
  }
}

const scope = globalThis as { CustomFunctions?: unknown };

describe("CHECKCLAIM with headings", () => {
  before(() => {
    scope.CustomFunctions = { Error: CellErrorStandIn, ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" } };
  });

  type Case = readonly [what: string, rows: readonly unknown[][], detail: unknown, expected: RegExp | unknown];
  const cases: readonly Case[] = [
    [
      "a row of a claim whose other rows are not given",
      [agent],
      undefined,
      /^OK alone: \d+ checks need the claim's other rows$/,
    ],
    ["the rows of a claim together", [echo, agent], undefined, "OK"],
    ["an error", [echo, bare], null, /^Error: Q9957 needs JW or JZ: .*\.$/],
    ["several errors", [twice], undefined, /^Error: “93306-26” .* \(\+1\)$/],
    ["a warning", [screening], undefined, /^Warning: No clinical indication is shown/],
    [
      "a cell that holds an error",
      [unreadable],
      undefined,
      /^Not checked: Row 1: the cell for units cannot be read\. The cell holds the error #N\/A\./,
    ],
    ["a totals row", [total], undefined, ""],
    ["a blank row", [blank], undefined, ""],
    ["a blank row on the web", [[null, null, null, null, null, null, null]], undefined, ""],
    ["the ids of the rules", [echo, bare], "rules", "waste-modifier-missing"],
    ["the ids of the rules of a clean claim", [echo, agent], "Rules", ""],
    ["all that was found of a clean claim", [echo, agent], "all", "OK"],
    [
      "a detail that is not one",
      [echo],
      "everything",
      '#VALUE! The detail is "rules", "all", or left out; not “everything”.',
    ],
    ["a detail of CHECKCLAIMS", [echo], "columns", '#VALUE! The detail is "rules", "all", or left out; not “columns”.'],
  ];
  for (const [what, rows, detail, expected] of cases) {
    it(`${what}: ${String(expected)}`, async () => {
      const cell = await shown(() => checkClaim(rows, headings, detail, undefined));
      if (expected instanceof RegExp) assert.match(String(cell), expected);
      else assert.equal(cell, expected);
    });
  }

  it("spills every finding with its rule and cell, addresses as on the sheet", async () => {
    const cells = (await shown(() => checkClaim([twice], headings, "all", "'My charges'!B7:H7"))) as unknown[][];
    assert.deepEqual(
      cells.map((row) => row.slice(0, 3)),
      [
        ["Error", "code-format", "E7"],
        ["Error", "pos-invalid", "D7"],
      ],
    );
  });

  it("names the row as the sheet does", async () => {
    const cell = await shown(() => checkClaim([unreadable], headings, undefined, "Charges!$A$12:$G$12"));
    assert.match(String(cell), /^Not checked: Row 12: the cell for units cannot be read/);
  });

  it("answers at once, without a promise", () => {
    assert.ok(Array.isArray(checkClaim([echo], headings, undefined, undefined)));
  });

  it("takes the whole claim from one row where codes stand side by side", async () => {
    const wide = [["Patient", "DOS", "POS", "Dx", "CPT 1", "Mod 1", "Units 1", "CPT 2", "Mod 2", "Units 2"]];
    const claim = ["P1", 46_329, 11, "I50.22", 93306, 0, 1, "Q9957", "JZ", 2];
    assert.equal(await shown(() => checkClaim([claim], wide, undefined, undefined)), "OK");
  });

  it("says what is missing where no heading is for the code", async () => {
    const cell = await shown(() => checkClaim([["P1", 46_329]], [["Patient", "DOS"]], undefined, undefined));
    assert.match(String(cell), /^#VALUE! /);
  });
});

describe("CHECKCLAIMS with headings", () => {
  const rows = [echo, bare, blank, total];

  it("spills one verdict per row, each with its claim's other rows", async () => {
    const [first, second, ...rest] = (await shown(() =>
      checkClaims(rows, headings, undefined, undefined),
    )) as unknown[][];
    assert.deepEqual(first, ["OK"]);
    assert.match(String(second![0]), /^Error: Q9957 needs JW or JZ/);
    assert.deepEqual(rest, [[""], [""]]);
  });

  it("spills verdict, rules and money at risk as columns", async () => {
    const cells = (await shown(() => checkClaims(rows, headings, "columns", undefined))) as unknown[][];
    assert.deepEqual(cells[0], ["OK", "", ""]);
    assert.deepEqual(cells[1]!.slice(1), ["waste-modifier-missing", 80.65]);
    assert.deepEqual(cells[3], ["", "", ""]);
  });

  it("passes over headings that are given among the rows", async () => {
    const cells = (await shown(() =>
      checkClaims([...headings, echo, agent], headings, "rules", undefined),
    )) as unknown[][];
    assert.deepEqual(cells, [[""], [""], [""]]);
  });
});

describe("CHECKCLAIM without headings", () => {
  before(() => {
    scope.CustomFunctions = { Error: CellErrorStandIn, ErrorCode: { invalidValue: "#VALUE!" } };
  });

  it("finds the sheet's own headings by the address of the row, and again after they change", async () => {
    const plain = (row: readonly unknown[]) => row.map((value) => (value === 0 ? null : value)) as CellValue[];
    const rows = [["Charges of the week"], headings[0]!, plain(echo), plain(bare)];
    const { pane, sheet, close } = await openExcel({ name: "Week 45", rows });
    const ask = (detail?: string) => shown(() => checkClaim([twice], null, detail, "'Week 45'!A4:G4"));
    assert.match(String(await shown(() => checkClaim([bare], null, undefined, "'Week 45'!A4:G4"))), /^OK alone: /);
    assert.equal(await ask("rules"), "code-format, pos-invalid");
    setInputs(sheet, { top: 1, left: 2, bottom: 1, right: 2 }, [["Room"]]);
    let again: unknown;
    for (let turn = 0; turn < 100 && again !== "code-format"; turn++) {
      await pane.settle();
      again = await ask("rules");
    }
    assert.equal(again, "code-format");
    close();
  });

  it("asks for the headings where the rows stand nowhere", async () => {
    assert.equal(await shown(() => checkClaim([echo], null, undefined, undefined)), "#VALUE! Give the headings");
  });
});
