import assert from "node:assert/strict";
import { read } from "@e965/xlsx";
import { fileHost } from "../../../src/hosts/file/file-host.ts";
import { openFile } from "../../../src/hosts/file/open-file.ts";
import { rowLooks } from "../../../src/session/icons.ts";
import type { CellValue } from "../../../src/worksheet/cells.ts";
import type { StatusBlock, StatusRow } from "../../../src/worksheet/status-block.ts";
import { bookOf, bookParts, partsOf, sheetXml, textOf, zipOf, type Parts } from "./support/package.ts";
import { problemOf } from "./support/problem.ts";
import { richBook, richParts } from "./support/rich.ts";

const all = () => undefined;

const row = (number: number, icon = "✗", more: Partial<StatusRow> = {}): StatusRow => ({
  row: number,
  verdict: `${icon} verdict`,
  problems: `problem in ${String(number)}`,
  risk: 80.65,
  notChecked: "",
  rowKey: `key ${String(number)}`,
  ...more,
});

const block = (sheet: string, rows: readonly StatusRow[], more: Partial<StatusBlock> = {}): StatusBlock => ({
  sheet,
  headerRow: 4,
  dataColumns: [1, 4],
  headings: ["Verdict", "Problems", "Risk $", "Not checked", "Row key"],
  rows,
  looks: rowLooks,
  ...more,
});

async function hostOf(bytes: Uint8Array, name = "charges.xlsm") {
  return fileHost(await openFile(bytes, name));
}

async function marked(bytes: Uint8Array, ...blocks: readonly StatusBlock[]): Promise<Uint8Array> {
  const host = await hostOf(bytes);
  for (const each of blocks) await host.mark(each);
  return host.save();
}

/** Tells where long texts differ, not all of them. */
function same(actual: string, expected: unknown, what = "text"): void {
  const wanted = String(expected);
  let at = 0;
  while (at < wanted.length && actual[at] === wanted[at]) at++;
  if (actual !== wanted) assert.equal(actual.slice(at - 60, at + 120), wanted.slice(at - 60, at + 120), what);
}

const lines = [row(5), row(6, "✓"), row(7, "?"), row(9, "▲")];
const plainSheet = "It's plain";

