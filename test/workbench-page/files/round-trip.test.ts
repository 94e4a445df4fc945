import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { strFromU8, strToU8 } from "fflate";
import { openFile } from "../../../src/hosts/file/open-file.ts";
import { emptyWorkbook, openWorkbook } from "../../../src/workbench/files/open-workbook.ts";
import { saveCsv } from "../../../src/workbench/files/save-csv.ts";
import { saveWorkbook } from "../../../src/workbench/files/save-workbook.ts";
import { addInId } from "../../../src/workbench/files/settings.ts";
import { cellArea } from "../../../src/workbench/model/area.ts";
import { addConditionalFormat } from "../../../src/workbench/model/conditional-format.ts";
import { formatCells, layOut, setInputs } from "../../../src/workbench/model/edit.ts";
import { CellError } from "../../../src/workbench/model/errors.ts";
import { defineName } from "../../../src/workbench/model/names.ts";
import type { Sheet } from "../../../src/workbench/model/sheet.ts";
import { setResult } from "../../../src/workbench/model/spill.ts";
import { addTable, addTableColumn } from "../../../src/workbench/model/table.ts";
import { choicesAt, setValidation, validationAt } from "../../../src/workbench/model/validation.ts";
import type { Workbook } from "../../../src/workbench/model/workbook.ts";
import { partsOf, zipOf } from "../../hosts/file/support/package.ts";

const sample = new URL("../../../assets/samples/contrast-echo-charges.xlsx", import.meta.url);

async function openSample() {
  return openWorkbook(new Uint8Array(await readFile(sample)), "contrast-echo-charges.xlsx");
}

/** All cells of a workbook with their formats, as text that can be compared. */
function contents(workbook: Workbook): string[] {
  return workbook.sheets.flatMap((sheet) => [sheet.name, ...cellsOf(sheet)]);
}

function cellsOf(sheet: Sheet): string[] {
  const cells: string[] = [];
  const used = sheet.usedArea(false);
  if (used) {
    sheet.cells.forEach(used, ({ value, formula, format }, row, column) => {
      if (value === "" && formula === undefined && format === undefined) return;
      cells.push(JSON.stringify([row, column, value, formula, format ?? {}]));
    });
  }
  return cells;
}

async function again(workbook: Workbook, origin?: Parameters<typeof saveWorkbook>[1]): Promise<Workbook> {
  return (await openWorkbook(await saveWorkbook(workbook, origin), "again.xlsx")).workbook;
}

function only(workbook: Workbook): Sheet {
  const [sheet] = workbook.sheets;
  assert.ok(sheet);
  return sheet;
}

describe("opening a workbook on the workbench page", () => {
  it("reads values, formulas and looks of the sample", async () => {
    const { workbook } = await openSample();
    const sheet = only(workbook);
    assert.equal(sheet.name, "Charges");
    assert.equal(sheet.value(0, 0), "Lakeside Heart Imaging");
    assert.equal(sheet.cellFormat(0, 0).bold, true);
    assert.equal(sheet.frozen.rows, 5);
    assert.match(sheet.text(5, 2), /^\d\d\/\d\d\/2026$/);
    assert.match(sheet.text(5, 7), /^\$\d+\.\d\d$/);
    assert.notEqual(sheet.cellFormat(4, 0).fill, undefined);
    assert.ok((sheet.columns.get(11)?.size ?? 0) > 100);
  });

  it("reads CSV, keeping texts of digits", async () => {
    const bytes = new TextEncoder().encode("Code,POS,Units\r\n99213,02,1\r\n00100,11,2\r\n");
    const { workbook } = await openWorkbook(bytes, "charges.csv");
    const sheet = only(workbook);
    assert.deepEqual([sheet.value(1, 1), sheet.value(2, 0)], ["02", "00100"]);
  });

  it("gives the columns of CSV room for what stands in them, where they need more than the standard", async () => {
    const text = `POS,Date of service,Note\r\n11,08/03/2026,${"long ".repeat(100)}\r\n`;
    const { workbook } = await openWorkbook(new TextEncoder().encode(text), "charges.csv");
    const widths = [0, 1, 2].map((column) => only(workbook).columns.get(column)?.size);
    assert.deepEqual(widths, [undefined, 91, 220]);
  });

  it("says in one sentence why a file cannot be opened", async () => {
    await assert.rejects(openWorkbook(new Uint8Array(), "empty.xlsx"), { name: "Problem" });
  });
});

