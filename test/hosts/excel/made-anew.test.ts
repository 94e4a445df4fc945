import assert from "node:assert/strict";
import { contentOf } from "../../../src/workbench/model/chart.ts";
import { setInputs, clearContents } from "../../../src/workbench/model/edit.ts";
import type { Sheet } from "../../../src/workbench/model/sheet.ts";
import type { EditingHost } from "../../../src/worksheet/host.ts";
import type { OwnCell, OwnSheet } from "../../../src/worksheet/own-sheet.ts";
import { plain, using } from "../contract.ts";
import { openExcel, type OpenedExcel } from "./open-excel.ts";

const row = (place: number): readonly OwnCell[] => [
  place,
  { formula: `=A${String(place + 3)}*2`, result: 2 * place },
  `=note ${String(place)}`,
];

const list = (count: number, stamp = "2026-11-25 14.03"): OwnSheet => ({
  name: "Our list",
  kind: "list",
  isMadeAnew: true,
  stamp,
  widths: [8, 8, 30],
  frozenRows: 3,
  onOnePage: "wide",
  blocks: [
    { row: 1, column: 1, rows: [[`A list of ${String(count)}`]], look: "title" },
    {
      row: 3,
      column: 1,
      rows: [["Place", "Twice", "Text"], ...Array.from({ length: count }, (_, index) => row(index + 1))],
      formats: ["0", "", ""],
      looks: [undefined, "link", "wrapped"],
      table: "OurList",
    },
  ],
});

const withChart = (stamp: string, ...amounts: readonly number[]): OwnSheet => ({
  name: "Our list",
  kind: "list",
  isMadeAnew: true,
  stamp,
  widths: [10],
  blocks: [
    { row: 2, column: 1, rows: [["Name", "Money"], ...amounts.map((amount, at) => [`N${String(at)}`, amount])] },
  ],
  charts: [
    {
      name: "EchoScrub money",
      kind: "bar",
      title: "Money by name",
      data: { row: 2, column: 1, rows: amounts.length + 1, columns: 2 },
      place: { row: 1, column: 5, rows: 14, columns: 6 },
      format: "$#,##0",
      most: 100,
    },
  ],
});

const inExcel = (test: (opened: OpenedExcel, host: EditingHost) => Promise<void>) =>
  using(openExcel(plain), (opened) => test(opened as OpenedExcel, opened.host as EditingHost));

const named = ({ pane }: OpenedExcel, name: string): Sheet =>
  pane.workbook.sheets.find((each: Sheet) => each.name === name)!;
const names = ({ pane }: OpenedExcel) => pane.workbook.sheets.map(({ name }: Sheet) => name);
const column = (sheet: Sheet, at: number) =>
  Array.from({ length: 12 }, (_, index) => sheet.value(index, at)).filter((value) => value !== "");
const type = (sheet: Sheet, at: readonly [row: number, column: number], value: string | number) =>
  setInputs(sheet, { top: at[0], left: at[1], bottom: at[0], right: at[1] }, [[value]]);

