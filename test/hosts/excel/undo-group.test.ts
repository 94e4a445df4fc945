import assert from "node:assert/strict";
import { WorkbookError } from "../../../src/workbench/model/errors.ts";
import type { EditingHost } from "../../../src/worksheet/host.ts";
import { block } from "../contract.ts";
import { everythingOf, openExcel, type OpenedExcel } from "./open-excel.ts";
import { plain, problem, rows } from "./step-support.ts";

type Run = (...given: unknown[]) => Promise<unknown>;

interface Grouped extends OpenedExcel {
  readonly host: EditingHost;
  /** Of each run, whether it was to be one step of Undo. */
  readonly runs: boolean[];
}

/**
 * An Excel that takes several writes back in one step, or an older one. What it cannot take back it refuses within such a
 * group, as Excel on Windows does where a sheet is hidden.
 */
async function using(version: string, work: (opened: Grouped) => Promise<void>): Promise<void> {
  const opened = await openExcel({ name: "Charges", rows }, { ExcelApi: version });
  const { Excel } = globalThis as unknown as { Excel: { run: Run } };
  const runs: boolean[] = [];
  let isGrouped = false;
  const run: Run = async (first, batch) => {
    isGrouped = batch !== undefined && (first as { mergeUndoGroup?: boolean }).mergeUndoGroup === true;
    runs.push(isGrouped);
    return batch === undefined ? Excel.run(first) : Excel.run(first, batch);
  };
  Object.assign(globalThis, { Excel: { ...Excel, run } });
  const { workbook } = opened.pane;
  const hide = workbook.setVisibility.bind(workbook);
  workbook.setVisibility = (...given) => {
    if (isGrouped) throw new WorkbookError("UndoNotSupported", "This cannot be undone.");
    hide(...given);
  };
  try {
    await work({ ...opened, host: opened.host as EditingHost, runs });
  } finally {
    opened.close();
  }
}

const cells = [{ row: 3, column: 4, from: null, to: "JZ" }];
const marks = block({ row: 3, verdict: "✗ Error", problems: "no", risk: 1, notChecked: "", rowKey: "k3" });

describe("One step of Excel's own Undo", () => {
  it("is each change, marking and clearing, where Excel can", () =>
    using("1.20", async ({ host, runs }) => {
      for (const work of [
        () => host.change({ ...plain, cells }),
        () => host.mark({ ...marks, headerRow: 1, dataColumns: [1, 7] }),
        () => host.clear("Charges"),
      ]) {
        runs.length = 0;
        await work();
        assert.equal(runs.at(-1), true);
      }
      runs.length = 0;
      await host.read({ kind: "sheet" }, () => undefined);
      assert.deepEqual(runs, [false]);
    }));

  it("is not asked of an older Excel", () =>
    using("1.19", async ({ host, runs }) => {
      await host.change({ ...plain, cells });
      await host.mark({ ...marks, headerRow: 1, dataColumns: [1, 7] });
      assert.ok(!runs.includes(true));
    }));

  it("is given up where the change holds something that Excel cannot undo: it is made all the same, once", () =>
    using("1.20", async ({ host, runs, sheet, pane, everything }) => {
      const before = everything();
      const made = await host.change({ ...plain, cells, remove: [2] });
      assert.deepEqual(runs.slice(-2), [true, false]);
      assert.deepEqual([sheet.value(1, 0), sheet.value(1, 3)], ["P2", "JZ"]);
      assert.equal(pane.workbook.sheet("EchoScrub store")?.visibility, "VeryHidden");
      assert.equal(pane.workbook.sheets.length, 2);
      await host.takeBack(made);
      assert.deepEqual(everything(), before);
      runs.length = 0;
      await host.change({ ...plain, remove: [2] });
      assert.equal(runs.at(-1), true, "the store is there by now");
    }));

  it("is nothing that sheets of our own are part of", () =>
    using("1.20", async ({ host, runs }) => {
      await host.log({ sheet: "Change log", headings: ["When"], lines: [["now"]] });
      await host.addTables({ sheet: "Things", title: "", hint: "", tables: [] });
      assert.ok(!runs.includes(true));
    }));
});

describe("A step that Excel's own Undo took back", () => {
  const undone: readonly (readonly [string, Parameters<EditingHost["change"]>[0]])[] = [
    ["of cells", { ...plain, cells }],
    ["of rows", { ...plain, cells, insert: [{ after: 3, cells: [{ column: 4, to: "JW" }] }], remove: [2, 5] }],
  ];
  for (const [what, step] of undone) {
    it(`is taken back already: ${what}`, () =>
      using("1.15", async ({ host, sheet, pane }) => {
        const before = everythingOf(sheet);
        const made = await host.change(step);
        await host.takeBack(made);
        await host.takeBack(made);
        assert.deepEqual(everythingOf(sheet), before);
        assert.equal(pane.workbook.sheet("EchoScrub store")?.usedArea(false), undefined);
      }));
  }

  it("is refused where something else was changed since", () =>
    using("1.15", async ({ host, sheet }) => {
      const made = await host.change({ ...plain, cells, remove: [2] });
      await host.takeBack(made);
      sheet.cells.ensure(1, 4).value = 7;
      await assert.rejects(host.takeBack(made), problem("excel.moved-since"));
    }));
});