describe("a marked copy of a rich workbook", () => {
  for (const [sheet, changed] of [
    ["Charges", ["xl/worksheets/sheet1.xml", "xl/tables/table1.xml"]],
    [plainSheet, ["xl/worksheets/sheet2.xml"]],
  ] as const) {
    it(`has every other part as it was, to the byte (${sheet})`, async () => {
      const before = partsOf(richBook());
      const after = partsOf(await marked(richBook(), block(sheet, lines)));
      assert.deepEqual(Object.keys(after), Object.keys(before));
      const differing = Object.keys(before).filter((name) => Buffer.compare(before[name]!, after[name]!) !== 0);
      assert.deepEqual(differing.sort(), ["xl/workbook.xml", "xl/styles.xml", ...changed].sort());
    });

    it(`has its sheet, names and table to the letter as they were once it is cleared (${sheet})`, async () => {
      const copy = await marked(richBook(), block(sheet, lines));
      const host = await hostOf(copy);
      assert.deepEqual(await host.clear(sheet), { blocks: 1 });
      const cleared = host.save();
      for (const part of [...changed, "xl/workbook.xml"]) same(textOf(cleared, part), richParts[part], part);
      assert.deepEqual(await host.clear(sheet), { blocks: 0 });
    });

    it(`keeps all else of the sheet's text in place (${sheet})`, async () => {
      const [part] = changed;
      const text = textOf(await marked(richBook(), block(sheet, lines)), part);
      const rest = text
        .replace(/<c r="[E-J](?:4|5|6|7|9)"[^>]*(?:\/>|>.*?<\/c>)/g, "")
        .replace(/<conditionalFormatting sqref="A5:H9"><cfRule type="expression".*?<\/conditionalFormatting>/g, "")
        .replace(/<dimension[^>]*>|<cols>.*?<\/cols>/g, "");
      same(rest, String(richParts[part]).replace(/<dimension[^>]*>|<cols>.*?<\/cols>/g, ""));
    });
  }

  it("holds the verdicts for other readers, and every other cell as it was", async () => {
    const before = read(richBook()).Sheets[plainSheet]!;
    const after = read(await marked(richBook(), block(plainSheet, lines))).Sheets[plainSheet]!;
    const value = (address: string): unknown => (after[address] as { v: unknown } | undefined)?.v;
    assert.deepEqual(["E4", "F4", "G4", "H4", "I4", "E5", "F5", "G5", "H5", "I5", "E8"].map(value), [
      "Verdict",
      "Problems",
      "Risk $",
      "Not checked",
      "Row key",
      "✗ verdict",
      "problem in 5",
      80.65,
      undefined,
      "key 5",
      undefined,
    ]);
    for (const [address, cell] of Object.entries(before)) {
      if (!address.startsWith("!")) assert.deepEqual(after[address], cell, address);
    }
  });

  it("has bounded formats behind all others, keyed on the icon", async () => {
    const text = textOf(await marked(richBook(), block(plainSheet, lines)), "xl/worksheets/sheet2.xml");
    const own = [
      ...text.matchAll(
        /<conditionalFormatting sqref="([^"]+)"><cfRule type="expression" dxfId="(\d+)" priority="(\d+)"><formula>(LEFT\(\$E.*?)<\/formula>/g,
      ),
    ];
    assert.deepEqual(
      own.map(([, area, format, priority, formula]) => [area, format, priority, formula]),
      [
        ["A5:H9", "1", "7", "LEFT($E5,1)=&quot;✗&quot;"],
        ["A5:H9", "2", "8", "LEFT($E5,1)=&quot;▲&quot;"],
        ["A5:H9", "3", "9", "LEFT($E5,1)=&quot;?&quot;"],
      ],
    );
    const tabled = textOf(await marked(richBook(), block("Charges", lines)), "xl/worksheets/sheet1.xml");
    assert.match(tabled, /priority="10"><formula>LEFT\(\$E5/, "formats of newer kinds count");
  });

  it("has a hidden name that Clear finds, quoted as the sheet's name needs it", async () => {
    const text = textOf(await marked(richBook(), block(plainSheet, lines)), "xl/workbook.xml");
    assert.match(
      text,
      /<definedName name="EchoScrub_Status" comment="[^"]*" localSheetId="1" hidden="1">'It''s plain'!\$E\$4:\$I\$9</,
    );
  });

  it("has the money in a number format of its own, and the row keys hidden", async () => {
    const copy = await marked(richBook(), block("Charges", lines));
    const style = /<c r="G5" s="(\d+)">/.exec(textOf(copy, "xl/worksheets/sheet1.xml"))?.[1];
    const styles = textOf(copy, "xl/styles.xml");
    const xf = [...styles.slice(styles.indexOf("<cellXfs")).matchAll(/<xf [^>]*>/g)][Number(style)]?.[0];
    assert.match(xf ?? "", /numFmtId="171"/);
    assert.match(styles, /<numFmt numFmtId="171" formatCode="\$#,##0\.00"\/>/);
    assert.match(
      textOf(copy, "xl/worksheets/sheet1.xml"),
      /<col min="9" max="9" width="9" hidden="1" customWidth="1"\/>/,
    );
  });

  it("has the verdicts as columns of the table, above its totals", async () => {
    const copy = await marked(richBook(), block("Charges", lines));
    const [table] = (await openFile(copy, "x")).tables("Charges");
    assert.deepEqual(table?.columns, [
      "CPT",
      "POS",
      "Units",
      "Charge",
      "Verdict",
      "Problems",
      "Risk $",
      "Not checked",
      "Row key",
    ]);
    assert.deepEqual(table?.area, { top: 4, left: 1, bottom: 10, right: 9 });
    const text = textOf(copy, "xl/tables/table1.xml");
    assert.match(text, /<autoFilter ref="A4:I9">.*<tableColumns count="9">.*<tableColumn id="10" name="Verdict"\/>/);
  });

  it("is read again without its verdicts", async () => {
    for (const sheet of ["Charges", plainSheet]) {
      const before = await (await hostOf(richBook())).read({ kind: "sheet", sheet }, all);
      const after = await (
        await hostOf(await marked(richBook(), block(sheet, lines)))
      ).read({ kind: "sheet", sheet }, all);
      assert.deepEqual([after.columns, after.rows], [before.columns, before.rows]);
    }
  });
});