describe("Excel: a sheet of ours that is made anew", () => {
  it("holds formulas that are ours, and texts that only look like some", () =>
    inExcel(async (opened, host) => {
      assert.equal(await host.writeSheet(list(2)), "Our list");
      const made = named(opened, "Our list");
      assert.deepEqual([made.formula(3, 1), made.formula(3, 2)], ["=A4*2", undefined]);
      assert.equal(made.value(3, 2), "=note 1");
      assert.deepEqual([made.cellFormat(3, 1).underline, made.cellFormat(3, 2).wrap], [true, true]);
      assert.deepEqual({ ...made.page.zoom }, { horizontalFitToPages: 1 });
      assert.equal(made.page.orientation, "Landscape");
    }));

  for (const [before, after] of [
    [5, 2],
    [2, 5],
    [3, 3],
  ] as const) {
    it(`is the same sheet with the same table, of ${String(after)} rows after ${String(before)}`, () =>
      inExcel(async (opened, host) => {
        await host.writeSheet(list(before));
        const sheet = named(opened, "Our list");
        const [table] = sheet.tables;
        assert.equal(await host.writeSheet(list(after, "later")), "Our list");
        assert.deepEqual(names(opened), ["Charges", "Our list"]);
        assert.equal(named(opened, "Our list"), sheet);
        assert.deepEqual([sheet.tables.length, sheet.tables[0]], [1, table]);
        assert.equal(table!.area.bottom, 2 + after);
        assert.deepEqual(column(sheet, 0), [`A list of ${String(after)}`, "Place", ...numbers(after)]);
        assert.equal(sheet.formula(2 + after, 1), `=A${String(3 + after)}*2`);
        assert.equal(sheet.cellFormat(2 + after, 1).underline, true);
      }));
  }

  it("is made anew where its rows were sorted", () =>
    inExcel(async (opened, host) => {
      await host.writeSheet(list(3));
      const sheet = named(opened, "Our list");
      await opened.pane.Excel.run(async (context) => {
        context.workbook.tables.getItem("OurList").sort.apply([{ key: 0, ascending: false }] as never);
        await context.sync();
      });
      assert.equal(sheet.value(3, 0), 3);
      await host.writeSheet(list(3));
      assert.deepEqual(names(opened), ["Charges", "Our list"]);
      assert.equal(sheet.value(3, 0), 1);
    }));

  const notes: readonly (readonly [string, (sheet: Sheet) => void])[] = [
    ["beside the table", (sheet) => type(sheet, [4, 6], "ask")],
    ["below it", (sheet) => type(sheet, [20, 0], "ask")],
    ["in one of its cells", (sheet) => type(sheet, [4, 2], "done")],
    ["in a title", (sheet) => type(sheet, [0, 0], "Mine")],
    ["by deleting a text", (sheet) => clearContents(sheet, { top: 4, left: 2, bottom: 4, right: 2 })],
  ];
  for (const [where, write] of notes) {
    it(`stays under its date where somebody wrote ${where}`, () =>
      inExcel(async (opened, host) => {
        await host.writeSheet(list(3));
        const earlier = named(opened, "Our list");
        write(earlier);
        const before = [...Array(3).keys()].map((at) => column(earlier, at));
        assert.equal(await host.writeSheet(list(2, "later")), "Our list");
        assert.deepEqual(names(opened), ["Charges", "Our list 2026-11-25 14.03", "Our list"]);
        assert.deepEqual(
          [...Array(3).keys()].map((at) => column(earlier, at)),
          before,
        );
        await host.writeSheet(list(1, "last"));
        assert.deepEqual(names(opened), ["Charges", "Our list 2026-11-25 14.03", "Our list"]);
      }));
  }

  it("stays where it is protected, and leaves a sheet of the user's with its name alone", () =>
    inExcel(async (opened, host) => {
      opened.pane.workbook.addSheet("our list");
      assert.equal(await host.writeSheet(list(1)), "Our list (2)");
      assert.equal(await host.writeSheet(list(2)), "Our list (2)");
      assert.deepEqual(names(opened), ["Charges", "our list", "Our list (2)"]);
      named(opened, "Our list (2)").protection = { options: {}, password: undefined };
      await host.writeSheet(list(1, "later"));
      assert.deepEqual(names(opened), ["Charges", "our list", "Our list (2) 2026-11-25 14.03", "Our list (2)"]);
    }));

  it("is in sight again where it was hidden", () =>
    inExcel(async (opened, host) => {
      await host.writeSheet(list(1));
      const sheet = named(opened, "Our list");
      sheet.visibility = "Hidden";
      await host.writeSheet(list(2));
      assert.equal(sheet.visibility, "Visible");
    }));

  it("has its charts once, over the cells that it has now, and leaves those of the user", () =>
    inExcel(async (opened, host) => {
      await host.writeSheet(withChart("one", 30, 20));
      const sheet = named(opened, "Our list");
      await opened.pane.Excel.run(async (context) => {
        const own = context.workbook.worksheets.getItem("Our list");
        own.charts.add("Line", own.getRange("A2:B4"), "Columns").name = "Mine";
        await context.sync();
      });
      await host.writeSheet(withChart("two", 50, 40, 10));
      assert.deepEqual(
        sheet.charts.map(({ name }) => name),
        ["Mine", "EchoScrub money"],
      );
      const chart = sheet.charts[1]!;
      assert.deepEqual(contentOf(chart), {
        categories: ["N0", "N1", "N2"],
        series: [{ name: "Money", values: [50, 40, 10] }],
      });
      const { type: kind, title, hasLegend, values, categories, place } = chart;
      assert.deepEqual([kind, title, hasLegend], ["BarClustered", "Money by name", false]);
      assert.deepEqual([values.minimum, values.maximum, values.numberFormat], [0, 100, "$#,##0"]);
      assert.equal(categories.isReversed, true);
      assert.deepEqual(place.area, { top: 0, left: 4, bottom: 13, right: 9 });
    }));

  it("that cannot be written whole says so, and is made anew the next time", () =>
    inExcel(async (opened, host) => {
      await host.writeSheet(list(3));
      const [chart] = withChart("later", 1).charts!;
      const bad = { ...list(2, "later"), charts: [{ ...chart!, data: { row: 1, column: 1, rows: 0, columns: 2 } }] };
      await assert.rejects(host.writeSheet(bad), (failure: { phrase?: { key: string } }) => {
        assert.equal(failure.phrase?.key, "excel.own-sheet-half");
        return true;
      });
      assert.equal(await host.writeSheet(list(2)), "Our list");
      assert.deepEqual(names(opened), ["Charges", "Our list"]);
      assert.deepEqual(column(named(opened, "Our list"), 0), ["A list of 2", "Place", 1, 2]);
    }));

  it("is taken away, unless somebody wrote on it", () =>
    inExcel(async (opened, host) => {
      assert.deepEqual(await host.removeSheets(["list", "other"]), { removed: [], kept: [] });
      await host.writeSheet(list(1));
      type(named(opened, "Our list"), [9, 0], "mine");
      await host.writeSheet(list(2, "later"));
      await host.writeSheet({ ...list(1), name: "Other", kind: "other" });
      assert.deepEqual(await host.removeSheets(["list", "other"]), {
        removed: ["Our list", "Other"],
        kept: ["Our list 2026-11-25 14.03"],
      });
      assert.deepEqual(names(opened), ["Charges", "Our list 2026-11-25 14.03"]);
    }));
});

function numbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}
