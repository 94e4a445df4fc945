import assert from "node:assert/strict";
import { ClaimLine } from "../../src/claims/claim-line.ts";
import type { Topic } from "../../src/claims/fields.ts";
import type { Fix, TopicValue } from "../../src/claims/fix.ts";
import { address, type CellValue, type SheetCells } from "../../src/worksheet/cells.ts";
import { cellEdits } from "../../src/worksheet/edits.ts";
import { findColumns } from "../../src/worksheet/find-columns.ts";
import { cellOf } from "../../src/worksheet/places.ts";
import { readLines } from "../../src/worksheet/read-lines.ts";
import { sheetOf, type Rows } from "./support/sheet.ts";

function open(rows: Rows, more?: Partial<SheetCells>) {
  const cells = sheetOf(rows, more);
  const mapping = findColumns(cells);
  const lines = readLines(cells, mapping);
  const line = (index: number) => new ClaimLine(lines, index);
  const edits = (fix: Omit<Fix, "kind">) => cellEdits({ kind: "safe", ...fix }, mapping, lines);
  /** Edits of one line, as "E2: 26 -> 59". */
  const set = (index: number, topic: Topic, to: TopicValue) =>
    edits({ edits: [{ line: line(index), topic, to }] })?.edits.map(
      (edit) => `${address(edit.row, edit.column)}: ${shown(edit.from)} -> ${shown(edit.to)}`,
    );
  const at = (index: number, topic: Topic) => {
    const place = cellOf(mapping, line(index), topic);
    return place && address(place.row, place.column);
  };
  return { line, edits, set, at };
}

function shown(content: CellValue): string {
  return typeof content === "string" ? `"${content}"` : JSON.stringify(content);
}

const separate = [
  ["DOS", "POS", "CPT", "Mod 1", "Mod 2", "Units", "Charge", "DX 1", "DX 2"],
  [46329, 11, 93306, 26, null, 1, 450, "I50.22", "I10"],
  ["11/03/2026", "11", "q9957", "JZ", "", "2", "$190.00", "I50.22", ""],
];
const joined = [
  ["DOS", "POS", "CPT", "Mods", "Units", "DX"],
  [46329, 11, "93306-26", "59/XU", 1, "I50.22; I10"],
  [46329, 11, 93306, "26", 1, "I50.22"],
  [46329, 11, 93325, null, 1, null],
];

describe("The cell of a topic", () => {
  it("is that of its column and the line's row", () => {
    const { at } = open(separate);
    assert.deepEqual([at(0, "code"), at(1, "units"), at(0, "charge")], ["C2", "F3", "G2"]);
  });

  it("is unknown without a column", () => assert.equal(open(separate).at(0, "ndc"), undefined));

  it("of modifiers is the first that is filled, else the first", () => {
    const { at } = open([separate[0]!, [46329, 11, 93306, null, "26", 1], [46329, 11, 93306, null, null, 1]]);
    assert.deepEqual([at(0, "mod"), at(1, "mod")], ["E2", "D3"]);
  });

  it("of modifiers is the one that is wrong, where one is", () => {
    assert.equal(open([separate[0]!, [46329, 11, 93306, "26", "XYZ", 1]]).at(0, "mod"), "E2");
  });

  it("is that of the line's own group where a row holds a claim", () => {
    const { at } = open([
      ["DOS", "CPT1", "Units1", "CPT2", "Units2"],
      [46329, 93306, 1, "Q9957", 2],
    ]);
    assert.deepEqual([at(0, "units"), at(1, "units"), at(1, "code"), at(1, "dos")], ["C2", "E2", "D2", "A2"]);
  });
});

