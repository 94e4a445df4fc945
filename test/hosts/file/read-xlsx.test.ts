import assert from "node:assert/strict";
import { openFile } from "../../../src/hosts/file/open-file.ts";
import type { CellValue, SheetCells } from "../../../src/worksheet/cells.ts";
import { bookOf, bookParts, relations, sheetXml, zipOf, type Parts } from "./support/package.ts";
import { problemOf } from "./support/problem.ts";

async function read(rows: string, more: Parts = {}): Promise<SheetCells> {
  return (await openFile(bookOf(rows, more), "charges.xlsx")).read();
}

const strings = {
  "xl/sharedStrings.xml": `<sst xmlns="m"><si><t>93306</t></si><si><r><rPr><b/></rPr><t>Q99</t></r><r><t xml:space="preserve">57 </t></r><rPh sb="0" eb="1"><t>no</t></rPh></si><si><t>a_x000D_b</t></si><si/></sst>`,
};

describe("a cell of an .xlsx file", () => {
  const cases: readonly (readonly [string, string, CellValue])[] = [
    ["a number", '<c r="A1"><v>93306</v></c>', 93306],
    ["a number with a fraction and an exponent", '<c r="A1"><v>1.5E-3</v></c>', 0.0015],
    ["a number that says so", '<c r="A1" t="n"><v>-2</v></c>', -2],
    ["a date is its serial number", '<c r="A1" s="1"><v>46027</v></c>', 46027],
    ["a date as ISO 8601", '<c r="A1" t="d"><v>2026-01-05T12:00:00</v></c>', 46027.5],
    ["a shared text keeps its digits", '<c r="A1" t="s"><v>0</v></c>', "93306"],
    ["a rich text is one text, without phonetic hints", '<c r="A1" t="s"><v>1</v></c>', "Q9957 "],
    ["an escaped carriage return", '<c r="A1" t="s"><v>2</v></c>', "a\rb"],
    ["an empty shared text", '<c r="A1" t="s"><v>3</v></c>', ""],
    ["a shared text that does not exist", '<c r="A1" t="s"><v>9</v></c>', { error: "#REF!" }],
    ["an inline text", '<c r="A1" t="inlineStr"><is><t>00123</t></is></c>', "00123"],
    ["a rich inline text", '<c r="A1" t="inlineStr"><is><r><t>59</t></r><r><t>,XU</t></r></is></c>', "59,XU"],
    ["the text that a formula gives", '<c r="A1" t="str"><f>B1&amp;""</f><v>Q9957</v></c>', "Q9957"],
    ["the empty text that a formula gives", '<c r="A1" t="str"><f>""</f><v></v></c>', ""],
    ["a truth value", '<c r="A1" t="b"><v>1</v></c>', true],
    ["an error", '<c r="A1" t="e"><v>#N/A</v></c>', { error: "#N/A" }],
    ["a formula without a stored result", '<c r="A1"><f>B1</f></c>', null],
    ["CDATA and a comment", "<c r='A1' t='inlineStr'><is><t><![CDATA[<1>]]><!-- 2 -->3</t></is></c>", "<1>3"],
    ["a name in a namespace", '<x:c xmlns:x="m" r="A1"><x:v>7</x:v></x:c>', 7],
  ];
  for (const [what, xml, expected] of cases) {
    it(`gives ${what}`, async () => {
      const cells = await read(`<row r="1">${xml}</row>`, strings);
      assert.deepEqual(cells.rows, [[expected]]);
    });
  }

  it("is blank, and its column left out, if it has a format only", async () => {
    const cells = await read('<row r="2"><c r="B2" s="3"/><c r="D2"><v>1</v></c><c r="E2" s="1"></c></row>');
    assert.deepEqual([cells.firstRow, cells.columns, cells.rows], [2, [4], [[1]]]);
  });

  it("is a picture where the rich value behind its error says so", async () => {
    const rich: Parts = {
      "xl/_rels/workbook.xml.rels": relations([
        ["rId1", "worksheet", "worksheets/sheet1.xml"],
        ["rId2", "sheetMetadata", "metadata.xml"],
        ["rId3", "rdRichValue", "richData/rdrichvalue.xml"],
        ["rId4", "rdRichValueStructure", "richData/rdrichvaluestructure.xml"],
      ]),
      "xl/metadata.xml": `<metadata xmlns:xlrd="r"><metadataTypes><metadataType name="XLRICHVALUE"/></metadataTypes><futureMetadata name="XLRICHVALUE"><bk><extLst><ext><xlrd:rvb i="1"/></ext></extLst></bk><bk><extLst><ext><xlrd:rvb i="0"/></ext></extLst></bk></futureMetadata><valueMetadata><bk><rc t="1" v="0"/></bk><bk><rc t="1" v="1"/></bk></valueMetadata></metadata>`,
      "xl/richData/rdrichvalue.xml": `<rvData><rv s="0"><v>1</v></rv><rv s="1"><v>0</v></rv></rvData>`,
      "xl/richData/rdrichvaluestructure.xml": `<rvStructures><s t="_error"/><s t="_localImage"/></rvStructures>`,
    };
    const row = '<row r="1"><c r="A1" t="e" vm="1"><v>#VALUE!</v></c><c r="B1" t="e" vm="2"><v>#VALUE!</v></c></row>';
    assert.deepEqual((await read(row, rich)).rows, [[{ error: "#VALUE!", picture: true }, { error: "#VALUE!" }]]);
  });
});

