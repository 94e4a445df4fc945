import assert from "node:assert/strict";
import { openExcelHost } from "../../../src/hosts/excel/excel-host.ts";
import { layOut, setInputs } from "../../../src/workbench/model/edit.ts";
import { sortRows } from "../../../src/workbench/model/sort.ts";
import type { CellValue } from "../../../src/worksheet/cells.ts";
import type { EditingHost, Pace, SheetChange } from "../../../src/worksheet/host.ts";
import { Problem } from "../../../src/worksheet/problem.ts";
import { block, plain, using, type GivenSheet } from "../contract.ts";
import { everythingOf, openExcel, type OpenedExcel } from "./open-excel.ts";

const all = () => undefined;
const inExcel = (given: GivenSheet, test: (opened: OpenedExcel) => Promise<void>) =>
  using(openExcel(given), (opened) => test(opened as OpenedExcel));
const oneRow = block({ row: 3, verdict: "✗ Error", problems: "no", risk: 1, notChecked: "", rowKey: "k3" });

describe("Excel: what is selected", () => {
  const rows = (cells: { readonly onlyRows?: (row: number) => boolean }) =>
    [1, 2, 3, 4, 5, 6, 7].filter((row) => cells.onlyRows!(row));

  it("is the rows of every selected area", async () => {
    await inExcel(plain, async ({ pane, sheet, host }) => {
      pane.workbook.select(sheet, [
        { top: 2, left: 0, bottom: 2, right: 0 },
        { top: 5, left: 3, bottom: 5, right: 4 },
      ]);
      assert.deepEqual(rows(await host.read({ kind: "selection" }, all)), [3, 6]);
    });
  });

  it("is cut to the rows in use where whole columns are selected", async () => {
    await inExcel(plain, async ({ pane, sheet, host }) => {
      pane.workbook.select(sheet, [{ top: 0, left: 2, bottom: 1_048_575, right: 2 }]);
      const cells = await host.read({ kind: "selection" }, all);
      assert.deepEqual(rows(cells), [1, 2, 3, 4, 5, 6, 7]);
      assert.equal(cells.onlyRows!(8), false);
    });
  });

  it("is nothing where only empty rows are selected, and that is said", async () => {
    await inExcel(plain, async ({ pane, sheet, host }) => {
      pane.workbook.select(sheet, [{ top: 50, left: 0, bottom: 60, right: 0 }]);
      await assert.rejects(host.read({ kind: "selection" }, all), keyIs("excel.nothing-selected"));
    });
  });

  it("is no table where the selected cell is in none, and that is said", async () => {
    await inExcel(plain, async ({ host }) => {
      await assert.rejects(host.read({ kind: "table" }, all), keyIs("excel.no-table"));
    });
  });
});

describe("Excel: the rows that can be seen", () => {
  it("are those of the sheet whatever columns are hidden", async () => {
    await inExcel({ ...plain, hidden: [4] }, async ({ sheet, host }) => {
      layOut(sheet, "columns", 0, 1, { hidden: true });
      const cells = await host.read({ kind: "visible" }, all);
      assert.deepEqual([3, 4, 6].filter(cells.onlyRows!), [3, 6]);
    });
  });

  it("are found in few requests on a long sheet", async () => {
    const rows = [["CPT", "Units"], ...Array.from({ length: 25_000 }, (_, row) => ["Q9957", row])];
    const hidden = Array.from({ length: 12_500 }, (_, index) => 2 * index + 3);
    await inExcel({ name: "Charges", rows, hidden }, async ({ pane, host }) => {
      const requests = countRequests(pane);
      const cells = await host.read({ kind: "visible" }, () => ({ columns: [1], formulas: [] }));
      assert.deepEqual([2, 3, 25_000, 25_001].filter(cells.onlyRows!), [2, 25_000]);
      assert.ok(requests.count() <= 10, `${requests.count()} requests`);
    });
  });
});

describe("Excel: merged cells", () => {
  it("are known however many there are", async () => {
    const rows: CellValue[][] = [["Patient", "CPT"]];
    for (let visit = 0; visit < 600; visit++) rows.push([`P${visit}`, "93306"], [null, "Q9957"]);
    await inExcel({ name: "Charges", rows }, async ({ sheet, host }) => {
      sheet.merges = Array.from({ length: 600 }, (_, visit) => {
        return sheet.track({ top: 1 + 2 * visit, left: 0, bottom: 2 + 2 * visit, right: 0 });
      });
      const cells = await host.read({ kind: "sheet" }, all);
      assert.deepEqual([cells.rows[2]![0], cells.rows[1_200]![0]], ["P0", "P599"]);
    });
  });
});