describe("A fix of a line", () => {
  it("keeps numbers as numbers and text as text", () => {
    const { set } = open(separate);
    assert.deepEqual(set(0, "units", 2), ["F2: 1 -> 2"]);
    assert.deepEqual(set(1, "units", 1), ['F3: "2" -> "1"']);
    assert.deepEqual(set(0, "code", "93307"), ["C2: 93306 -> 93307"]);
    assert.deepEqual(set(1, "code", "Q9957"), ['C3: "q9957" -> "Q9957"']);
    assert.deepEqual(set(0, "code", "Q9957"), ['C2: 93306 -> "Q9957"']);
    assert.deepEqual(set(1, "pos", "22"), ['B3: "11" -> "22"']);
    assert.deepEqual(set(0, "pos", "22"), ["B2: 11 -> 22"]);
    assert.deepEqual(set(0, "pos", "02"), ['B2: 11 -> "02"']);
  });

  it("writes dates as the cell had them", () => {
    const { set } = open(separate);
    assert.deepEqual(set(0, "dos", "2026-11-04"), ["A2: 46329 -> 46330"]);
    assert.deepEqual(set(1, "dos", "2026-11-04"), ['A3: "11/03/2026" -> "11/04/2026"']);
  });

  it("writes serial dates from 1904 where the workbook counts so", () => {
    const { set } = open([separate[0]!, [44867, 11, 93306, 26, null, 1, 450]], { date1904: true });
    assert.deepEqual(set(0, "dos", "2026-11-04"), ["A2: 44867 -> 44868"]);
  });

  it("changes nothing that is already so", () => {
    const { set } = open(separate);
    assert.deepEqual(set(0, "units", 1), []);
    assert.deepEqual(set(1, "mod", ["JZ"]), []);
    assert.deepEqual(set(0, "mod", ["26"]), []);
  });

  it("fills separate modifier columns in order", () => {
    const { set } = open(separate);
    assert.deepEqual(set(0, "mod", ["26", "59"]), ["E2: null -> 59"]);
    assert.deepEqual(set(1, "mod", ["59", "JZ"]), ['D3: "JZ" -> "59"', 'E3: null -> "JZ"']);
    assert.deepEqual(set(0, "mod", []), ["D2: 26 -> null"]);
    assert.deepEqual(set(0, "mod", ["26", "59", "XU"]), ['E2: null -> "59, XU"']);
    assert.deepEqual(set(0, "dx", ["I42.0"]), ['H2: "I50.22" -> "I42.0"', 'I2: "I10" -> null']);
  });

  it("keeps the separator of a joined column", () => {
    const { set } = open(joined);
    assert.deepEqual(set(0, "mod", ["26", "59", "XU"]), ['D2: "59/XU" -> "26/59/XU"']);
    assert.deepEqual(set(1, "mod", ["26", "59"]), ['D3: "26" -> "26/59"']);
    assert.deepEqual(set(2, "mod", ["26", "59"]), ['D4: null -> "26/59"']);
    assert.deepEqual(set(1, "dx", ["I42.0", "I10"]), ['F3: "I50.22" -> "I42.0; I10"']);
  });

  it("splits a modifier off a code", () => {
    const { edits, line } = open(joined);
    const fix = edits({
      edits: [
        { line: line(0), topic: "code", to: "93306" },
        { line: line(0), topic: "mod", to: line(0).modifiers },
      ],
    });
    assert.deepEqual(
      fix?.edits.map(({ row, field, column, from, to }) => [row, field, column, from, to]),
      [
        [2, "code", 3, "93306-26", "93306"],
        [2, "mod1", 4, "59/XU", "26/59/XU"],
      ],
    );
  });

  it("cannot be done where the sheet has no column for it", () => {
    const { set } = open([
      ["DOS", "CPT", "Units"],
      [46329, "93306-26", 1],
    ]);
    assert.equal(set(0, "mod", ["26"]), undefined);
    assert.deepEqual(set(0, "code", "93306"), ['B2: "93306-26" -> "93306"']);
  });

  it("adds a row with values written as those of the row above", () => {
    const { edits, line } = open(separate);
    const fix = edits({ insert: [{ after: line(1), values: { mod: ["JW"], units: 1 } }] });
    assert.deepEqual(fix, {
      edits: [],
      insert: [{ after: 3, values: { mod1: "JW", mod2: null, units: "1" } }],
      remove: [],
    });
  });

  it("removes a row", () => {
    const { edits, line } = open(separate);
    assert.deepEqual(edits({ remove: [line(1)] }), { edits: [], insert: [], remove: [3] });
  });
});

describe("A fix in a sheet with a claim per row", () => {
  const wide = [
    ["DOS", "CPT1", "Mod1", "Units1", "CPT2", "Mod2", "Units2", "CPT3", "Mod3", "Units3"],
    [46329, 93306, null, 1, "Q9957", "JZ", 2, null, null, null],
  ];

  it("changes the cells of the line's own group", () => {
    assert.deepEqual(open(wide).set(1, "units", 1), ["G2: 2 -> 1"]);
    assert.deepEqual(open(wide).set(1, "mod", []), ['F2: "JZ" -> null']);
  });

  it("puts a new line into a group that is still empty", () => {
    const { edits, line } = open(wide);
    const fix = edits({ insert: [{ after: line(1), values: { mod: ["JW"], units: 1 } }] });
    assert.deepEqual(
      fix?.edits.map(({ row, column, from, to }) => [address(row, column), from, to]),
      [
        ["H2", null, "Q9957"],
        ["I2", null, "JW"],
        ["J2", null, 1],
      ],
    );
    assert.deepEqual(fix?.insert, []);
  });

  it("cannot add a line where every group is filled", () => {
    const { edits, line } = open([wide[0]!.slice(0, 7), wide[1]!.slice(0, 7)]);
    assert.equal(edits({ insert: [{ after: line(1), values: { units: 1 } }] }), undefined);
  });

  it("empties the group of a line that is removed", () => {
    const { edits, line } = open(wide);
    const fix = edits({ remove: [line(1)] });
    assert.deepEqual(
      fix?.edits.map(({ row, column, to }) => [address(row, column), to]),
      [
        ["E2", null],
        ["F2", null],
        ["G2", null],
      ],
    );
    assert.deepEqual(fix?.remove, []);
  });
});
