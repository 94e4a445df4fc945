import assert from "node:assert/strict";
import { read } from "@e965/xlsx";
import { tableFile } from "../../../src/hosts/file/add-tables.ts";
import { fileHost } from "../../../src/hosts/file/file-host.ts";
import { openFile } from "../../../src/hosts/file/open-file.ts";
import type { NewTables } from "../../../src/worksheet/tables.ts";
import { partsOf, textOf } from "./support/package.ts";
import { richBook } from "./support/rich.ts";

const wanted: NewTables = {
  sheet: "Things & <more>",
  title: "Things",
  hint: "A hint.",
  tables: [
    {
      name: "Colours",
      columns: [
        { heading: "Name", hint: "Any “name” & more.", refusal: "", format: "text", width: 20 },
        { heading: "Colour", hint: "", refusal: "Red or blue.", choices: ["red", "blue"], format: "text", width: 10 },
        { heading: "Since", hint: "", refusal: "A day.", format: "date", width: 12 },
        { heading: "Count", hint: "", refusal: "", format: "number", width: 8 },
      ],
      rows: [["One", "red", 46_300, 1]],
    },
    { name: "Empty", columns: [{ heading: "Nothing", hint: "", refusal: "", format: "number", width: 8 }], rows: [] },
  ],
};

describe("A workbook made of tables", () => {
  const bytes = tableFile(wanted, "things.xlsx");
  const sheet = textOf(bytes, "xl/worksheets/sheet1.xml");

  it("offers choices in the rows of a column and in 200 rows below, and says what else is wrong", () => {
    assert.ok(
      sheet.includes(
        '<dataValidation type="list" allowBlank="1" showErrorMessage="1" errorTitle="Colour" error="Red or blue." sqref="B5:B205"><formula1>&quot;red,blue&quot;</formula1></dataValidation>',
      ),
    );
  });

  it("asks for days where days belong", () => {
    assert.match(sheet, /<dataValidation type="date" operator="greaterThan"[^>]* error="A day." sqref="C5:C205">/);
  });

  it("shows the hint at the heading and at the cells below", () => {
    const hint = 'showInputMessage="1" promptTitle="Name" prompt="Any “name” &amp; more."';
    assert.ok(sheet.includes(`<dataValidation allowBlank="1" ${hint} sqref="A4"/>`));
    assert.ok(sheet.includes(`<dataValidation allowBlank="1" ${hint} sqref="A5:A205"/>`));
  });

  it("keeps what is typed below as text, and shows days as days", () => {
    const styles = textOf(bytes, "xl/styles.xml");
    const cells = styles.slice(styles.indexOf("<cellXfs"));
    const formats = [...cells.matchAll(/<xf numFmtId="(\d+)" fontId/g)].map(([, id]) => Number(id));
    const styleOf = (column: number) => Number(new RegExp(`<col min="${column}" [^>]*style="(\\d+)"`).exec(sheet)?.[1]);
    assert.equal(formats[styleOf(1)], 49);
    assert.match(styles, new RegExp(`numFmtId="${formats[styleOf(3)]}" formatCode="yyyy-mm-dd"`));
    assert.ok(!/<col min="4" [^>]*style=/.test(sheet));
  });

  it("keeps the headings in sight", () => assert.match(sheet, /<pane ySplit="4" topLeftCell="A5"[^>]*state="frozen"/));

  it("gives a table without rows one that is blank", () => {
    assert.match(textOf(bytes, "xl/tables/table2.xml"), / ref="F4:F5"/);
  });

  it("is read by others", () => {
    const book = read(bytes, { type: "array" });
    assert.deepEqual(book.SheetNames, ["Things & <more>"]);
    assert.equal(book.Sheets["Things & <more>"]!["C5"].w, "2026-10-05");
  });
});

describe("Tables put into a workbook that is there", () => {
  it("leave every other part as it is, but for what lists the parts, and the marks keep them", async () => {
    const before = await richBook();
    const host = fileHost(await openFile(before, "rich.xlsm"));
    await host.addTables(wanted);
    const after = host.save();
    const own = /Content_Types|workbook\.xml|styles\.xml|worksheets\/(_rels\/)?sheet\d+\.xml|tables\/table\d+\.xml/;
    for (const [name, bytes] of Object.entries(partsOf(before))) {
      const same = Buffer.from(partsOf(after)[name] ?? []).equals(Buffer.from(bytes));
      assert.ok(same || own.test(name), name);
      if (/sheets\/|tables\//.test(name)) assert.ok(same, name);
    }
    const opened = fileHost(await openFile(after, "rich.xlsm"));
    const [table] = await opened.readTables((headings) => headings.includes("Colour"));
    assert.deepEqual(table!.cells.rows[1], ["One", "red", 46_300, 1]);
  });

  it("have numbers of their own", async () => {
    const host = fileHost(await openFile(await richBook(), "rich.xlsm"));
    await host.addTables(wanted);
    await host.addTables(wanted);
    const parts = Object.entries(partsOf(host.save())).filter(([name]) => name.startsWith("xl/tables/"));
    const ids = parts.map(
      ([, bytes]) => /<(?:\w+:)?table\b[^>]*?\sid="(\d+)"/.exec(new TextDecoder().decode(bytes))?.[1],
    );
    assert.equal(new Set(ids).size, parts.length);
    assert.ok(parts.length >= 4);
  });
});