describe("the rows of an .xlsx file", () => {
  it("count on from the row and the cell before where they do not say where they stand", async () => {
    const cells = await read(
      '<row><c><v>1</v></c><c r="C1"><v>3</v></c><c><v>4</v></c></row><row r="4"/><row><c><v>5</v></c></row>',
    );
    assert.deepEqual(cells.columns, [1, 3, 4]);
    assert.deepEqual(cells.rows, [[1, 3, 4], [], [], [], [5]]);
  });

  it("keep their columns in order where later rows fill gaps", async () => {
    const cells = await read(
      '<row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>3</v></c></row><row r="2"><c r="B2"><v>2</v></c></row>',
    );
    assert.deepEqual(cells.columns, [1, 2, 3]);
    assert.deepEqual(cells.rows, [
      [1, null, 3],
      [null, 2],
    ]);
  });

  it("may be 16,384 columns wide, with only the used columns held", async () => {
    const wide = Array.from({ length: 16_384 }, (_, index) => `<c><v>${String(index)}</v></c>`).join("");
    const full = await read(`<row r="1">${wide}</row>`);
    assert.deepEqual([full.columns.length, full.columns.at(-1), full.rows[0]?.at(-1)], [16_384, 16_384, 16_383]);
    const sparse = await read('<row r="9"><c r="A9"><v>1</v></c><c r="XFD9"><v>2</v></c></row>');
    assert.deepEqual([sparse.columns, sparse.rows], [[1, 16_384], [[1, 2]]]);
  });

  it("may stand at the very end of the sheet", async () => {
    const cells = await read(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>2</v></c></row>',
    );
    assert.deepEqual([cells.rows.length, cells.rows[1], cells.rows.at(-1)], [1_048_576, [], [2]]);
  });

  for (const [what, rows] of [
    ["a row past the last one", '<row r="1048577"><c r="A1048577"><v>1</v></c></row>'],
    ["a column past the last one", '<row r="1"><c r="XFE1"><v>1</v></c></row>'],
    ["a row number that is none", '<row r="x"><c><v>1</v></c></row>'],
    ["a value that is no number", '<row r="1"><c r="A1"><v>one</v></c></row>'],
    ["tags that do not match up", '<row r="1"><c r="A1"><v>1</c></row>'],
  ] as const) {
    it(`are refused with ${what}`, async () => {
      assert.match(await problemOf(() => read(rows)), /^charges\.xlsx is damaged or incomplete \(xl\/worksheets/);
    });
  }

  it("are read only as far and as wide as asked for", async () => {
    const rows = [1, 2, 3].map((row) => `<row r="${String(row)}"><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row>`);
    const book = await openFile(bookOf(rows.join("")), "charges.xlsx");
    const cells = book.read("charges", {
      columns: [1, 3],
      lastRow: 2,
      except: { top: 2, left: 3, bottom: 2, right: 3 },
    });
    assert.deepEqual(
      [cells.columns, cells.rows],
      [
        [1, 3],
        [[1, 3], [1]],
      ],
    );
  });
});

describe("a formula of an .xlsx file", () => {
  it("is known where it stands, with its result as the value", async () => {
    const cells = await read('<row r="1"><c r="A1"><f>SUM(B1:C1)</f><v>3</v></c><c r="B1"><v>1</v></c></row>');
    assert.deepEqual(
      [cells.rows[0]?.[0], cells.formulaAt?.(1, 1), cells.formulaAt?.(1, 2)],
      [3, "=SUM(B1:C1)", undefined],
    );
  });

  it("is known where it is shared with other cells, moved along", async () => {
    const cells = await read(
      '<row r="1"><c r="C1"><f t="shared" ref="C1:C2" si="0">A1*$B$1&amp;"A1"</f><v>3</v></c></row>' +
        '<row r="2"><c r="C2"><f t="shared" si="0"/><v>4</v></c></row>',
    );
    assert.equal(cells.formulaAt?.(2, 3), '=A2*$B$1&"A1"');
  });

  it("is known where it has no stored result", async () => {
    const cells = await read('<row r="1"><c r="B1"><f>A1</f></c></row>');
    assert.deepEqual([cells.columns, cells.rows, cells.formulaAt?.(1, 2)], [[2], [[null]], "=A1"]);
  });
});

describe("the workbook part", () => {
  const two = (sheets: string, views = ""): Uint8Array =>
    zipOf(
      bookParts(sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>'), {
        "xl/workbook.xml": `<x:workbook xmlns:x="m" xmlns:r="o"><x:workbookPr date1904="true"/>${views}<x:sheets>${sheets}</x:sheets></x:workbook>`,
        "xl/_rels/workbook.xml.rels": relations([
          ["a", "worksheet", "/xl/worksheets/sheet1.xml"],
          ["b", "worksheet", "worksheets/../worksheets/second%20sheet.xml"],
          ["c", "chartsheet", "chartsheets/sheet1.xml"],
        ]).replaceAll("schemas.openxmlformats.org/officeDocument/2006", "purl.oclc.org/ooxml/officeDocument"),
        "xl/worksheets/second sheet.xml": sheetXml(
          '<row r="1"><c r="A1"><v>2</v></c></row>',
          "",
          '<dimension ref="A1:B3"/>',
        ),
      }),
    );
  const sheet = (name: string, id: string, state = "visible") =>
    `<x:sheet name="${name}" sheetId="1" state="${state}" r:id="${id}"/>`;

  it("names sheets in order, with chart sheets left out, in prefixed and strict XML", async () => {
    const book = await openFile(
      two(sheet("Chart", "c") + sheet("A &amp; B", "a") + sheet("Old", "b", "veryHidden")),
      "x",
    );
    assert.deepEqual(
      book.sheets.map(({ name, isVisible, dimension }) => [name, isVisible, dimension]),
      [
        ["A & B", true, undefined],
        ["Old", false, "A1:B3"],
      ],
    );
    assert.equal(book.read().date1904, true);
  });

  for (const [what, sheets, views, expected] of [
    [
      "that was in front",
      sheet("A", "a") + sheet("B", "b"),
      '<x:bookViews><x:workbookView activeTab="1"/></x:bookViews>',
      "B",
    ],
    ["first seen where the one in front is hidden", sheet("A", "a", "hidden") + sheet("B", "b"), "", "B"],
    ["first seen where a chart is in front", sheet("C", "c") + sheet("A", "a") + sheet("B", "b"), "", "A"],
  ] as const) {
    it(`gives the sheet ${what}`, async () => {
      assert.equal((await openFile(two(sheets, views), "x")).activeSheet, expected);
    });
  }

  it("is asked for a sheet by name, in any case, and says which there are", async () => {
    const book = await openFile(two(sheet("A", "a") + sheet("B", "b")), "x.xlsx");
    assert.deepEqual(book.read("b").rows, [[2]]);
    assert.equal(await problemOf(() => book.read("C")), "x.xlsx has no sheet named C: choose one of A, B.");
  });

  it("without a worksheet says so", async () => {
    assert.match(await problemOf(() => openFile(two(sheet("C", "c")), "x.xlsx")), /holds no worksheet/);
  });

  it("is read without shared texts, and in UTF-16", async () => {
    const parts = bookParts(sheetXml('<row r="1"><c r="A1" t="inlineStr"><is><t>é</t></is></c></row>'));
    const sheet = [..."\ufeff", ...String(parts["xl/worksheets/sheet1.xml"])];
    const units = Uint16Array.from(sheet, (character) => character.charCodeAt(0));
    const bytes = zipOf({ ...parts, "xl/worksheets/sheet1.xml": new Uint8Array(units.buffer) });
    assert.deepEqual((await openFile(bytes, "x")).read().rows, [["é"]]);
  });
});

describe("the tables of an .xlsx file", () => {
  it("are known by name with their place", async () => {
    const book = await openFile(
      bookOf("", {
        "xl/worksheets/_rels/sheet1.xml.rels": relations([["rId1", "table", "../tables/table1.xml"]]),
        "xl/tables/table1.xml": `<table id="1" name="T" displayName="Charges" ref="B3:D9" totalsRowCount="1"><autoFilter ref="B3:D8"/><tableColumns count="3"><tableColumn id="1" name="Code"/><tableColumn id="2" name="POS"/><tableColumn id="3" name="Units"/></tableColumns></table>`,
      }),
      "x",
    );
    assert.deepEqual(book.tables(), [
      {
        name: "Charges",
        part: "xl/tables/table1.xml",
        area: { top: 3, left: 2, bottom: 9, right: 4 },
        headerRows: 1,
        totalsRows: 1,
        columns: ["Code", "POS", "Units"],
        isConnected: false,
      },
    ]);
  });
});