describe("a copy that is marked again", () => {
  for (const sheet of ["Charges", plainSheet]) {
    it(`is the same as if it had been marked once (${sheet})`, async () => {
      const once = await marked(richBook(), block(sheet, [row(5, "✓")]));
      const twice = await marked(await marked(richBook(), block(sheet, lines)), block(sheet, [row(5, "✓")]));
      for (const part of [
        "xl/worksheets/sheet1.xml",
        "xl/worksheets/sheet2.xml",
        "xl/workbook.xml",
        "xl/tables/table1.xml",
      ]) {
        same(textOf(twice, part), textOf(once, part), part);
      }
    });

    it(`is put back to the letter when it is cleared (${sheet})`, async () => {
      const host = await hostOf(richBook());
      await host.mark(block(sheet, lines));
      await host.mark(
        block(sheet, [row(5), row(6)], { headings: ["Urteil", "Probleme", "Risiko $", "Ungeprüft", "Schlüssel"] }),
      );
      await host.clear(sheet);
      for (const part of [
        "xl/worksheets/sheet1.xml",
        "xl/worksheets/sheet2.xml",
        "xl/workbook.xml",
        "xl/tables/table1.xml",
      ]) {
        same(textOf(host.save(), part), richParts[part], part);
      }
    });
  }

  it("drops the order of calculation where the user put a formula in place of a verdict", async () => {
    const copy = partsOf(await marked(richBook(), block(plainSheet, lines)));
    const part = "xl/worksheets/sheet2.xml";
    const text = Buffer.from(copy[part]!).toString();
    const own = text.replace(/<c r="F6".*?<\/c>/, '<c r="F6"><f>A6</f><v>1</v></c>');
    const host = await hostOf(zipOf({ ...copy, [part]: own }));
    await host.clear(plainSheet);
    assert.equal(textOf(host.save(), part), richParts[part]);
    assert.ok(!("xl/calcChain.xml" in partsOf(host.save())));
    for (const list of ["[Content_Types].xml", "xl/_rels/workbook.xml.rels"]) {
      assert.doesNotMatch(textOf(host.save(), list), /calcChain/);
    }
  });

  it("keeps what the user wrote into a blank row of the block", async () => {
    const copy = partsOf(await marked(richBook(), block(plainSheet, lines)));
    const part = "xl/worksheets/sheet2.xml";
    const noted = zipOf({
      ...copy,
      [part]: Buffer.from(copy[part]!)
        .toString()
        .replace(/(<row r="8".*?)<\/row>/, '$1<c r="F8" t="str"><v>mine</v></c></row>'),
    });
    const host = await hostOf(noted);
    await host.clear(plainSheet);
    assert.match(textOf(host.save(), part), /<c r="F8" t="str"><v>mine<\/v><\/c><\/row>/);
  });
});

/** One row of headings and one line, with more cells behind them. */
function small(behind = "", more: Parts = {}, tail = ""): Uint8Array {
  const rows = `<row r="4"><c r="A4" t="str"><v>CPT</v></c>${behind}</row><row r="5"><c r="A5" t="str"><v>Q9957</v></c></row>`;
  return zipOf(bookParts(sheetXml(rows, tail), more));
}

const smallBlock = block("Charges", [row(5)], { dataColumns: [1, 1] });

describe("the place of the verdicts", () => {
  it("is behind what stands beside the data", async () => {
    const host = await hostOf(small('<c r="D4"><v>7</v></c>'));
    assert.equal((await host.mark(smallBlock)).address, "E4:I5");
  });

  it("is beside the data though something stands further right", async () => {
    const host = await hostOf(small('<c r="G4"><v>7</v></c>'));
    assert.equal((await host.mark(smallBlock)).address, "B4:F5");
  });

  it("is nowhere on a sheet that is full, which then stays as it was", async () => {
    const file = small('<c r="XFB4"><v>7</v></c><c r="B4"><v>7</v></c>');
    const host = await hostOf(file);
    assert.match(await problemOf(() => host.mark(smallBlock)), /^Sheet Charges has no free columns/);
    assert.deepEqual(host.save(), (await hostOf(file)).save());
  });

  it("moves behind columns that the user put to the right of it", async () => {
    const host = await hostOf(small());
    await host.mark(smallBlock);
    const wider = partsOf(host.save());
    const part = "xl/worksheets/sheet1.xml";
    const more = Buffer.from(wider[part]!).toString().replace("</row>", '<c r="G4" t="str"><v>Units</v></c></row>');
    const again = await hostOf(zipOf({ ...wider, [part]: more }));
    assert.equal((await again.mark({ ...smallBlock, dataColumns: [1, 7] })).address, "H4:L5");
    const cells = (await openFile(again.save(), "x")).read();
    assert.deepEqual(cells.columns, [1, 7, 8, 9, 10, 11, 12]);
  });

  it("keeps the format of a blank cell that it takes, and gives it back", async () => {
    const parts = { ...richParts };
    const part = "xl/worksheets/sheet2.xml";
    parts[part] = String(parts[part]).replace(/(<row r="5".*?)<\/row>/, '$1<c r="E5" s="2"/><c r="G5" s="2"/></row>');
    const host = await hostOf(zipOf(parts));
    await host.mark(block(plainSheet, lines));
    assert.match(textOf(host.save(), part), /<c r="E5" s="2" t="inlineStr">.*<c r="G5" s="2"><v>80.65<\/v>/);
    await host.clear(plainSheet);
    assert.match(textOf(host.save(), part), /<c r="E5" s="2"\/><c r="G5" s="2"\/><\/row>/);
  });
});

