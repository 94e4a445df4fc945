import assert from "node:assert/strict";
import { openFile } from "../../../src/hosts/file/open-file.ts";
import type { CellValue } from "../../../src/worksheet/cells.ts";
import { problemOf } from "./support/problem.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function utf16(text: string, isBig: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  [...text].forEach((character, index) => {
    view.setUint16(index * 2, character.charCodeAt(0), !isBig);
  });
  return bytes;
}

type Rows = readonly (readonly CellValue[])[];

describe("a CSV file", () => {
  const cases: readonly (readonly [string, Uint8Array, Rows])[] = [
    ["keeps every value as text", utf8("00123,2,1/5/2026,1E5,TRUE\n"), [["00123", "2", "1/5/2026", "1E5", "TRUE"]]],
    [
      "holds errors where Excel wrote them for cells",
      utf8("#N/A,#REF!,#1,#n/a?\n"),
      [[{ error: "#N/A" }, { error: "#REF!" }, "#1", "#n/a?"]],
    ],
    [
      "keeps the record number past blank lines",
      utf8("a,b\r\n\r\n,\r\n1,2\r\n\r\n"),
      [["a", "b"], [null], [null, null], ["1", "2"]],
    ],
    ["is read with its byte order mark left out", utf8("\ufeffa,b\n"), [["a", "b"]]],
    ["is read as UTF-16, small end first", utf16("\ufeffa\té\n", false), [["a", "é"]]],
    ["is read as UTF-16, big end first", utf16("\ufeffa\té\n", true), [["a", "é"]]],
    ["is read as UTF-8 where it is", utf8("é,€,“\n"), [["é", "€", "“"]]],
    [
      "is read as windows-1252 where it is not UTF-8",
      Uint8Array.of(0xe9, 0x2c, 0x80, 0x2c, 0x93, 0x2c, 0x8d),
      [["é", "€", "“", "\u008d"]],
    ],
    ["heeds a line that states the separator", utf8("sep=;\na;b,c\n"), [["a", "b,c"]]],
    [
      "is cut at semicolons",
      utf8('a;b\n"x;1";1,5\n'),
      [
        ["a", "b"],
        ["x;1", "1,5"],
      ],
    ],
    [
      "is cut at tabs",
      utf8("a\tb\n1\t2,0\n"),
      [
        ["a", "b"],
        ["1", "2,0"],
      ],
    ],
    [
      "is cut at bars below a banner",
      utf8("Charges, all\n\na|b|c\n1|2|3\n"),
      [["Charges, all"], [null], ["a", "b", "c"], ["1", "2", "3"]],
    ],
    [
      "may hold a stray control character",
      utf8(`a,b\n1,\u0001${" x".repeat(60)}\n`),
      [
        ["a", "b"],
        ["1", `\u0001${" x".repeat(60)}`],
      ],
    ],
    ["may have one column", utf8("code\nQ9957\n"), [["code"], ["Q9957"]]],
    [
      "may hold line breaks and quotes within quotes",
      utf8('a,b\n"x\r\ny","5"" tube"\n'),
      [
        ["a", "b"],
        ["x\ny", '5" tube'],
      ],
    ],
    [
      "may hold a bare quote",
      utf8('a,b\n5" tube,2\n'),
      [
        ["a", "b"],
        ['5" tube', "2"],
      ],
    ],
    ["may have records of unequal length", utf8("a,b,c\n1\n1,2,3,4\n"), [["a", "b", "c"], ["1"], ["1", "2", "3", "4"]]],
    [
      "may end its lines in several ways",
      utf8("a,b\r1,2\r\n3,4\n5,6"),
      [
        ["a", "b"],
        ["1", "2"],
        ["3", "4"],
        ["5", "6"],
      ],
    ],
  ];
  for (const [what, bytes, expected] of cases) {
    it(what, async () => {
      const cells = (await openFile(bytes, "charges.csv")).read();
      assert.deepEqual(cells.rows, expected);
      assert.equal(cells.firstRow, 1);
    });
  }

  it("with a quotation mark that is never closed says in which record", async () => {
    const said = await problemOf(() => openFile(utf8('a,b\n1,2\n3,"4\n5,6\n'), "charges.csv"));
    assert.match(said, /^charges\.csv has a quotation mark in record 3 that is never closed/);
  });

  it("is a workbook of one sheet, named after the file", async () => {
    const book = await openFile(utf8("a,b\n1,2\n"), "C:\\exports\\Charges [March].csv");
    assert.deepEqual(
      book.sheets.map(({ name, dimension }) => [name, dimension]),
      [["Charges  March", "A1:B2"]],
    );
    assert.deepEqual(book.read("charges  march", { columns: [2], lastRow: 1 }).rows, [["b"]]);
    assert.match(await problemOf(() => book.read("Other")), /has no sheet named Other/);
  });

  it("becomes an .xlsx file with the same texts in the same rows", async () => {
    const book = await openFile(utf8("a,=1+1\n\n00123, x\n"), "charges.csv");
    const again = await openFile(book.toXlsx().save(), "charges.xlsx");
    assert.equal(again.format, "xlsx");
    assert.deepEqual(again.read().rows, [["a", "=1+1"], [], ["00123", " x"]]);
    assert.equal(again.read().formulaAt, undefined);
  });
});
