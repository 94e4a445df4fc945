import assert from "node:assert/strict";
import { strToU8 } from "fflate";
import { utils, write, type BookType, type WorkSheet } from "@e965/xlsx";
import { openFile } from "../../../src/hosts/file/open-file.ts";
import { Problem } from "../../../src/worksheet/problem.ts";
import { bookOf, bookParts, relations, zipOf } from "./support/package.ts";
import { problemOf } from "./support/problem.ts";

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** The directory entry of a stream in a compound file, behind a header. */
function compound(...streams: readonly string[]): Uint8Array {
  const file = new Uint8Array(512 + 128 * streams.length);
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  streams.forEach((name, index) => {
    const at = 512 + 128 * index;
    [...name].forEach((character, place) => (file[at + 2 * place] = character.charCodeAt(0)));
    file[at + 64] = 2 * name.length + 2;
  });
  return file;
}

function office(main: string, part: string, xml: string): Uint8Array {
  return zipOf({ "_rels/.rels": relations([["rId1", "officeDocument", part]]), [part]: xml, main: main });
}

describe("a file that is no workbook", () => {
  const whole = bookOf('<row r="1"><c r="A1"><v>1</v></c></row>');
  const cases: readonly (readonly [string, Uint8Array, RegExp])[] = [
    ["an empty file", new Uint8Array(0), /^f is empty: choose/],
    ["a file of blanks", bytes(" \r\n \n"), /^f is empty: choose/],
    ["a PNG image", bytes("\x89PNG\r\n\x1a\n\0\0"), /^f is an image, not a worksheet: choose/],
    ["a JPEG image", bytes("\xff\xd8\xff\xe0"), /is an image/],
    ["a drawing", bytes('<svg xmlns="x"/>'), /is an image/],
    ["a web page", bytes("<!DOCTYPE html><html><body>Please log in</body></html>"), /is no kind of file that is known/],
    ["a PDF", bytes("%PDF-1.7"), /is a PDF/],
    ["a Word document", office("", "word/document.xml", "<w:document/>"), /is a text document/],
    ["a presentation", office("", "ppt/presentation.xml", "<p:presentation/>"), /is a presentation/],
    ["an old Word document", compound("Root Entry", "WordDocument"), /is a text document/],
    ["an OpenDocument text", zipOf({ mimetype: "application/vnd.oasis.opendocument.text" }), /is a text document/],
    ["a zip of something else", zipOf({ "a.txt": "a" }), /is a zip archive without a workbook/],
    ["JSON", bytes('{ "code": "Q9957" }'), /is JSON/],
    [
      "bytes of no meaning",
      Uint8Array.from({ length: 300 }, (_, index) => index % 251),
      /is no kind of file that is known/,
    ],
    [
      "an encrypted workbook",
      compound("EncryptionInfo", "EncryptedPackage"),
      /^f is protected by a password.*save a copy/,
    ],
    ["a compound file without a workbook", compound("Root Entry"), /^f is damaged or incomplete/],
    ["half a zip", whole.slice(0, whole.length / 2), /^f is damaged or incomplete \(zip directory cannot be read\)/],
    ["a workbook without its sheet part", bookless(), /damaged or incomplete \(xl\/worksheets\/sheet1\.xml/],
  ];
  for (const [what, file, said] of cases) {
    it(`such as ${what} is told in one sentence`, async () => {
      assert.match(await problemOf(async () => (await openFile(file, "f")).read()), said);
    });
  }

  it("such as a zip whose entries are encrypted is told to be", async () => {
    const locked = whole.slice();
    for (let at = 0; at < locked.length - 4; at++) {
      if (locked[at] === 0x50 && locked[at + 1] === 0x4b && locked[at + 2] === 1 && locked[at + 3] === 2)
        locked[at + 8] = 1;
    }
    assert.match(await problemOf(() => openFile(locked, "f")), /protected by a password/);
  });

  it("such as an encrypted OpenDocument sheet is told to be", async () => {
    const file = zipOf({
      mimetype: "application/vnd.oasis.opendocument.spreadsheet",
      "META-INF/manifest.xml": "<manifest:encryption-data/>",
      "content.xml": "x",
    });
    assert.match(await problemOf(() => openFile(file, "f")), /protected by a password/);
  });

  function bookless(): Uint8Array {
    const { "xl/worksheets/sheet1.xml": _, ...parts } = bookParts("");
    return zipOf(parts);
  }
});

describe("a workbook that was cut off or altered", () => {
  const rows = Array.from({ length: 200 }, (_, index) => `<row><c><v>${String(index * 7919)}</v></c></row>`).join("");
  const whole = bookOf(rows);

  async function readOrProblem(file: Uint8Array): Promise<unknown> {
    try {
      return (await openFile(file, "f")).read().rows;
    } catch (problem) {
      assert.ok(problem instanceof Problem, String(problem));
      return problem;
    }
  }

  it("is a Problem wherever it ends", async () => {
    for (let length = 4; length < whole.length; length += 13) {
      assert.ok((await readOrProblem(whole.slice(0, length))) instanceof Problem, `cut at ${String(length)}`);
    }
  });

  it("is never read as other values than those that were saved", async () => {
    const expected = (await openFile(whole, "f")).read().rows;
    for (let at = 0; at < whole.length; at += 11) {
      const altered = whole.slice();
      altered[at] = (altered[at] ?? 0) ^ 0x55;
      const got = await readOrProblem(altered);
      if (!(got instanceof Problem)) assert.deepEqual(got, expected, `altered at ${String(at)}`);
    }
  });
});

describe("a zip that inflates without end", () => {
  it("is refused by its parts, not by filling the memory", async () => {
    const bomb = bookOf("", { "xl/_rels/workbook.xml.rels": "<a/>".repeat(2 ** 24 + 1) });
    assert.ok(bomb.length < 2 ** 20);
    assert.match(await problemOf(() => openFile(bomb, "f")), /holds more than can be read \(xl\/_rels/);
  });

  it("is refused where a sheet spreads few cells over many places", async () => {
    const header = Array.from({ length: 16_384 }, () => "<c><v>1</v></c>").join("");
    const far = Array.from({ length: 4000 }, (_, row) => `<row><c r="XFD${String(row + 2)}"><v>1</v></c></row>`);
    const file = bookOf(`<row r="1">${header}</row>${far.join("")}`);
    assert.match(await problemOf(async () => (await openFile(file, "f")).read()), /\(Charges is too large\)/);
  });

  it("is refused where an OpenDocument cell stands for a million others", async () => {
    const file = zipOf({
      mimetype: "application/vnd.oasis.opendocument.spreadsheet",
      "content.xml": `<office:document-content xmlns:office="o" xmlns:table="t"><office:body><office:spreadsheet><table:table table:name="A"><table:table-row table:number-rows-repeated="1048576"><table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="16384"/></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>`,
    });
    assert.match(await problemOf(() => openFile(file, "f")), /holds more than can be read/);
  });
});

describe("a workbook of another format", () => {
  const sheet: WorkSheet = utils.aoa_to_sheet([
    ["CPT", "POS", "DOS", "Flag", "Note"],
    ["93306", 11, 46027, true, "=1+1"],
    ["00123", 1.5],
  ]);
  sheet["C2"] = { t: "n", v: 46027, z: "mm/dd/yyyy" };
  sheet["C3"] = { t: "e", v: 42 };
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([["hidden"]]), "Old");
  utils.book_append_sheet(book, sheet, "Charges");
  book.Workbook = {
    Sheets: [
      { name: "Old", Hidden: 1 },
      { name: "Charges", Hidden: 0 },
    ],
  };

  for (const [type, keepsHidden] of [
    ["biff8", true],
    ["xlsb", true],
    ["xlml", true],
    ["ods", false],
  ] as const) {
    it(`is read with the same values as in .xlsx (${type})`, async () => {
      const file = new Uint8Array(write(book, { type: "array", bookType: type as BookType }) as ArrayBuffer);
      const opened = await openFile(file, "charges");
      const name = keepsHidden ? opened.activeSheet : "Charges";
      assert.equal(name, "Charges");
      const { rows } = opened.read(name);
      assert.deepEqual(rows[0], ["CPT", "POS", "DOS", "Flag", "Note"]);
      assert.deepEqual(rows[1], ["93306", 11, 46027, true, "=1+1"]);
      assert.deepEqual(rows[2]?.slice(0, 2), ["00123", 1.5]);
      if (type !== "ods") assert.deepEqual(rows[2]?.[2], { error: "#N/A" });
    });
  }

  it("is read from a table in HTML, as practice systems export it under the name .xls", async () => {
    const html =
      "<html><body><table><tr><th>CPT</th><th>Units</th></tr><tr><td>00123</td><td>2</td></tr></table></body></html>";
    assert.deepEqual((await openFile(strToU8(html), "export.xls")).read().rows, [
      ["CPT", "Units"],
      ["00123", "2"],
    ]);
  });
});