describe("Excel: the sheets", () => {
  it("are none of those that we wrote", async () => {
    await inExcel(plain, async ({ pane, host }) => {
      pane.workbook.addSheet("More");
      const held = { name: "Held", kind: "held", stamp: "2026-11-25 14.03", widths: [], blocks: [] };
      await (host as EditingHost).writeSheet(held);
      assert.ok(pane.workbook.sheet("Held"));
      assert.deepEqual([...(await host.sheetNames())], ["Charges", "More"]);
    });
  });

  it("are those that the user can see", async () => {
    await inExcel(plain, async ({ pane, host }) => {
      const { workbook } = pane;
      workbook.setVisibility(workbook.addSheet("Hidden"), "Hidden");
      workbook.setVisibility(workbook.addSheet("Store"), "VeryHidden");
      workbook.addSheet("More");
      assert.deepEqual([...(await host.sheetNames())], ["Charges", "More"]);
    });
  });
});

describe("Excel: a sheet", () => {
  it("that is empty gives no cells", async () => {
    await inExcel({ name: "Charges", rows: [] }, async ({ host }) => {
      assert.deepEqual((await host.read({ kind: "sheet" }, all)).rows, []);
    });
  });

  it("that is gone is named", async () => {
    await inExcel(plain, async ({ host }) => {
      await assert.rejects(host.read({ kind: "sheet", sheet: "Old" }, all), keyIs("excel.no-sheet"));
    });
  });

  it("gives its hidden rows as well", async () => {
    await inExcel(plain, async ({ sheet, host }) => {
      layOut(sheet, "rows", 2, 3, { hidden: true });
      const cells = await host.read({ kind: "sheet" }, all);
      assert.equal(cells.rows[2]![0], "P1");
    });
  });

  it("gives the formulas of the columns that ask for them, and of no other", async () => {
    await inExcel(plain, async ({ sheet, host }) => {
      setInputs(sheet, { top: 2, left: 2, bottom: 2, right: 4 }, [['="Q"&9957', null, "=1+1"]]);
      setInputs(sheet, { top: 3, left: 2, bottom: 3, right: 2 }, [['=""']]);
      const cells = await host.read({ kind: "sheet" }, () => ({ columns: [1, 2, 3, 4, 5], formulas: [3] }));
      assert.equal(cells.formulaAt!(3, 3), '="Q"&9957');
      assert.equal(cells.formulaAt!(3, 5), undefined);
      assert.equal(cells.formulaAt!(6, 3), undefined);
      assert.equal(cells.rows[3]![2], "");
    });
  });

  it("of 16,384 columns is read, and in full only where it was picked", async () => {
    const wide: CellValue[][] = Array.from({ length: 60 }, (_, row) => [`P${row}`]);
    await inExcel({ name: "Charges", rows: wide }, async ({ sheet, host }) => {
      setInputs(sheet, { top: 0, left: 16_383, bottom: 0, right: 16_383 }, [["far"]]);
      let width = 0;
      const cells = await host.read({ kind: "sheet" }, (top) => {
        width = top.columns.length;
        return { columns: [1, 16_384], formulas: [] };
      });
      assert.equal(width, 16_384);
      assert.deepEqual(cells.rows[0], ["P0", "far"]);
      assert.equal(cells.rows.length, 60);
    });
  });

  it("of 30,000 rows is read and marked in few requests, none of them over 50,000 cells", async () => {
    const rows = [["CPT", "Units"], ...Array.from({ length: 30_000 }, (_, row) => ["Q9957", row])];
    await inExcel({ name: "Charges", rows }, async ({ pane, host, cell }) => {
      const requests = countRequests(pane);
      // Besides the blocks: the date system, the place of the data, merged cells, the top rows, and the end of the run.
      const cells = await host.read({ kind: "sheet" }, all);
      assert.equal(cells.rows.length, 30_001);
      assert.deepEqual(cells.rows[30_000], ["Q9957", 29_999]);
      assert.ok(requests.count() <= 7, `${requests.count()} requests to read`);
      const marked = Array.from({ length: 30_000 }, (_, index) => ({ ...oneRow.rows[0]!, row: index + 2 }));
      requests.reset();
      await host.mark({ ...oneRow, headerRow: 1, dataColumns: [1, 2], rows: marked });
      assert.equal(cell(30_001, 3), "✗ Error");
      // Among them whether rows are hidden, and the verdicts once more to see that they are beside their rows.
      assert.ok(requests.count() <= 12, `${requests.count()} requests to mark`);
    });
  });

  it("is left as it was, whichever of its parts a check is stopped at", async function () {
    this.timeout(60_000);
    const rows = [["CPT", "Units"], ...Array.from({ length: 21_000 }, (_, row) => ["Q9957", row])];
    await inExcel({ name: "Charges", rows }, async ({ host, everything }) => {
      const before = everything();
      const marked = Array.from({ length: 21_000 }, (_, index) => ({ ...oneRow.rows[0]!, row: index + 2 }));
      const block = { ...oneRow, headerRow: 1, dataColumns: [1, 2], rows: marked } as const;
      const work = async (pace: Pace) => {
        await host.read({ kind: "sheet" }, all, pace);
        await host.mark(block, pace);
      };
      let turns = 0;
      for (let isDone = false; !isDone; turns++) {
        let left = turns;
        const pace = () => (left-- > 0 ? Promise.resolve() : Promise.reject(new Error("stop")));
        isDone = await work(pace).then(
          () => true,
          () => false,
        );
        if (!isDone) assert.deepEqual(everything(), before, `stopped at turn ${turns + 1}`);
      }
      assert.ok(turns > 4, `${turns} turns`);
    });
  });
});

