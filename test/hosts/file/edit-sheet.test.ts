import assert from "node:assert/strict";
import fc from "fast-check";
import { read as readBook, utils, write, type CellObject, type WorkSheet } from "@e965/xlsx";
import { openFile } from "../../../src/hosts/file/open-file.ts";
import { editSheet, type CellEdit, type SheetEdits } from "../../../src/hosts/file/package/edit-sheet.ts";
import { openPackage } from "../../../src/hosts/file/package/package.ts";
import { readWorkbook } from "../../../src/hosts/file/package/workbook.ts";
import { address, isCellError, type CellValue } from "../../../src/worksheet/cells.ts";
import { bookOf, textOf } from "./support/package.ts";
import { problemOf } from "./support/problem.ts";

const part = "xl/worksheets/sheet1.xml";

function edited(bytes: Uint8Array, cells: readonly CellEdit[], more: Omit<SheetEdits, "cells"> = {}): Uint8Array {
  const opened = openPackage(bytes, "f");
  const sheet = readWorkbook(opened).sheets[0]!;
  opened.change(new Map([[sheet.part, editSheet(opened, sheet, { cells, ...more })]]));
  return opened.save();
}

const rowsOf = (bytes: Uint8Array): string => /<sheetData>(.*)<\/sheetData>/s.exec(textOf(bytes, part))?.[1] ?? "";
const write1 = (row: number, column: number, value: CellValue = 1): CellEdit => ({ row, column, content: { value } });

describe("an edit of a sheet", () => {
  const cases: readonly (readonly [string, string, readonly CellEdit[], string])[] = [
    [
      "puts cells between those that are there",
      '<row r="2" ht="9"><c r="B2"><v>2</v></c><c r="D2"><v>4</v></c></row>',
      [write1(2, 1), write1(2, 3), write1(2, 5)],
      '<row r="2" ht="9"><c r="A2"><v>1</v></c><c r="B2"><v>2</v></c><c r="C2"><v>1</v></c><c r="D2"><v>4</v></c><c r="E2"><v>1</v></c></row>',
    ],
    [
      "puts rows between those that are there",
      '<row r="2"><c r="A2"><v>2</v></c></row>',
      [write1(1, 1), write1(3, 1)],
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row><row r="3"><c r="A3"><v>1</v></c></row>',
    ],
    [
      "writes over a cell, which keeps its format",
      '<row r="1"><c s="3" r="A1" t="s"><v>0</v></c></row>',
      [write1(1, 1, "=1+1")],
      '<row r="1"><c r="A1" s="3" t="inlineStr"><is><t>=1+1</t></is></c></row>',
    ],
    [
      "fills a row that was empty",
      '<row r="1" ht="20" />',
      [write1(1, 1)],
      '<row r="1" ht="20"><c r="A1"><v>1</v></c></row>',
    ],
    [
      "takes a cell away, and a row that is nothing without it",
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" ht="9"><c r="A2"><v>1</v></c></row>',
      [
        { row: 1, column: 1, content: null },
        { row: 2, column: 1, content: null },
      ],
      '<row r="2" ht="9"></row>',
    ],
    [
      "gives cells and rows their addresses where they had none",
      "<row><c><v>1</v></c><c/><c><v>3</v></c></row><row><c><v>4</v></c></row>",
      [{ row: 1, column: 1, content: null }],
      '<row r="1"><c r="B1"/><c r="C1"><v>3</v></c></row><row r="2"><c r="A2"><v>4</v></c></row>',
    ],
    [
      "writes out the formula that others shared with the cell that loses it",
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="4">B1&amp;"x"</f><v>1</v></c></row><row r="2"><c r="A2" t="str"><f si="4" t="shared"/><v>2</v></c></row><row r="3"><c r="A3"><f t="shared" si="4"></f></c></row>',
      [write1(1, 1)],
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2" t="str"><f>B2&amp;&quot;x&quot;</f><v>2</v></c></row><row r="3"><c r="A3"><f>B3&amp;&quot;x&quot;</f></c></row>',
    ],
    [
      "writes every kind of value",
      "",
      [
        write1(1, 1, " a\n"),
        write1(1, 2, true),
        write1(1, 3, { error: "#N/A" }),
        write1(1, 4, NaN),
        write1(1, 5, -0.1),
        { row: 1, column: 6, content: { value: "a", formula: '=B1&"a"' } },
        { row: 1, column: 7, content: { value: null, formula: "B1" } },
        write1(1, 8, null),
      ],
      '<row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve"> a\n</t></is></c><c r="B1" t="b"><v>1</v></c><c r="C1" t="e"><v>#N/A</v></c><c r="D1" t="e"><v>#NUM!</v></c><c r="E1"><v>-0.1</v></c><c r="F1" t="str"><f>B1&amp;&quot;a&quot;</f><v>a</v></c><c r="G1"><f>B1</f></c></row>',
    ],
  ];
  for (const [what, before, edits, after] of cases) {
    it(what, () => {
      assert.equal(rowsOf(edited(bookOf(before), edits)), after);
    });
  }

  it("writes into a sheet without rows, and in the namespace of the sheet", () => {
    const bytes = bookOf("", {
      [part]: `<?xml version="1.0"?><x:worksheet xmlns:x="m"><x:sheetData/><x:pageMargins left="1"/></x:worksheet>`,
    });
    assert.equal(
      textOf(edited(bytes, [write1(2, 1)]), part),
      `<?xml version="1.0"?><x:worksheet xmlns:x="m"><x:sheetData><x:row r="2"><x:c r="A2"><x:v>1</x:v></x:c></x:row></x:sheetData><x:pageMargins left="1"/></x:worksheet>`,
    );
  });

  it("leaves comments, blanks and line ends in place", () => {
    const before = '\r\n<!-- a --><row r="1">\n <c r="A1"><v>1</v></c>\n</row>\r\n<row r="3"/><!-- z -->';
    const after = rowsOf(edited(bookOf(before), [write1(1, 2)]));
    assert.equal(after, before.replace("\n</row>", '\n<c r="B1"><v>1</v></c></row>'));
  });

  it("refuses to write over a cell that must be blank, and changes nothing", async () => {
    const bytes = bookOf('<row r="1"><c r="A1"><v>1</v></c></row>');
    const opened = openPackage(bytes, "f");
    const sheet = readWorkbook(opened).sheets[0]!;
    const before = opened.save();
    const edit = { ...write1(1, 1), mustBeBlank: true };
    const said = await problemOf(() =>
      opened.change(
        new Map<string, Iterable<string>>([
          ["xl/workbook.xml", ["x"]],
          [sheet.part, editSheet(opened, sheet, { cells: [edit] })],
        ]),
      ),
    );
    assert.equal(
      said,
      "Sheet Charges has something in A1, where the verdicts would go: clear or move it, then check again.",
    );
    assert.deepEqual(opened.save(), before);
  });

  it("is the same wherever the text of the sheet is cut into pieces", () => {
    const rows = Array.from({ length: 9000 }, (_, index) => {
      const row = String(index + 1);
      return `<row r="${row}"><c r="A${row}" t="str"><v>é${"x".repeat(index % 90)}</v></c><c r="C${row}"><v>${row}</v></c></row>`;
    });
    const cells = rows.map((_, index) => write1(index + 1, 2, index));
    const expected = rows.map((row, index) =>
      row.replace(`<c r="C`, `<c r="B${String(index + 1)}"><v>${String(index)}</v></c><c r="C`),
    );
    assert.ok(rowsOf(edited(bookOf(rows.join("")), cells)) === expected.join(""));
  });
});

