import assert from "node:assert/strict";
import { layOut, setInputs } from "../../../src/workbench/model/edit.ts";
import { WorkbookError } from "../../../src/workbench/model/errors.ts";
import type { Sheet } from "../../../src/workbench/model/sheet.ts";
import type { SheetStep } from "../../../src/worksheet/step.ts";
import { calculate, everythingOf } from "./open-excel.ts";
import { plain, problem, refuseWrite, using } from "./step-support.ts";

const merge = (sheet: Sheet, top: number, left: number, bottom: number, right: number) => {
  const area = { top: top - 1, left: left - 1, bottom: bottom - 1, right: right - 1 };
  sheet.merges = [...sheet.merges, sheet.track(area)];
};
const type = (sheet: Sheet, row: number, column: number, value: string | number) =>
  setInputs(sheet, { top: row - 1, left: column - 1, bottom: row - 1, right: column - 1 }, [[value]]);

describe("A step among formulas", () => {
  it("leaves a formula that comes to what is wanted by itself, in the row and in its copy", () =>
    using(async ({ host, pane, sheet, cell, everything }) => {
      calculate(pane.workbook);
      type(sheet, 3, 6, "=E3*45");
      const before = everything();
      const made = await host.change({
        ...plain,
        cells: [
          { row: 3, column: 5, from: 2, to: 1 },
          { row: 3, column: 6, from: 90, to: 45 },
        ],
        insert: [
          {
            after: 3,
            cells: [
              { column: 5, to: 1 },
              { column: 6, to: 45 },
            ],
          },
        ],
      });
      assert.deepEqual([sheet.formula(2, 5), sheet.formula(3, 5)], ["=E3*45", "=E4*45"]);
      assert.deepEqual([cell(3, 6), cell(4, 6)], [45, 45]);
      assert.deepEqual(
        made.cells.map(({ column }) => column),
        [5],
      );
      await host.takeBack(made);
      assert.deepEqual(everything(), before);
    }));

  it("never writes over a formula that would come to something else: nothing is changed", () =>
    using(async ({ host, pane, sheet, everything }) => {
      calculate(pane.workbook);
      type(sheet, 3, 6, "=E3*45+1");
      const before = everything();
      const cells = [
        { row: 3, column: 5, from: 2, to: 1 },
        { row: 3, column: 6, from: 91, to: 45 },
      ];
      await assert.rejects(host.change({ ...plain, cells }), problem("excel.formula-cell"));
      await assert.rejects(host.change({ ...plain, cells, remove: [2] }), problem("excel.formula-cell"));
      assert.deepEqual(everything(), before);
    }));

  it("keeps the formula of a calculated column of a table, and the table's references", () =>
    using(async ({ host, pane, sheet, everything }) => {
      await pane.Excel.run(async (context) => {
        const excel = context.workbook.worksheets.getItem("Charges");
        const table = excel.tables.add("A1:G5", true);
        table.name = "Lines";
        excel.getRange("G2:G5").formulas = Array.from({ length: 4 }, () => ["=[@Units]*40"]);
        excel.getRange("J1").formulas = [["=SUM(Lines[Units])"]];
        await context.sync();
      });
      const before = everything();
      const made = await host.change({
        ...plain,
        cells: [{ row: 3, column: 5, from: 2, to: 1 }],
        insert: [{ after: 3, cells: [{ column: 5, to: 1 }] }],
        remove: [5],
      });
      assert.deepEqual(
        [1, 2, 3, 4].map((row) => sheet.formula(row, 6)),
        ["=[@Units]*40", "=[@Units]*40", "=[@Units]*40", "=[@Units]*40"],
      );
      assert.equal(sheet.formula(0, 9), "=SUM(Lines[Units])");
      await host.takeBack(made);
      assert.deepEqual(everything(), before);
    }));

  it("remembers the formulas of a long column as one", () =>
    using(async ({ host, sheet }) => {
      setInputs(
        sheet,
        { top: 9, left: 0, bottom: 3_008, right: 0 },
        Array.from({ length: 3_000 }, (_, index) => [`=B${10 + index}*2`]),
      );
      const { formulas } = await host.change({ ...plain, remove: [3] });
      assert.ok(formulas.length < 12, JSON.stringify(formulas));
      assert.deepEqual(
        formulas.find(({ column }) => column === 1),
        { column: 1, first: 10, last: 3_009, formula: "=RC[1]*2" },
      );
    }));
});

