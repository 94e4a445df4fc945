import assert from "node:assert/strict";
import { strToU8, zipSync } from "fflate";
import { importFiles } from "../../src/imports/import-files.ts";
import { fixture, latin, latinText, read, refusal, tableIn, warningsOf } from "./support/read.ts";
import { assertCutsAreSaid } from "./support/truncate.ts";

const prices = fixture("asp/2026-01.csv");
const packages = fixture("ndc/2026-01.csv");

describe("a zip", () => {
  it("is read as what it holds, in a folder or a zip of its own", () => {
    const zip = zipSync({ "folder/prices.csv": prices });
    assert.deepEqual(tableIn(zip), tableIn(prices));
    assert.deepEqual(tableIn(zipSync({ "inner.zip": zip })), tableIn(prices));
  });

  it("may hold other files, which are named", () => {
    const zip = zipSync({
      "prices.csv": prices,
      "readme.txt": latin("Nothing of use.\r\n"),
      "guide.pdf": latin("%PDF-1.4"),
    });
    assert.deepEqual(warningsOf(read(zip)), ["readme.txt, guide.pdf in the file are not used here."]);
  });

  it("may hold several known files", () => {
    const kinds = importFiles([{ name: "all.zip", bytes: zipSync({ "a.csv": prices, "b.csv": packages }) }]);
    assert.deepEqual(
      kinds.map(({ kind }) => kind),
      ["payment-limits", "ndc-crosswalk"],
    );
  });

  it("of nothing known is refused", () => {
    const zip = (files: Record<string, Uint8Array>) => refusal(() => read(zipSync(files)));
    assert.match(
      zip({ "a.txt": latin("Nothing.\n"), "b.txt": latin("Nothing.\n") })!,
      /a zip without a public file that is known here/,
    );
    assert.match(zip({ "a.txt": latin("Nothing.\n") })!, /^a\.txt in the file is none of the public files/);
    assert.match(zip({})!, /a zip without a public file/);
    const deep = zipSync({ z: zipSync({ z: zipSync({ z: zipSync({ "prices.csv": prices }) }) }) });
    assert.match(
      refusal(() => read(deep))!,
      /a zip without a public file/,
    );
  });

  it("that was cut off, or changed, is refused", () => {
    const zip = zipSync({ "a.csv": prices, "b.csv": packages });
    assertCutsAreSaid(zip, { step: 100, isText: false });
    const changed = zip.slice();
    changed[200]! ^= 1;
    assert.match(
      refusal(() => read(changed))!,
      /damaged or incomplete \(a\.csv cannot be read\)/,
    );
  });

  it("with a password is refused", () => {
    const zip = zipSync({ "a.csv": prices });
    zip[zip.length - 22 - 46 - 5 + 8]! |= 1;
    assert.match(
      refusal(() => read(zip))!,
      /protected by a password/,
    );
  });

  it("that is a bomb is refused before it fills the memory", () => {
    const bomb = zipSync({ "prices.csv": latin(latinText(prices) + ",".repeat(2 ** 25)) }, { level: 1 });
    assert.ok(bomb.length < 2 ** 20);
    assert.match(
      refusal(() => read(bomb))!,
      /prices\.csv is too large/,
    );
  });

  it("that says a smaller size than it has is refused", () => {
    const zip = zipSync({ "a.csv": prices }, { level: 9 });
    new DataView(zip.buffer).setUint32(zip.length - 22 - 46 - 5 + 24, 100, true);
    assert.match(
      refusal(() => read(zip))!,
      /a\.csv is too large/,
    );
  });

  it("of very many files is refused", () => {
    const many = Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [`${index}.txt`, new Uint8Array(0)]));
    assert.match(
      refusal(() => read(zipSync(many, { level: 0 })))!,
      /zip directory is too large/,
    );
  });
});

describe("a workbook", () => {
  const part = (xml: string) => strToU8(xml);
  const workbook = (sheet: string, more: Record<string, Uint8Array> = {}) =>
    zipSync({
      "[Content_Types].xml": part("<Types/>"),
      "xl/workbook.xml": part('<workbook><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>'),
      "xl/_rels/workbook.xml.rels": part(
        '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
      "xl/worksheets/sheet1.xml": part(sheet),
      ...more,
    });

  it("without a known table is refused", () => {
    const sheet =
      '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Hello</t></is></c></row></sheetData></worksheet>';
    assert.match(
      refusal(() => read(workbook(sheet)))!,
      /a workbook without a public table/,
    );
    assert.match(
      refusal(() => read(workbook("")))!,
      /a workbook without a public table/,
    );
  });

  it("whose cells refer to texts that it lacks is refused", () => {
    const sheet = '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>5</v></c></row></sheetData></worksheet>';
    assert.match(
      refusal(() => read(workbook(sheet)))!,
      /sheet1\.xml cannot be read/,
    );
  });

  it("of endless rows or texts is refused in time", () => {
    const rows = `<worksheet><sheetData>${"<row><c>".repeat(600_000)}`;
    assert.match(
      refusal(() => read(workbook(rows)))!,
      /damaged|too large/,
    );
    const cells = `<worksheet><sheetData><row>${"<c><v>".repeat(200_000)}</row></sheetData></worksheet>`;
    assert.match(
      refusal(() => read(workbook(cells)))!,
      /workbook without/,
    );
  });

  it("of the old kind is refused where it cannot be read", () => {
    const bytes = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(600)]);
    const importer = () => importFiles([{ name: "old.xls", bytes }]);
    assert.match(refusal(importer)!, /choose its CSV or \.xlsx/);
    assert.match(
      refusal(() => read(bytes))!,
      /damaged/,
    );
  });

  it("holds deflated parts of a size that can be real", () => {
    const spaces = " ".repeat(2 ** 25);
    assert.match(
      refusal(() => read(workbook(`<worksheet>${spaces}</worksheet>`)))!,
      /too large|damaged/,
    );
  });
});
