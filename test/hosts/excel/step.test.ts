import assert from "node:assert/strict";
import fc from "fast-check";
import { setInputs } from "../../../src/workbench/model/edit.ts";
import { Problem } from "../../../src/worksheet/problem.ts";
import type { MadeStep, SheetStep } from "../../../src/worksheet/step.ts";
import { everythingOf } from "./open-excel.ts";
import { plain, problem, refuseWrite, rows, using } from "./step-support.ts";

describe("A step in Excel", () => {
  it("knows a row again though part of it is merged with the row above", () =>
    using(async ({ host, pane, cell }) => {
      await pane.Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Charges").getRange("A2:A3").merge();
        await context.sync();
      });
      const holds = (patient: string) => [
        {
          row: 3,
          cells: [
            { column: 1, value: patient },
            { column: 5, value: 2 },
          ],
        },
      ];
      const cells = [{ row: 3, column: 5, from: 2, to: 1 }];
      await host.change({ ...plain, cells, holds: holds("P1") });
      assert.equal(cell(3, 5), 1);
    }));

  it("gives a cell without a number format of its own one where that is asked for, and takes it back", () =>
    using(async ({ host, pane, cell, everything }) => {
      await pane.Excel.run(async (context) => {
        const excel = context.workbook.worksheets.getItem("Charges");
        excel.getRange("E2").numberFormat = [["@"]];
        excel.getRange("B5").numberFormat = [["dd.mm.yyyy"]];
        excel.getRange("E2").values = [["2"]];
        await context.sync();
      });
      const before = everything();
      const made = await host.change({
        ...plain,
        cells: [
          { row: 2, column: 5, from: "2", to: 2, format: "General" },
          { row: 5, column: 2, from: 46_303, to: 46_304, format: "m/d/yyyy" },
        ],
      });
      assert.deepEqual([cell(2, 5), cell(5, 2)], [2, 46_304]);
      assert.deepEqual(
        made.cells.map(({ after }) => after.format),
        ["General", "dd.mm.yyyy"],
      );
      await host.takeBack(made);
      assert.deepEqual(everything(), before);
    }));

  it("changes cells, and keeps text that looks like a number text", () =>
    using(async ({ host, cell }) => {
      await host.change({
        ...plain,
        cells: [
          { row: 3, column: 4, from: null, to: "JZ" },
          { row: 4, column: 4, from: 26, to: "02" },
          { row: 5, column: 5, from: 2, to: 3 },
        ],
      });
      assert.deepEqual([cell(3, 4), cell(4, 4), cell(5, 5)], ["JZ", "02", 3]);
    }));

  it("splits a row: the copy below has the row's formulas and look, and the sums take it in", () =>
    using(async ({ host, cell, sheet }) => {
      const made = await host.change({
        ...plain,
        cells: [{ row: 3, column: 5, from: 2, to: 1 }],
        insert: [
          {
            after: 3,
            cells: [
              { column: 4, to: "JW" },
              { column: 5, to: 1 },
              { column: 6, to: 45 },
            ],
          },
        ],
      });
      assert.deepEqual(
        made.inserted.map(({ row }) => row),
        [4],
      );
      assert.deepEqual([cell(3, 5), cell(4, 4), cell(4, 5), cell(4, 6)], [1, "JW", 1, 45]);
      assert.deepEqual([sheet.formula(3, 6), sheet.formula(4, 6)], ["=F4*2", "=F5*2+F3"]);
      assert.equal(sheet.cellFormat(3, 0).fill, sheet.cellFormat(2, 0).fill);
      assert.equal(sheet.formula(7, 4), "=SUM(E2:E6)");
    }));

  it("splits the last row of the data, and the sums take the copy in all the same", () =>
    using(async ({ host, cell, sheet }) => {
      await host.change({ ...plain, insert: [{ after: 5, cells: [{ column: 5, to: 1 }] }] });
      assert.deepEqual([cell(5, 1), cell(5, 5), cell(6, 1), cell(6, 5)], ["P4", 2, "P4", 1]);
      assert.equal(sheet.formula(7, 4), "=SUM(E2:E6)");
    }));

  it("takes rows out", () =>
    using(async ({ host, cell, sheet }) => {
      await host.change({ ...plain, remove: [3, 5] });
      assert.deepEqual([cell(2, 1), cell(3, 1), sheet.formula(4, 4)], ["P1", "P3", "=SUM(E2:E3)"]);
    }));

  it("refuses where a cell is no longer what it was, and changes nothing", () =>
    using(async ({ host, everything }) => {
      const before = everything();
      const cells = [
        { row: 3, column: 4, from: null, to: "JZ" },
        { row: 4, column: 5, from: 2, to: 3 },
      ];
      await assert.rejects(host.change({ ...plain, cells, remove: [2] }), problem("excel.cell-changed"));
      assert.deepEqual(everything(), before);
    }));

  it("refuses on a protected sheet", () =>
    using(async ({ host, pane }) => {
      await pane.Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Charges").protection.protect();
        await context.sync();
      });
      const cells = [{ row: 3, column: 4, from: null, to: "JZ" }];
      await assert.rejects(host.change({ ...plain, cells }), problem("excel.protected-change"));
    }));
});

