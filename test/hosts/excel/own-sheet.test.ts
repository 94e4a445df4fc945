import assert from "node:assert/strict";
import type { Sheet } from "../../../src/workbench/model/sheet.ts";
import type { EditingHost } from "../../../src/worksheet/host.ts";
import type { OwnSheet } from "../../../src/worksheet/own-sheet.ts";
import { Problem } from "../../../src/worksheet/problem.ts";
import { plain, using } from "../contract.ts";
import { openExcel, type OpenedExcel } from "./open-excel.ts";

const risky = ["=1+1", "+A1", "-2", "@SUM(A1)", "02", "\t=A1"];

const sheet = (stamp: string, more: Partial<OwnSheet> = {}): OwnSheet => ({
  name: "Released",
  kind: "released",
  stamp,
  widths: [10, 30],
  frozenRows: 3,
  blocks: [
    { row: 1, column: 1, rows: [[`Released ${stamp}`]], look: "title" },
    {
      row: 3,
      column: 1,
      rows: [["Day", "Text"], ...risky.map((text) => [46_300, text])],
      formats: ["m/d/yyyy", ""],
      table: "Lines",
    },
  ],
  ...more,
});

const inExcel = (test: (opened: OpenedExcel, host: EditingHost) => Promise<void>) =>
  using(openExcel(plain), (opened) => test(opened as OpenedExcel, opened.host as EditingHost));

const named = ({ pane }: OpenedExcel, name: string): Sheet =>
  pane.workbook.sheets.find((each: Sheet) => each.name === name)!;
const names = ({ pane }: OpenedExcel) => pane.workbook.sheets.map(({ name }: Sheet) => name);

describe("Excel: a sheet of our own", () => {
  it("holds its blocks as they are, a table among them, and nothing of it is a formula", () =>
    inExcel(async (opened, host) => {
      const front = opened.pane.workbook.activeSheet;
      assert.equal(await host.writeSheet(sheet("2026-11-25 14.03")), "Released");
      const made = named(opened, "Released");
      assert.equal(made.value(0, 0), "Released 2026-11-25 14.03");
      risky.forEach((text, index) => {
        assert.equal(made.value(3 + index, 1), text);
        assert.equal(made.formula(3 + index, 1), undefined);
        assert.equal(made.cellFormat(3 + index, 0).numberFormat, "m/d/yyyy");
      });
      assert.deepEqual(made.tables[0]!.area, { top: 2, left: 0, bottom: 8, right: 1 });
      assert.equal(made.frozen.rows, 3);
      assert.equal(opened.pane.workbook.activeSheet, front);
    }));

  it("made anew leaves the earlier one under its date", () =>
    inExcel(async (opened, host) => {
      await host.writeSheet(sheet("2026-11-24 09.00"));
      named(opened, "Released").cells.set(20, 0, { value: "my note" } as never);
      assert.equal(await host.writeSheet(sheet("2026-11-25 14.03")), "Released");
      assert.deepEqual(names(opened), ["Charges", "Released 2026-11-24 09.00", "Released"]);
      assert.equal(named(opened, "Released 2026-11-24 09.00").value(20, 0), "my note");
      await host.writeSheet(sheet("2026-11-26 10.00"));
      assert.deepEqual(names(opened).slice(1), ["Released 2026-11-24 09.00", "Released 2026-11-25 14.03", "Released"]);
    }));

  it("leaves a sheet of the user's with that name alone", () =>
    inExcel(async (opened, host) => {
      opened.pane.workbook.addSheet("released");
      assert.equal(await host.writeSheet(sheet("1")), "Released (2)");
      assert.equal(named(opened, "released").usedArea(true), undefined);
    }));

  it("prints on one page where it is to", () =>
    inExcel(async (opened, host) => {
      await host.writeSheet(sheet("1", { onOnePage: true }));
      const { page } = named(opened, "Released");
      assert.deepEqual({ ...page.zoom }, { horizontalFitToPages: 1, verticalFitToPages: 1 });
      assert.deepEqual(page.printArea!.area, { top: 0, left: 0, bottom: 8, right: 1 });
    }));

  it("that cannot be written leaves nothing behind", () =>
    inExcel(async (opened, host) => {
      await host.writeSheet(sheet("1"));
      const stopped = host.writeSheet(sheet("2"), () => {
        throw new Problem({ key: "excel.read-only" });
      });
      await assert.rejects(stopped, Problem);
      assert.deepEqual(names(opened), ["Charges", "Released"]);
    }));
});