describe("A step among cells of other kinds", () => {
  it("writes a text into a cell that is formatted as text as it is", () =>
    using(async ({ host, pane, cell, everything }) => {
      await pane.Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Charges").getRange("D3:D4");
        range.numberFormat = [["@"], ["@"]];
        range.values = [[""], ["26"]];
        await context.sync();
      });
      const before = everything();
      const made = await host.change({
        ...plain,
        cells: [{ row: 4, column: 4, from: "26", to: "02" }],
        insert: [{ after: 3, cells: [{ column: 4, to: "07" }] }],
      });
      assert.deepEqual([cell(5, 4), cell(4, 4)], ["02", "07"]);
      await host.takeBack(made);
      assert.deepEqual(everything(), before);
    }));

  it("names the merged cells that one to change is part of, and changes nothing", () =>
    using(async ({ host, sheet, everything }) => {
      sheet.cells.set(2, 0, undefined);
      merge(sheet, 2, 1, 3, 1);
      const before = everything();
      // What a merged cell shows stands in its first cell; a blank one is what is there.
      for (const from of ["P1", null]) {
        const cells = [{ row: 3, column: 1, from, to: "P9" }];
        await assert.rejects(
          host.change({ ...plain, cells }),
          problem(from === null ? "excel.not-taken" : "excel.merged-cell"),
        );
      }
      assert.deepEqual(everything(), before);
    }));

  it("changes other cells of a row with merged cells, whose content is that of the first of them", () =>
    using(async ({ host, sheet, cell }) => {
      sheet.cells.set(2, 0, undefined);
      merge(sheet, 2, 1, 3, 1);
      const holds = [
        {
          row: 3,
          cells: [
            { column: 1, value: "P1" },
            { column: 3, value: "Q9957" },
          ],
        },
      ];
      const cells = [{ row: 3, column: 4, from: null, to: "JZ" }];
      await host.change({ ...plain, cells, holds });
      assert.equal(cell(3, 4), "JZ");
      const other = [{ row: 3, cells: [{ column: 1, value: "P2" }] }];
      await assert.rejects(
        host.change({ ...plain, cells: [{ row: 3, column: 4, from: "JZ", to: "JW" }], holds: other }),
        problem("excel.cell-changed"),
      );
    }));

  it("neither copies nor takes out rows that are merged with others", () =>
    using(async ({ host, sheet, everything }) => {
      merge(sheet, 3, 1, 4, 1);
      merge(sheet, 5, 5, 5, 6);
      const before = everything();
      for (const step of [{ insert: [{ after: 4, cells: [] }] }, { remove: [3] }, { remove: [2, 4] }]) {
        await assert.rejects(host.change({ ...plain, ...step }), problem("excel.merged-row"));
      }
      assert.deepEqual(everything(), before);
      await host.change({ ...plain, remove: [2] });
    }));

  it("neither copies nor takes out rows that are hidden, and changes their cells", () =>
    using(async ({ host, sheet, cell, everything }) => {
      layOut(sheet, "rows", 2, 2, { hidden: true });
      const before = everything();
      for (const step of [{ insert: [{ after: 3, cells: [] }] }, { remove: [3] }]) {
        await assert.rejects(host.change({ ...plain, ...step }), problem("excel.hidden-row"));
      }
      assert.deepEqual(everything(), before);
      const made = await host.change({
        ...plain,
        cells: [{ row: 3, column: 4, from: null, to: "JZ" }],
        insert: [{ after: 2, cells: [] }],
      });
      assert.equal(cell(4, 4), "JZ");
      await host.takeBack(made);
      assert.deepEqual(everything(), before);
    }));

  it("leaves frozen panes and the total row of a table where they are", () =>
    using(async ({ host, pane, sheet, everything }) => {
      await pane.Excel.run(async (context) => {
        const excel = context.workbook.worksheets.getItem("Charges");
        excel.getRange("7:7").delete("Up");
        const table = excel.tables.add("A1:G5", true);
        table.showTotals = true;
        table.getTotalRowRange().getLastCell().formulas = [["=SUBTOTAL(109,[Twice])"]];
        excel.freezePanes.freezeRows(1);
        await context.sync();
      });
      const before = everything();
      const made = await host.change({ ...plain, insert: [{ after: 5, cells: [{ column: 4, to: "JW" }] }] });
      assert.deepEqual([sheet.tables[0]!.area.bottom, sheet.frozen.rows], [6, 1]);
      assert.deepEqual([sheet.value(4, 3), sheet.value(5, 3)], ["JW", "JW"]);
      assert.equal(sheet.formula(6, 6), "=SUBTOTAL(109,[Twice])");
      await host.takeBack(made);
      assert.deepEqual(everything(), before);
    }));

  it("takes out no row where the structure of the workbook is protected, and changes cells", () =>
    using(async ({ host, pane, cell, everything }) => {
      pane.workbook.protection = { password: "secret" };
      const before = everything();
      await assert.rejects(host.change({ ...plain, remove: [3] }), problem("excel.structure-protected"));
      assert.deepEqual(everything(), before);
      assert.equal(pane.workbook.sheets.length, 1);
      await host.change({ ...plain, cells: [{ row: 3, column: 4, from: null, to: "JZ" }] });
      assert.equal(cell(3, 4), "JZ");
    }));
});