describe("Excel: where the verdicts go", () => {
  it("is behind what the user has beside the data", async () => {
    const notes = plain.rows.map((row, index) => [...row, index === 3 ? "call them" : null]);
    await inExcel({ ...plain, rows: notes }, async ({ host, cell }) => {
      const { address } = await host.mark(oneRow);
      assert.equal(address, "F2:J3");
      assert.equal(cell(4, 6), "call them");
    });
  });

  it("never covers a cell of the user in the rows that are marked", async () => {
    const notes = plain.rows.map((row, index) => [...row, null, index === 2 ? "call them" : null]);
    await inExcel({ ...plain, rows: notes }, async ({ host, cell }) => {
      assert.equal((await host.mark(oneRow)).address, "H2:L3");
      assert.equal(cell(3, 7), "call them");
    });
  });

  it("is nowhere on a protected sheet, which stays protected and as it was", async () => {
    await inExcel(plain, async ({ sheet, host }) => {
      sheet.protection = { options: {}, password: "secret" };
      const before = everythingOf(sheet);
      await assert.rejects(host.mark(oneRow), keyIs("excel.protected"));
      assert.deepEqual(everythingOf(sheet), before);
      assert.ok(sheet.protection);
    });
  });

  it("follows the data when columns are inserted, and is cleared there", async () => {
    await inExcel(plain, async ({ sheet, host, cell }) => {
      await host.mark(oneRow);
      sheet.insertCells({ area: { top: 0, left: 0, bottom: 1_048_575, right: 0 }, direction: "right" });
      assert.equal(cell(3, 7), "✗ Error");
      const again = await host.mark({ ...oneRow, dataColumns: [2, 6] });
      assert.equal(again.address, "G2:K3");
      await host.clear("Charges");
      assert.equal(cell(3, 7), "");
      assert.deepEqual(sheet.conditionalFormats, []);
    });
  });

  it("keeps the widths that the columns had", async () => {
    await inExcel(plain, async ({ sheet, host }) => {
      layOut(sheet, "columns", 6, 6, { size: 12 });
      layOut(sheet, "columns", 9, 9, { hidden: true });
      const before = everythingOf(sheet);
      await host.mark(oneRow);
      assert.equal(sheet.columns.get(6)!.size, 330);
      await host.clear("Charges");
      assert.deepEqual(everythingOf(sheet), before);
    });
  });

  it("leaves the user's own conditional formats alone", async () => {
    await inExcel(plain, async ({ pane, sheet, host }) => {
      await pane.Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem("Charges").getRange("A1:E7");
        range.conditionalFormats.add("Custom").custom.rule.formula = '=LEFT($A3,1)="X"';
        await context.sync();
      });
      const before = everythingOf(sheet);
      await host.mark(oneRow);
      await host.mark(oneRow);
      assert.equal(sheet.conditionalFormats.length, 5);
      await host.clear("Charges");
      assert.deepEqual(everythingOf(sheet), before);
    });
  });
});