describe("saving a workbook of the workbench page", () => {
  it("gives back the sample as it was opened", async () => {
    const { workbook, origin } = await openSample();
    const saved = await again(workbook, origin);
    assert.deepEqual(contents(saved), contents(workbook));
    assert.deepEqual(
      saved.sheets.map(({ frozen, columns, tables }) => [frozen, [...columns], tables.map(({ name }) => name)]),
      workbook.sheets.map(({ frozen, columns, tables }) => [frozen, [...columns], tables.map(({ name }) => name)]),
    );
  });

  it("copies the part of a sheet that was not touched", async () => {
    const { workbook, origin } = await openSample();
    const before = (await openFile(origin.bytes, "a.xlsx")).toXlsx();
    const after = (await openFile(await saveWorkbook(workbook, origin), "b.xlsx")).toXlsx();
    const { part } = before.sheetPart("Charges");
    assert.equal(after.package.text(part), before.package.text(part));
  });

  it("stores what was typed, worked out, coloured and spilled", async () => {
    const { workbook, origin } = await openSample();
    const sheet = only(workbook);
    setInputs(sheet, cellArea(5, 30), [["'00123"]]);
    setInputs(sheet, cellArea(6, 30), [["=1+1"]]);
    setResult(sheet, 6, 30, 2);
    setInputs(sheet, cellArea(7, 30), [["=XLOOKUP(1,A1:A2,B1:B2)"]]);
    setResult(sheet, 7, 30, CellError.of("#N/A"));
    setInputs(sheet, cellArea(8, 30), [["=SEQUENCE(3)"]]);
    setResult(sheet, 8, 30, [[1], [2], [3]]);
    setInputs(sheet, cellArea(5, 0), [["changed"]]);
    formatCells(sheet, cellArea(5, 0), { fill: "#FFE699", bold: true, fontColor: "#9C0006", numberFormat: "0.000" });
    formatCells(sheet, cellArea(5, 31), { fill: "#C6EFCE" });
    const edge = { style: "Continuous", color: "#FF0000", weight: "Medium" };
    formatCells(sheet, cellArea(6, 31), { borders: { EdgeTop: edge }, horizontal: "Center", wrap: true });
    layOut(sheet, "columns", 30, 30, { size: 105 });
    const saved = await again(workbook, origin);
    assert.deepEqual(contents(saved), contents(workbook));
    const spill = saved.sheets[0]?.cells.get(9, 30)?.spilledFrom?.formula;
    assert.equal(spill, "=SEQUENCE(3)");
    assert.equal(saved.sheets[0]?.columns.get(30)?.size, 105);
  });

  it("stores added, renamed, hidden and deleted sheets, and names", async () => {
    const { workbook, origin } = await openSample();
    const [charges, byPayer, policy] = workbook.sheets;
    assert.ok(charges && byPayer && policy);
    const added = workbook.addSheet("Policy & more");
    setInputs(added, cellArea(0, 0), [["Payer"]]);
    workbook.addSheet("Another");
    workbook.renameSheet(charges, "Lines");
    workbook.moveSheet(added, 0);
    workbook.removeSheet(byPayer);
    workbook.removeSheet(policy);
    workbook.setVisibility(added, "Hidden");
    defineName(workbook, "EchoScrub_Status", "=Lines!$S$5:$W$305", { scope: charges, visible: false, comment: "kept" });
    const saved = await again(workbook, origin);
    assert.deepEqual(
      saved.sheets.map(({ name, visibility }) => [name, visibility]),
      [
        ["Policy & more", "Hidden"],
        ["Lines", "Visible"],
        ["Another", "Visible"],
      ],
    );
    assert.equal(saved.sheets[0]?.value(0, 0), "Payer");
    const [name] = saved.names;
    assert.deepEqual(
      [name?.name, name?.formula, name?.scope?.name],
      ["EchoScrub_Status", "=Lines!$S$5:$W$305", "Lines"],
    );
  });

  it("stores what the add-in keeps in the document, and leaves what others keep there", async () => {
    const text = JSON.stringify({ "<&\"'": ["=1+1", "ä\n", null] });
    const workbook = emptyWorkbook("kept.xlsx");
    workbook.settings.set("EchoScrub.journal", text).set("Other", "7");
    const bytes = await saveWorkbook(workbook);
    const opened = await openWorkbook(bytes, "kept.xlsx");
    assert.deepEqual([...opened.workbook.settings], [...workbook.settings]);
    opened.workbook.settings.delete("Other");
    assert.deepEqual([...(await again(opened.workbook, opened.origin)).settings], [["EchoScrub.journal", text]]);

    // The same part under the id of another add-in.
    const parts = partsOf(bytes);
    const part = "xl/webextensions/webextension-echoscrub.xml";
    const theirs = strToU8(strFromU8(parts[part]!).replaceAll(addInId, "0a0a0a0a-0000-0000-0000-000000000000"));
    const other = "xl/webextensions/other.xml";
    const rename = (name: string) => strToU8(strFromU8(parts[name]!).replaceAll("webextension-echoscrub", "other"));
    const { [part]: _gone, ...rest } = parts;
    const list = "xl/webextensions/_rels/taskpanes.xml.rels";
    const types = "[Content_Types].xml";
    const strange = zipOf({ ...rest, [other]: theirs, [list]: rename(list), [types]: rename(types) });
    const beside = await openWorkbook(strange, "kept.xlsx");
    assert.equal(beside.workbook.settings.size, 0);
    beside.workbook.settings.set("EchoScrub.journal", "1");
    const saved = await saveWorkbook(beside.workbook, beside.origin);
    assert.deepEqual(partsOf(saved)[other], theirs);
    assert.deepEqual([...(await openWorkbook(saved, "x.xlsx")).workbook.settings], [["EchoScrub.journal", "1"]]);
  });

  it("knows the add-in by the id of its manifest", async () => {
    const manifest = await readFile(new URL("../../../manifest.xml", import.meta.url), "utf8");
    assert.ok(manifest.includes(`<Id>${addInId}</Id>`));
  });

  it("stores conditional formats with a formula, in their order", async () => {
    const { workbook, origin } = await openSample();
    const sheet = only(workbook);
    for (const [formula, fill] of [
      ["=$A6=2", "#FFC7CE"],
      ["=$A6=1", "#FFEB9C"],
    ] as const) {
      const rule = addConditionalFormat(sheet, [{ top: 5, left: 0, bottom: 99, right: 5 }], "Custom");
      rule.formula = formula;
      rule.format = { fill, fontColor: "#9C0006" };
    }
    const saved = only(await again(workbook, origin));
    assert.deepEqual(
      saved.conditionalFormats.map(({ formula, format }) => [formula, format.fill]),
      [
        ["=$A6=1", "#FFEB9C"],
        ["=$A6=2", "#FFC7CE"],
      ],
    );
  });

  it("stores columns that a table got", async () => {
    const { workbook, origin } = await openSample();
    const [table] = workbook.tables;
    assert.ok(table);
    addTableColumn(table, undefined, "Verdict");
    const saved = await again(workbook, origin);
    assert.deepEqual(
      saved.tables[0]?.columns.map(({ name }) => name),
      table.columns.map(({ name }) => name),
    );
  });

  it("stores a workbook that was made here", async () => {
    const workbook = emptyWorkbook("Book1.xlsx");
    setInputs(only(workbook), cellArea(2, 1), [["x"]]);
    workbook.addSheet("Second");
    const saved = await again(workbook);
    assert.deepEqual(contents(saved), contents(workbook));
  });

  it("shows and keeps the dates of a workbook that counts from 1904", async () => {
    const { workbook, origin } = await openSample();
    const file = (await openFile(origin.bytes, "a.xlsx")).toXlsx();
    const part = "xl/workbook.xml";
    const text = file.package
      .text(part)
      .replace(/<workbookPr[^>]*>/, "")
      .replace("<sheets>", '<workbookPr date1904="1"/><sheets>');
    file.package.change(new Map([[part, [text]]]));
    const later = await openWorkbook(file.save(), "1904.xlsx");
    const before = only(workbook).value(5, 2);
    assert.equal(only(later.workbook).value(5, 2), Number(before) + 1462);
    setInputs(only(later.workbook), cellArea(6, 2), [["8/3/2026"]]);
    const saved = await saveWorkbook(later.workbook, later.origin);
    const cells = (await openFile(saved, "b.xlsx")).read("Charges");
    assert.equal(cells.date1904, true);
    const column = cells.columns.indexOf(3);
    assert.deepEqual([cells.rows[5]?.[column], cells.rows[6]?.[column]], [before, 46237 - 1462]);
  });

  it("writes a sheet as CSV in which no text becomes a formula", () => {
    const workbook = emptyWorkbook("Book1.xlsx");
    const sheet = only(workbook);
    setInputs(sheet, { top: 0, left: 0, bottom: 1, right: 2 }, [
      ["'=1+1", "a,b", -5],
      ["'00123", 'say "x"', "7/1/2026"],
    ]);
    const text = new TextDecoder().decode(saveCsv(sheet));
    assert.equal(text, `'=1+1,"a,b",-5\r\n00123,"say ""x""",7/1/2026\r\n`);
  });

  it("keeps tables that came to it, with their choices and hints", async () => {
    const { workbook, origin } = await openSample();
    const sheet = workbook.addSheet("Payers of ours");
    setInputs(sheet, { top: 3, left: 0, bottom: 4, right: 1 }, [
      ["Payer", "Family"],
      ["Acme", "Commercial"],
    ]);
    addTable(sheet, { top: 3, left: 0, bottom: 4, right: 1 }, true, "Payers_2");
    const hint = { title: "Family", message: "Which rules count." };
    setValidation(
      sheet,
      { top: 4, left: 1, bottom: 9, right: 1 },
      {
        rule: { list: { source: "Medicare,Commercial" } },
        prompt: hint,
      },
    );
    setValidation(
      sheet,
      { top: 4, left: 0, bottom: 9, right: 0 },
      {
        rule: { date: { formula1: "1970-01-01", operator: "GreaterThan" } },
      },
    );
    const bytes = await saveWorkbook(workbook, origin);
    const file = await openFile(bytes, "saved.xlsx");
    assert.deepEqual(
      file.tables("Payers of ours").map(({ name, columns }) => [name, ...columns]),
      [["Payers_2", "Payer", "Family"]],
    );
    const opened = (await openWorkbook(bytes, "again.xlsx")).workbook.sheet("Payers of ours")!;
    assert.deepEqual(choicesAt(opened, 9, 1), ["Medicare", "Commercial"]);
    assert.deepEqual(validationAt(opened, 4, 1)?.prompt, hint);
    assert.equal(opened.tables[0]!.name, "Payers_2");
  });
});