describe("Many rows at once", () => {
  const cells = Array.from({ length: 130 }, (_, index) => [`P${index}`, index]);
  const step: SheetStep = {
    ...plain,
    lastRow: 139,
    insert: [12, 40, 75, 110, 139].map((after) => ({ after, cells: [{ column: 2, to: "copy" }] })),
    remove: Array.from({ length: 60 }, (_, index) => 11 + 2 * index).filter((row) => row !== 75),
  };
  const fill = (sheet: Sheet) => setInputs(sheet, { top: 9, left: 0, bottom: 138, right: 1 }, cells);

  it("are moved in few requests, and back", () =>
    using(async ({ host, pane, sheet, everything }) => {
      fill(sheet);
      const before = everything();
      const { prototype } = pane.Excel.RequestContext;
      const sync = prototype.sync as (...args: unknown[]) => Promise<unknown>;
      let requests = 0;
      prototype.sync = function (this: unknown, ...args: unknown[]) {
        requests++;
        return sync.apply(this, args);
      } as typeof prototype.sync;
      const made = await host.change(step);
      assert.ok(requests < 35, `${requests} requests`);
      assert.equal(sheet.usedArea(true)!.bottom, 138 - 59 + 5);
      await host.takeBack(made);
      assert.deepEqual(everything(), before);
      assert.equal(pane.workbook.settings.has("EchoScrub.rows"), false);
    }));

  for (const part of [0.02, 0.3, 0.5, 0.8, 0.9, 1]) {
    it(`are put back where Excel refuses a write after ${part * 100} % of them`, async () => {
      let writes = 0;
      await using(async (opened) => {
        fill(opened.sheet);
        const count = refuseWrite(opened, Infinity);
        await opened.host.change(step);
        writes = count();
      });
      await using(async (opened) => {
        const { host, sheet, pane } = opened;
        const number = Math.ceil(part * writes);
        fill(sheet);
        const before = everythingOf(sheet);
        const count = refuseWrite(opened, number);
        await assert.rejects(host.change(step), problem("excel.change-undone"));
        assert.ok(count() >= number);
        assert.deepEqual(everythingOf(sheet), before);
        const store = pane.workbook.sheet("EchoScrub store");
        assert.equal(store?.usedArea(false), undefined, "copies are left on the store");
      });
    });
  }

  it("are named where it is not even known which of them were moved", () =>
    using(async (opened) => {
      const { host, sheet, pane } = opened;
      fill(sheet);
      refuseWrite(opened, 75, Infinity);
      pane.workbook.settings.get = () => {
        throw new WorkbookError("GeneralException", "no more");
      };
      await assert.rejects(host.change(step), problem("excel.change-half"));
    }));
});