describe("columns of a table", () => {
  it("get other names than those that are there", async () => {
    const parts = { ...richParts };
    parts["xl/tables/table1.xml"] = String(parts["xl/tables/table1.xml"]).replace('name="POS"', 'name="verdict"');
    const copy = await marked(zipOf(parts), block("Charges", lines));
    assert.equal((await openFile(copy, "x")).tables("Charges")[0]?.columns[4], "Verdict2");
    assert.match(textOf(copy, "xl/worksheets/sheet1.xml"), /<c r="E4" t="inlineStr"><is><t>Verdict2</);
  });

  it("are not added where a query fills the table: the verdicts stand beside it", async () => {
    const parts = { ...richParts };
    parts["xl/tables/table1.xml"] = String(parts["xl/tables/table1.xml"]).replace(
      "totalsRow",
      'tableType="queryTable" totalsRow',
    );
    const copy = await marked(zipOf(parts), block("Charges", lines));
    assert.equal((await openFile(copy, "x")).tables("Charges")[0]?.columns.length, 4);
    assert.equal((await openFile(copy, "x")).read("Charges").rows[3]?.[4], "Verdict");
  });

  it("are not taken out from between others, which would have to move", async () => {
    const copy = partsOf(await marked(richBook(), block("Charges", lines)));
    const part = "xl/tables/table1.xml";
    const wider = Buffer.from(copy[part]!)
      .toString()
      .replaceAll("A4:I10", "A4:J10")
      .replace("</tableColumns>", '<tableColumn id="99" name="Mine"/></tableColumns>');
    const host = await hostOf(zipOf({ ...copy, [part]: wider }));
    assert.match(
      await problemOf(() => host.clear("Charges")),
      /^Table Charges on sheet Charges has columns to the right/,
    );
    assert.match((await host.mark(block("Charges", lines, { dataColumns: [1, 10] }))).address, /^E4:I9$/);
  });
});

describe("a file host", () => {
  it("reads the chosen table with its headings, without its totals", async () => {
    const host = fileHost(await openFile(richBook(), "x"), { table: "charges" });
    const cells = await host.read({ kind: "table" }, all);
    assert.deepEqual([cells.headerRow, cells.firstRow, cells.columns], [4, 4, [1, 2, 3, 4]]);
    assert.equal(cells.rows.length, 6);
    assert.equal(cells.formulaAt?.(5, 4), "=Charges[[#This Row],[Units]]*80.65");
  });

  it("reads all rows where some are selected, and says which", async () => {
    const host = fileHost(await openFile(richBook(), "x"), { rows: [6, 7] });
    const cells = await host.read({ kind: "selection" }, all);
    assert.deepEqual(
      [5, 6, 7, 8].map((each) => cells.onlyRows?.(each)),
      [false, true, true, false],
    );
  });

  for (const [what, options, scope, said] of [
    ["a table that is not there", { table: "T" }, "table", /has no table named T: choose one of Charges/],
    ["a table on a sheet without one", { sheet: plainSheet }, "table", /It's plain of x has no table/],
    ["a sheet that is not there", { sheet: "T" }, "sheet", /x has no sheet named T: choose one of Charges, It's plain/],
    ["a selection that was not made", {}, "selection", /^No rows of sheet Charges were chosen/],
  ] as const) {
    it(`is asked for ${what} and says so`, async () => {
      const host = fileHost(await openFile(richBook(), "x"), options);
      assert.match(await problemOf(() => host.read({ kind: scope }, all)), said);
    });
  }

  it("marks a CSV file as a new workbook", async () => {
    const host = await hostOf(new TextEncoder().encode("CPT,Units\n\nQ9957,02\n"), "charges.csv");
    assert.deepEqual(await host.clear(), { blocks: 0 });
    await host.mark(block("charges", [row(3)], { headerRow: 1, dataColumns: [1, 2] }));
    const cells = (await openFile(host.save(), "x")).read("charges");
    assert.deepEqual(cells.rows[2], ["Q9957", "02", "✗ verdict", "problem in 3", 80.65, null, "key 3"]);
    assert.deepEqual((await host.read({ kind: "sheet" }, all)).rows, [["CPT", "Units"], [], ["Q9957", "02"]]);
    assert.deepEqual(await host.clear(), { blocks: 1 });
  });

  it("adds a styles part where a workbook has none", async () => {
    const copy = await marked(
      bookOf('<row r="4"><c r="A4" t="str"><v>CPT</v></c></row>'),
      block("Charges", [row(5)], { dataColumns: [1, 1] }),
    );
    assert.match(textOf(copy, "[Content_Types].xml"), /PartName="\/xl\/styles\.xml"/);
    assert.match(textOf(copy, "xl/_rels/workbook.xml.rels"), /Id="rId3" Type="[^"]*\/styles" Target="styles\.xml"/);
    assert.equal((read(copy).Sheets["Charges"]?.["D5"] as { v: CellValue }).v, 80.65);
  });
});