describe("Excel: changes", () => {
  it("of the user are heard, those of the add-in are not", async () => {
    await inExcel(plain, async ({ pane, sheet, host }) => {
      const heard: SheetChange[] = [];
      const stop = await host.onChange((change) => heard.push(change));
      await host.mark(oneRow);
      await pane.settle();
      assert.deepEqual(heard, []);
      setInputs(sheet, { top: 2, left: 4, bottom: 2, right: 4 }, [[3]]);
      await settled(pane, () => heard.length > 0);
      assert.deepEqual(heard, [{ sheet: "Charges", address: "E3" }]);
      await stop();
      setInputs(sheet, { top: 2, left: 4, bottom: 2, right: 4 }, [[4]]);
      await pane.settle();
      assert.equal(heard.length, 1);
    });
  });

  it("are heard when the user sorts", async () => {
    await inExcel(plain, async ({ pane, sheet, host }) => {
      const heard: SheetChange[] = [];
      await host.onChange((change) => heard.push(change));
      sortRows(sheet, { top: 2, left: 0, bottom: 3, right: 4 }, [{ key: 0, ascending: false }], false);
      await settled(pane, () => heard.length > 0);
      assert.equal(heard[0]!.sheet, "Charges");
    });
  });

  it("in the verdict columns do not make the results old", async () => {
    await inExcel(plain, async ({ pane, sheet, host }) => {
      const heard: SheetChange[] = [];
      await host.mark(oneRow);
      await host.onChange((change) => heard.push(change));
      setInputs(sheet, { top: 2, left: 6, bottom: 2, right: 6 }, [["seen"]]);
      for (let turn = 0; turn < 5; turn++) await pane.settle();
      assert.deepEqual(heard, []);
    });
  });
});

describe("Excel: a cell that is being typed in", () => {
  /** Refuses one request as Excel does while a cell is being typed in. */
  function refuseRequest(pane: OpenedExcel["pane"], number: number): () => number {
    const { prototype } = pane.Excel.RequestContext;
    const original = prototype.sync as (...args: unknown[]) => Promise<unknown>;
    let count = 0;
    prototype.sync = function (this: unknown, ...args: unknown[]) {
      const failure = Object.assign(new Error("cell"), { code: "InvalidOperationInCellEditMode", debugInfo: {} });
      return ++count === number ? Promise.reject(failure) : original.apply(this, args);
    } as typeof prototype.sync;
    // Options must be made in the page, so the second start is heard here and handed on without them.
    let delayed = 0;
    const run = pane.Excel.run.bind(pane.Excel) as (batch: unknown) => Promise<unknown>;
    const listening = (first: unknown, batch?: unknown) => {
      if (batch) delayed += (first as { delayForCellEdit?: boolean }).delayForCellEdit ? 1 : 0;
      return run(batch ?? first);
    };
    Object.assign(globalThis, { Excel: { ...pane.Excel, RequestContext: pane.Excel.RequestContext, run: listening } });
    return () => delayed;
  }

  for (const number of [1, 2, 3, 4, 5, 6, 7]) {
    it(`delays the marking at request ${number}, which then comes out as if nothing had been`, async () => {
      await inExcel(plain, async ({ pane, host, everything }) => {
        const before = everything();
        await host.mark(oneRow);
        const undisturbed = everything();
        await host.clear("Charges");
        assert.deepEqual(everything(), before);
        const waits: boolean[] = [];
        const delayed = refuseRequest(pane, number);
        await openExcelHost((isWaiting) => waits.push(isWaiting)).mark(oneRow);
        assert.deepEqual([delayed(), ...waits], [1, true, false]);
        assert.deepEqual(everything(), undisturbed);
      });
    });
  }
});

describe("Excel: a cell", () => {
  it("is selected on its sheet, which comes to the front", async () => {
    await inExcel(plain, async ({ pane, sheet, host }) => {
      pane.workbook.activate(pane.workbook.addSheet("Other"));
      await host.reveal({ sheet: "Charges", row: 4, column: 4 });
      assert.equal(pane.workbook.activeSheet, sheet);
      assert.deepEqual(sheet.selection, [{ top: 3, left: 3, bottom: 3, right: 3 }]);
    });
  });
});

describe("Excel: the workbench", () => {
  it("has every member of Excel that the host uses", async () => {
    await inExcel(plain, async ({ pane, host }) => {
      await host.read({ kind: "sheet" }, all);
      await host.mark(oneRow);
      await host.clear();
      assert.deepEqual([...pane.host.missing], []);
    });
  });
});

function keyIs(key: string) {
  return (error: unknown) => error instanceof Problem && error.phrase.key === key;
}

async function settled({ settle }: OpenedExcel["pane"], isDone: () => boolean): Promise<void> {
  for (let turn = 0; turn < 50 && !isDone(); turn++) await settle();
}

function countRequests({ Excel }: OpenedExcel["pane"]) {
  const { prototype } = Excel.RequestContext;
  const original = prototype.sync as (...args: unknown[]) => Promise<unknown>;
  let count = 0;
  prototype.sync = function (this: unknown, ...args: unknown[]) {
    count++;
    return original.apply(this, args);
  } as typeof prototype.sync;
  return { count: () => count, reset: () => (count = 0) };
}