const value = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 12 }).filter((text) => text !== ""),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  fc.integer(),
  fc.boolean(),
  fc.constantFrom("=1+1", "+1", "-1", "@A1", "\t=1", "\r=1", " ", "00123", "_x000D_", "<a>&\"'"),
  fc.constantFrom<CellValue>({ error: "#N/A" }, { error: "#DIV/0!" }),
);
const place = fc.record({ row: fc.integer({ min: 1, max: 12 }), column: fc.integer({ min: 1, max: 30 }) });
const written = fc.uniqueArray(fc.record({ place, value }), {
  selector: (cell) => address(cell.place.row, cell.place.column),
  maxLength: 40,
});

function inOrder(cells: readonly { place: { row: number; column: number }; value: CellValue }[]): CellEdit[] {
  return cells
    .map((cell) => write1(cell.place.row, cell.place.column, cell.value))
    .sort((a, b) => a.row - b.row || a.column - b.column);
}

describe("cells that are written", () => {
  it("are read again as what they were, none of them a formula, by us and by others", async () => {
    await fc.assert(
      fc.asyncProperty(written, written, async (first, second) => {
        const bytes = edited(edited(bookOf(""), inOrder(first)), inOrder(second));
        const expected = new Map(
          [...first, ...second].map((cell) => [address(cell.place.row, cell.place.column), cell.value]),
        );
        const cells = (await openFile(bytes, "f")).read();
        assert.equal(cells.formulaAt, undefined);
        const got = new Map<string, CellValue>();
        cells.rows.forEach((row, index) => {
          row.forEach((each, at) => {
            if (each !== null) got.set(address(cells.firstRow + index, cells.columns[at]!), each);
          });
        });
        const sorted = (map: ReadonlyMap<string, CellValue>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
        assert.deepEqual(sorted(got), sorted(expected));
        const others = readBook(bytes).Sheets["Charges"]!;
        for (const [at, each] of expected) {
          const cell = others[at] as CellObject;
          assert.equal(cell.f, undefined);
          if (!isCellError(each)) assert.equal(cell.v, each);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("a file that another program wrote", () => {
  it("is read as that program reads it", async () => {
    await fc.assert(
      fc.asyncProperty(written, fc.boolean(), async (cells, bookSST) => {
        const sheet: WorkSheet = { "!ref": "A1:AD12" };
        for (const { place: at, value: each } of cells) {
          if (!isCellError(each)) sheet[address(at.row, at.column)] = cellOf(each);
        }
        const book = utils.book_new();
        utils.book_append_sheet(book, sheet, "S");
        const bytes = new Uint8Array(
          write(book, { type: "array", bookType: "xlsx", bookSST, compression: true }) as ArrayBuffer,
        );
        const theirs = readBook(bytes).Sheets["S"]!;
        const ours = (await openFile(bytes, "f")).read();
        for (let row = 1; row <= 12; row++) {
          for (let column = 1; column <= 30; column++) {
            const at = ours.columns.indexOf(column);
            const got = at < 0 ? null : (ours.rows[row - ours.firstRow]?.[at] ?? null);
            assert.deepEqual(got, (theirs[address(row, column)] as CellObject | undefined)?.v ?? null);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  function cellOf(each: string | number | boolean | null): CellObject {
    if (typeof each === "number") return { t: "n", v: each };
    return typeof each === "boolean" ? { t: "b", v: each } : { t: "s", v: each ?? "" };
  }
});
