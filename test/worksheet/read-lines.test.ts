import assert from "node:assert/strict";
import { ClaimLine } from "../../src/claims/claim-line.ts";
import type { CellValue, SheetCells } from "../../src/worksheet/cells.ts";
import { findColumns } from "../../src/worksheet/find-columns.ts";
import { readLines } from "../../src/worksheet/read-lines.ts";
import type { SheetLines } from "../../src/worksheet/sheet-lines.ts";
import { formulas, sheetOf, type Rows } from "./support/sheet.ts";

function read(rows: Rows, more?: Partial<SheetCells>): SheetLines {
  const cells = sheetOf(rows, more);
  return readLines(cells, findColumns(cells));
}

function views(lines: SheetLines): readonly ClaimLine[] {
  return Array.from({ length: lines.count }, (_, index) => new ClaimLine(lines, index));
}

const headings = ["Patient", "DOS", "POS", "CPT", "Mod", "Units", "Charge", "Note"];
const echo = ["Doe", 46329, 11, 93306, "26", 1, 450, null];
const agent = ["Doe", 46329, 11, "Q9957", "JZ", 2, 190, null];

describe("A sheet with a line per row", () => {
  it("gives a line for each row, with its row number", () => {
    const lines = read([["Charges of November"], [], headings, echo, agent]);
    assert.deepEqual([...lines.rows], [4, 5]);
    const [first, second] = views(lines);
    assert.deepEqual(
      [first!.code, first!.modifiers, first!.units, first!.pos, first!.dos, first!.value("charge")],
      ["93306", ["26"], 1, "11", "2026-11-03", 450],
    );
    assert.deepEqual([second!.code, second!.value("patientId")], ["Q9957", "Doe"]);
  });

  it("counts rows from the first one that the host gives", () => {
    assert.deepEqual([...read([headings, echo], { firstRow: 7 }).rows], [8]);
  });

  it("reads equal cells once", () => {
    const { columns } = read([headings, echo, agent, echo, echo]);
    assert.equal(columns.dos!.dictionary.length, 2);
    assert.deepEqual([...columns.code!.ids], [1, 2, 1, 1]);
  });

  it("knows serial dates from 1904", () => {
    const row = [...echo];
    row[1] = 46329 - 1462;
    assert.equal(views(read([headings, row], { date1904: true }))[0]!.dos, "2026-11-03");
  });

  it("has columns only for the fields that the sheet has", () => {
    assert.deepEqual(Object.keys(read([headings, echo]).columns).sort(), [
      ...["charge", "code", "dos", "mod1", "patientId", "pos", "units"],
    ]);
  });

  it("reads columns that are not neighbours and rows that end early", () => {
    const cells = {
      ...sheetOf([
        ["DOS", "CPT", "Units"],
        [46329, 93306],
        [46329, "Q9957", 2],
      ]),
      columns: [2, 9, 300],
    };
    const lines = readLines(cells, findColumns(cells));
    assert.deepEqual(
      views(lines).map(({ units }) => units),
      [undefined, 2],
    );
  });
});

describe("A row below the headings", () => {
  const kept: Readonly<Record<string, Rows[number]>> = {
    "with data but a blank code": ["Doe", 46329, 11, null, "26", 1, 450, null],
    "with a date and a patient alone": ["Doe", 46329, null, null, null, null, null, null],
    "with a wrong code and nothing else": [null, null, null, "9330", null, null, null, null],
    "with an error for a code": ["Doe", 46329, 11, { error: "#N/A" }, "", 1, 450, null],
    "with words for a code": ["Doe", 46329, 11, "Echo", "", 1, 450, null],
    "with a code and a date that cannot be": ["Doe", "2026-13-40", 11, 93306, "", 1, 450, null],
    "of a credit": ["Doe", 46329, 11, 93306, "26", -1, "(450.00)", "credit"],
    "of a patient named Total": ["Total, Maria", 46329, 11, 93306, "26", 1, 450, null],
    "of a patient named Total, the code blank": ["Total, Maria", 46329, 11, null, "26", 1, 450, null],
    "with a code and no date": ["Doe", null, 11, 93306, "26", 1, 450, null],
  };
  for (const [name, row] of Object.entries(kept)) {
    it(`${name} is a line`, () => assert.deepEqual([...read([headings, echo, row, echo]).rows], [2, 3, 4]));
  }

  const dropped: Readonly<Record<string, Rows[number]>> = {
    "that is blank": [null, "", " ", null, "\u00a0", null, null, null],
    "of the desktop's zeros": [0, 0, 0, 0, 0, 0, 0, 0],
    "that has no cells": [],
    "that repeats the headings": headings,
    "that repeats the headings in capitals": headings.map((heading) => ` ${heading.toUpperCase()}`),
    "of a total": ["Total", null, null, null, null, 12, 5400, null],
    "of a subtotal with a date": ["Subtotal", 46329, null, null, null, 3, 640, null],
    "of a grand total": [null, null, null, "Grand Total", null, 12, 5400, null],
    "of a patient's total": ["Doe Total", null, null, null, null, 3, 640, null],
    "of a total that counts lines in the code column": ["Totals:", null, null, 10432, null, 12, 5400, null],
    "of Excel's subtotal of a code": [null, null, null, "93306 Total", null, 12, 5400, null],
    "of Excel's subtotal of a date": [null, "11/3/2026 Total", null, null, null, 12, 5400, null],
    "of Excel's subtotal of a patient": ["Doe Count", null, null, null, null, 3, null, null],
    "of a count": ["Count", null, null, null, null, 12, null, null],
    "of nothing but sums": [null, null, null, null, null, 12, 5400, null],
    "of a patient's sums without the word": ["Doe", null, null, null, null, 3, 640, null],
    "of a title": ["Dr. Smith", null, null, null, null, null, null, null],
    "of a date between the lines": [null, 46330, null, null, null, null, null, null],
    "of a note": [null, null, null, null, null, null, null, "Printed by Jane on 11/21/2026"],
    "of a note in the code column": [null, null, null, "Printed by Jane on 11/21/2026", null, null, null, null],
    "of a page number": [null, null, null, "Page 2 of 3", null, null, null, null],
  };
  for (const [name, row] of Object.entries(dropped)) {
    it(`${name} is no line`, () => assert.deepEqual([...read([headings, echo, row, echo]).rows], [2, 4]));
  }
});