describe("Taking a step back in Excel", () => {
  it("refuses where one of its cells was changed since, and changes nothing", () =>
    using(async ({ host, sheet, everything }) => {
      const made = await host.change({ ...plain, cells: [{ row: 3, column: 4, from: null, to: "JZ" }], remove: [5] });
      setInputs(sheet, { top: 2, left: 3, bottom: 2, right: 3 }, [["JW"]]);
      const before = everything();
      await assert.rejects(host.takeBack(made), problem("excel.changed-since"));
      assert.deepEqual(everything(), before);
    }));

  it("refuses where a row that was put in was changed since", () =>
    using(async ({ host, sheet }) => {
      const made = await host.change({ ...plain, insert: [{ after: 3, cells: [{ column: 4, to: "JW" }] }] });
      setInputs(sheet, { top: 3, left: 5, bottom: 3, right: 5 }, [[1]]);
      await assert.rejects(host.takeBack(made), problem("excel.changed-since"));
    }));

  it("refuses where rows were moved since, though none of its cells was", () =>
    using(async ({ host, sheet, pane, everything }) => {
      const made = await host.change({ ...plain, remove: [3] });
      await pane.Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Charges").getRange("2:2").insert("Down");
        await context.sync();
      });
      const before = everything();
      await assert.rejects(host.takeBack(made), problem("excel.moved-since"));
      assert.deepEqual(everything(), before);
      sheet.deleteCells({ area: { top: 1, left: 0, bottom: 1, right: 16_383 }, direction: "up" });
      await host.takeBack(made);
      assert.equal(sheet.value(2, 0), "P2");
    }));

  it("refuses where a formula was changed since that it would write over", () =>
    using(async ({ host, sheet }) => {
      const made = await host.change({ ...plain, remove: [3] });
      setInputs(sheet, { top: 5, left: 4, bottom: 5, right: 4 }, [["=1+1"]]);
      await assert.rejects(host.takeBack(made), problem("excel.moved-since"));
    }));

  it("leaves values, formulas and looks as they were, whatever the step did", async function () {
    this.timeout(60_000);
    const held = (row: number, column: number) => rows[row - 1]![column - 1] ?? null;
    const cell = fc
      .record({
        row: fc.integer({ min: 2, max: 5 }),
        column: fc.integer({ min: 1, max: 6 }),
        to: fc.constantFrom("02", "JZ", 7, null, "1/2", "=no"),
      })
      .map(({ row, column, to }) => ({ row, column, from: held(row, column) === "" ? null : held(row, column), to }));
    const step = fc.record({
      cells: fc.uniqueArray(cell, { selector: ({ row, column }) => `${row} ${column}`, maxLength: 5 }),
      insert: fc.uniqueArray(
        fc.record({ after: fc.integer({ min: 2, max: 5 }), cells: fc.constant([{ column: 5, to: 1 }]) }),
        { selector: ({ after }) => after, maxLength: 3 },
      ),
      remove: fc.uniqueArray(fc.integer({ min: 2, max: 5 }), { maxLength: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(step, (parts) =>
        using(async ({ host, sheet }) => {
          const remove = [...parts.remove].sort((a, b) => a - b);
          const kept = <T extends { row?: number; after?: number }>(list: readonly T[]) =>
            list.filter(({ row, after }) => !remove.includes(row ?? after!));
          const before = everythingOf(sheet);
          const made = await host.change({
            ...plain,
            cells: kept(parts.cells),
            insert: kept(parts.insert),
            remove,
          } as SheetStep);
          await host.takeBack(made);
          assert.deepEqual(everythingOf(sheet), before);
        }),
      ),
      { numRuns: 15 },
    );
  });
});

describe("A step that Excel refuses midway", () => {
  const whole: SheetStep = {
    ...plain,
    cells: [
      { row: 3, column: 5, from: 2, to: 1 },
      { row: 5, column: 4, from: "JW", to: null },
    ],
    insert: [
      { after: 3, cells: [{ column: 4, to: "JW" }] },
      { after: 5, cells: [{ column: 5, to: 1 }] },
    ],
    remove: [2, 4],
  };

  async function writesOf(): Promise<number> {
    let writes = 0;
    await using(async (opened) => {
      const count = refuseWrite(opened, Infinity);
      await opened.host.change(whole);
      writes = count();
    });
    return writes;
  }

  it("is put back, whichever part of it was refused, and that is said", async function () {
    this.timeout(60_000);
    const writes = await writesOf();
    assert.ok(writes > 10, `${writes} writes`);
    for (let number = 2; number <= writes; number++) {
      await using(async (opened) => {
        const before = everythingOf(opened.sheet);
        const count = refuseWrite(opened, number);
        await assert.rejects(opened.host.change(whole), problem("excel.change-undone"), `write ${number}`);
        assert.ok(count() >= number);
        assert.deepEqual(everythingOf(opened.sheet), before, `write ${number} of ${writes}`);
      });
    }
  });

  it("is told exactly where it cannot be put back either", async function () {
    this.timeout(60_000);
    const writes = await writesOf();
    await using(async (opened) => {
      refuseWrite(opened, writes, Infinity);
      await assert.rejects(opened.host.change(whole), (failure) => {
        assert.ok(failure instanceof Problem && failure.phrase.key === "excel.change-half");
        assert.equal(failure.phrase.data!["places"], "E3, D5, 5:5, 4:4, 3:3, 2:2");
        return true;
      });
    });
  });

  it("is put back wherever it is stopped", () =>
    using(async ({ host, sheet }) => {
      const before = everythingOf(sheet);
      const cells = Array.from({ length: 1_500 }, (_, index) => ({ row: 10 + index, column: 1, from: null, to: "x" }));
      let turns = 0;
      for (let isDone = false; !isDone; turns++) {
        let left = turns;
        const pace = () => (left-- > 0 ? Promise.resolve() : Promise.reject(new Error("stop")));
        isDone = await host.change({ ...plain, cells }, pace).then(
          () => true,
          () => false,
        );
        if (!isDone) assert.deepEqual(everythingOf(sheet), before, `stopped at turn ${turns + 1}`);
      }
      assert.ok(turns > 3);
    }));

  it("can be taken back even where it was cut off midway, by what was told ahead", () =>
    using(async ({ host, sheet, cell }) => {
      const before = everythingOf(sheet);
      const values = [null, 7, "x", "=A1", "007", true];
      const cells = Array.from({ length: 2_500 }, (_, index) => {
        return { row: 10 + index, column: 1, from: null, to: values[1 + (index % 5)] ?? null };
      });
      let told: MadeStep | undefined;
      const ahead = (made: MadeStep) => Promise.resolve(void (told = made));
      const cutOff = new Promise<never>(() => undefined);
      let isAtEnd = () => {};
      const isCutOff = new Promise<void>((resolve) => (isAtEnd = resolve));
      const pace = (done: number) => {
        if (done < 1_000 || !told) return Promise.resolve();
        isAtEnd();
        return cutOff;
      };
      void host.change({ ...plain, cells }, pace, ahead);
      await isCutOff;
      assert.equal(cell(10, 1), 7);
      assert.equal(cell(1_009, 1), true);
      assert.equal(cell(1_010, 1), "");
      await host.takeBack(JSON.parse(JSON.stringify(told)) as MadeStep);
      assert.deepEqual(everythingOf(sheet), before);

      const made = await host.change({ ...plain, cells }, undefined, ahead);
      assert.deepEqual(told!.cells, made.cells);
    }));

  it("waits for a cell that is being typed in from the start, and never starts over", () =>
    using(async ({ host, cell }) => {
      const delays: unknown[] = [];
      const { Excel: own } = globalThis as unknown as { Excel: { run: (...given: unknown[]) => Promise<unknown> } };
      const listening = (first: unknown, batch?: unknown) => {
        delays.push(batch ? (first as { delayForCellEdit?: boolean }).delayForCellEdit : undefined);
        return batch ? own.run(first, batch) : own.run(first);
      };
      Object.assign(globalThis, { Excel: { ...own, run: listening } });
      await host.change({ ...plain, cells: [{ row: 3, column: 4, from: null, to: "JZ" }] });
      assert.deepEqual(delays, [undefined, true]);
      assert.equal(cell(3, 4), "JZ");
    }));
});