describe("A payer called Total Health Care", () => {
  const named = ["Payer", ...headings];

  it("makes no totals row of a line that lacks its date", () => {
    const undated = ["Total Health Care", "Doe", null, null, "Q9957", null, 2, 190, null];
    assert.deepEqual([...read([named, ["Total Health Care", ...echo], undated]).rows], [2, 3]);
  });

  it("has totals of its own", () => {
    const sum = ["Total Health Care Total", null, null, null, null, null, 12, 5400, null];
    assert.deepEqual([...read([named, ["Total Health Care", ...echo], sum]).rows], [2]);
  });
});

describe("Below a total", () => {
  const total = ["Total", null, null, null, null, 12, 5400, null];

  it("a table of sums by code is no line", () => {
    const sums = [null, null, null, 93306, null, 8, 3600, null];
    assert.deepEqual([...read([headings, echo, total, [], ["By code"], sums, sums]).rows], [2]);
  });

  it("further lines are read, also one without a date", () => {
    const undated = ["Doe", null, 11, 93306, "26", 1, 450, null];
    assert.deepEqual([...read([headings, echo, total, echo, undated]).rows], [2, 4, 5]);
  });
});

describe("A cell of a line", () => {
  it("with a formula is read by its result", () => {
    const lines = read([headings, echo], formulas({ D2: "=Z9" }));
    assert.equal(views(lines)[0]!.code, "93306");
  });

  it("with a formula that gives no code cannot be read, and says why", () => {
    const row = [...echo];
    row[3] = "Echo";
    const lines = read([headings, row, row], formulas({ D2: '=IF(A2="x","93306","Echo")' }));
    const [first, second] = views(lines);
    assert.deepEqual(first!.read("code"), {
      kind: "unreadable",
      why: { key: "unreadable.formula", data: { formula: '=IF(A2="x","93306","Echo")', shown: "Echo" } },
    });
    assert.equal(second!.read("code").kind, "invalid");
  });

  it("with a formula that nobody has calculated cannot be read", () => {
    const row = [...echo];
    row[3] = null;
    const lines = read([headings, row], formulas({ D2: "=A1" }));
    assert.deepEqual(views(lines)[0]!.read("code"), {
      kind: "unreadable",
      why: { key: "unreadable.formula-without-result", data: { formula: "=A1" } },
    });
  });

  it("with a formula that gives an empty text is blank", () => {
    const row = [...echo];
    row[4] = "";
    assert.equal(views(read([headings, row], formulas({ E2: '=""' })))[0]!.read("mod1").kind, "blank");
  });

  it("with an error or a picture leaves the rest of the row readable", () => {
    const row: CellValue[] = [...echo];
    row[3] = { error: "#VALUE!", picture: true };
    row[5] = { error: "#DIV/0!" };
    const [line] = views(read([headings, row, row]));
    assert.deepEqual(line!.read("code"), { kind: "unreadable", why: { key: "unreadable.picture" } });
    assert.deepEqual(line!.read("units"), {
      kind: "unreadable",
      why: { key: "unreadable.error", data: { shown: "#DIV/0!" } },
    });
    assert.equal(line!.pos, "11");
  });
});

describe("A sheet with a claim per row", () => {
  const wide = [
    "Claim",
    "Patient",
    "DOS",
    "POS",
    "DX1",
    "CPT1",
    "Mod1",
    "Units1",
    "CPT2",
    "Mod2",
    "Units2",
    "CPT3",
    "Mod3",
    "Units3",
  ];

  it("gives a line for each group that is filled, with what the row shares", () => {
    const lines = read([
      wide,
      ["C1", "Doe", 46329, 11, "I50.22", 93306, "", 1, "Q9957", "JZ", 2, null, null, null],
      ["C2", "Roe", 46330, 22, "I10", 93306, "26", 1, null, null, 0, "Q9957", null, 2],
    ]);
    assert.deepEqual([...lines.rows], [2, 2, 3, 3]);
    assert.deepEqual([...lines.slots], [0, 1, 0, 2]);
    assert.deepEqual(
      views(lines).map((line) =>
        [line.code, line.modifiers.join(), line.units, line.pos, line.diagnoses.join()].join(" "),
      ),
      ["93306  1 11 I50.22", "Q9957 JZ 2 11 I50.22", "93306 26 1 22 I10", "Q9957  2 22 I10"],
    );
  });

  it("gives a line for a group whose code alone is blank", () => {
    const lines = read([wide, ["C1", "Doe", 46329, 11, "I10", 93306, "", 1, null, "JZ", 2, null, null, null]]);
    assert.deepEqual(
      views(lines).map(({ code }) => code),
      ["93306", ""],
    );
  });

  it("gives one line for a claim without any service", () => {
    const row = ["C1", "Doe", 46329, 11, "I10", null, null, null, null, null, null, null, null, null];
    assert.deepEqual([...read([wide, row]).slots], [0]);
  });

  it("leaves out totals", () => {
    const sums = ["Total", null, null, null, null, null, null, 12, null, null, 5, null, null, 2];
    assert.equal(read([wide, ["C1", "Doe", 46329, 11, "I10", 93306, "", 1], sums]).count, 1);
  });
});
