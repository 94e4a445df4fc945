import assert from "node:assert/strict";
import type { ExcelHost } from "../../../src/hosts/excel/excel-host.ts";
import { openFormulaHost } from "../../../src/hosts/excel/formulas/formula-host.ts";
import { Cancelled } from "../../../src/session/pace.ts";
import { freezeAll, lookThrough, thawAll, type FreezingHost } from "../../../src/session/freezing/freezing.ts";
import { setInputs } from "../../../src/workbench/model/edit.ts";
import { CellError, WorkbookError } from "../../../src/workbench/model/errors.ts";
import type { Sheet } from "../../../src/workbench/model/sheet.ts";
import { setResult } from "../../../src/workbench/model/spill.ts";
import { everyWord } from "../../../src/words/en/all.ts";
import { openWords } from "../../../src/words/words.ts";
import type { Pace } from "../../../src/worksheet/host.ts";
import { Problem } from "../../../src/worksheet/problem.ts";
import { everythingOf, openExcel, type OpenedExcel } from "./open-excel.ts";

const words = openWords("en", everyWord);
const at = "2026-11-25T08:00:00.000Z";

type Results = Readonly<Record<string, unknown>>;

/** What the formulas of the sheet come to: no add-in calculates here. */
const results: Results = {
  "=Q9957UNITS(B2)": 2,
  "=Q9957UNITS(B3)": "",
  "=Q9957UNITS(B4)": "02",
  "=IF(B2>1,CHECKCLAIM(A2:B2),0)": "OK",
  "=CHECKCLAIM(A3:B3)": CellError.of("#NAME?"),
  "=CHECKCLAIMS(A2:B4)": [["OK"], ["=cmd"], [""]],
  '="CHECKCLAIM(A1)"': "CHECKCLAIM(A1)",
  "=SUM(B2:B4)": 4,
};

const rows = [
  ["Patient", "mL", "Units", "Verdict", "All"],
  ["P1", 1.5, "=Q9957UNITS(B2)", "=IF(B2>1,CHECKCLAIM(A2:B2),0)", "=CHECKCLAIMS(A2:B4)"],
  ["P2", null, "=Q9957UNITS(B3)", "=CHECKCLAIM(A3:B3)", null],
  ["P3", 2.5, "=Q9957UNITS(B4)", '="CHECKCLAIM(A1)"', null],
  ["Sum", "=SUM(B2:B4)", null, null, null],
];

async function open(): Promise<{ opened: OpenedExcel; host: FreezingHost; sheet: Sheet }> {
  const opened = await openExcel({ name: "Charges", rows });
  calculate(opened.sheet);
  const host = opened.host as ExcelHost;
  return { opened, host: { ...host, ...openFormulaHost(host.batches) }, sheet: opened.sheet };
}

function calculate(sheet: Sheet): void {
  sheet.cells.forEach({ top: 0, left: 0, bottom: 60, right: 60 }, ({ formula }, row, column) => {
    if (formula !== undefined && formula in results) setResult(sheet, row, column, results[formula] as never);
  });
}

const using = (test: (given: Awaited<ReturnType<typeof open>>) => Promise<void>) => async () => {
  const given = await open();
  try {
    await test(given);
  } finally {
    given.opened.close();
  }
};

const isUndone = (failure: unknown) => failure instanceof Problem && failure.phrase.key === "excel.change-undone";
const cellsOf = (sheet: Sheet) => (everythingOf(sheet) as { cells: unknown }).cells;
const remembered = ({ pane }: OpenedExcel) =>
  pane.workbook.sheets.find(({ name }: Sheet) => name === "EchoScrub formulas")!;

describe("Excel: formulas that give way to their values", () => {
  it(
    "are counted by sheet, with those that show an error",
    using(async ({ host }) => {
      const { sheets, count, frozen } = await lookThrough(host);
      assert.equal(count, 5);
      assert.deepEqual(frozen, []);
      assert.deepEqual(
        sheets.map(({ sheet, ready, broken }) => [sheet, ready.length, broken.map(({ formula }) => formula)]),
        [["Charges", 5, ["=CHECKCLAIM(A3:B3)"]]],
      );
    }),
  );

  it(
    "are written down before, and come back to the letter, spills and texts too",
    using(async ({ opened, host, sheet }) => {
      setInputs(sheet, { top: 3, left: 3, bottom: 3, right: 3 }, [["note"]]);
      sheet.cells.get(2, 2)!.format = { ...sheet.cellFormat(2, 2), numberFormat: "@" };
      const before = cellsOf(sheet);
      await freezeAll(host, words, at);
      assert.deepEqual(
        [1, 2, 3].map((row) => sheet.formula(row, 2)),
        [undefined, undefined, undefined],
      );
      assert.deepEqual(
        [1, 2, 3].map((row) => sheet.value(row, 2)),
        [2, "", "02"],
      );
      assert.deepEqual(
        [1, 2, 3].map((row) => sheet.value(row, 4)),
        ["OK", "=cmd", ""],
      );
      assert.equal(sheet.formula(2, 4), undefined);
      assert.equal(sheet.formula(2, 3), "=CHECKCLAIM(A3:B3)");
      assert.equal(sheet.formula(4, 1), "=SUM(B2:B4)");
      const table = remembered(opened);
      assert.deepEqual([4, 5, 6, 7, 8].map((row) => table.value(row, 1)).sort(), ["C2", "C3", "C4", "D2", "E2:E4"]);
      assert.equal(table.value(4, 2), "=Q9957UNITS(B2)");
      assert.equal(table.formula(4, 2), undefined);

      assert.equal((await lookThrough(host)).frozen.length, 5);
      assert.deepEqual(await thawAll(host), { back: 5, left: [] });
      calculate(sheet);
      assert.deepEqual(cellsOf(sheet), before);
      assert.equal(sheet.cellFormat(2, 2).numberFormat, "@");
      assert.deepEqual((await lookThrough(host)).frozen, []);
    }),
  );

  it(
    "are left where the cell holds another value since, and named",
    using(async ({ host, sheet }) => {
      await freezeAll(host, words, at);
      setInputs(sheet, { top: 1, left: 2, bottom: 1, right: 2 }, [[3]]);
      setInputs(sheet, { top: 3, left: 4, bottom: 3, right: 4 }, [["mine"]]);
      const { back, left } = await thawAll(host);
      assert.equal(back, 3);
      assert.deepEqual(left.map(({ frozen: { row, column }, why }) => [row, column, why]).sort(), [
        [2, 3, "changed"],
        [2, 5, "changed"],
      ]);
      assert.equal(sheet.value(1, 2), 3);
      assert.equal(sheet.value(3, 4), "mine");
      assert.equal((await lookThrough(host)).frozen.length, 2);
    }),
  );

  it(
    "are remembered beside those of an earlier time, each cell once",
    using(async ({ host, sheet }) => {
      await freezeAll(host, words, at);
      setInputs(sheet, { top: 1, left: 2, bottom: 1, right: 2 }, [["=Q9957UNITS(B2)"]]);
      calculate(sheet);
      assert.equal((await lookThrough(host)).count, 1);
      await freezeAll(host, words, at);
      assert.equal((await lookThrough(host)).frozen.length, 5);
      assert.equal((await thawAll(host)).back, 5);
    }),
  );

  it(
    "stay on a protected sheet; of a renamed one they come back once its new name stands in the table",
    using(async ({ opened, host, sheet }) => {
      await freezeAll(host, words, at);
      await opened.pane.Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Charges").protection.protect();
        await context.sync();
      });
      assert.deepEqual(new Set((await thawAll(host)).left.map(({ why }) => why)), new Set(["protected"]));
      await opened.pane.Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Charges").protection.unprotect();
        context.workbook.worksheets.getItem("Charges").name = "Renamed";
        await context.sync();
      });
      assert.deepEqual(new Set((await thawAll(host)).left.map(({ why }) => why)), new Set(["no-sheet"]));
      assert.equal(sheet.value(1, 2), 2);
      const names = Array.from({ length: 5 }, () => ["Renamed"]);
      setInputs(remembered(opened), { top: 4, left: 0, bottom: 8, right: 0 }, names);
      assert.deepEqual(await thawAll(host), { back: 5, left: [] });
    }),
  );

  it(
    "stay where the work is stopped before anything is written, and come back where Excel refuses midway",
    using(async ({ host, sheet }) => {
      const before = cellsOf(sheet);
      const formulas = (await lookThrough(host)).sheets[0]!.ready;
      const stop = () => Promise.reject(new Problem({ key: "excel.read-only" }));
      await assert.rejects(host.freeze(formulas, stop), Problem);
      assert.deepEqual(cellsOf(sheet), before);
      let writes = 0;
      Object.defineProperty(sheet, "protection", {
        get: () => {
          if (++writes === 3) throw new WorkbookError("GeneralException", "no more");
          return undefined;
        },
      });
      await assert.rejects(host.freeze(formulas), isUndone);
      calculate(sheet);
      assert.ok(writes > 3);
      assert.deepEqual(cellsOf(sheet), before);
    }),
  );

  it("are as they were wherever the work is stopped, and so are their values", async function () {
    this.timeout(60_000);
    await using(async ({ host, sheet }) => {
      // Cells that do not stand below one another are written apart, and so in several goes.
      const apart = Array.from({ length: 1_100 }, (_, index) => 100 + 2 * index);
      const area = { top: 100, left: 2, bottom: apart.at(-1)!, right: 2 };
      const column = Array.from({ length: area.bottom - area.top + 1 }, (_, row) => [
        row % 2 ? null : "=Q9957UNITS(B2)",
      ]);
      setInputs(sheet, area, column);
      const calculateAll = () => {
        calculate(sheet);
        for (const row of apart) if (sheet.formula(row, 2)) setResult(sheet, row, 2, 2 as never);
      };
      calculateAll();
      const stopped = async (work: (pace: Pace) => Promise<unknown>) => {
        for (let turns = 0; ; turns++) {
          const before = cellsOf(sheet);
          let left = turns;
          const pace = () => (left-- > 0 ? Promise.resolve() : Promise.reject(new Cancelled()));
          const failure: unknown = await work(pace).then(
            () => undefined,
            (reason: unknown) => reason,
          );
          if (failure === undefined) return turns;
          assert.ok(failure instanceof Cancelled, String(failure));
          calculateAll();
          assert.deepEqual(cellsOf(sheet), before, `stopped at turn ${turns + 1}`);
        }
      };
      assert.ok((await stopped((pace) => freezeAll(host, words, at, pace))) > 2);
      assert.equal((await lookThrough(host)).frozen.length, 1_105);
      assert.ok((await stopped((pace) => thawAll(host, pace))) > 1);
      assert.equal((await lookThrough(host)).frozen.length, 0);
    })();
  });

  it(
    "are not remembered where they could not be frozen",
    using(async ({ opened, host }) => {
      const refusing: FreezingHost = { ...host, freeze: () => Promise.reject(new Problem({ key: "excel.read-only" })) };
      await assert.rejects(freezeAll(refusing, words, at), Problem);
      assert.equal((await lookThrough(host)).frozen.length, 0);
      assert.equal(remembered(opened).value(4, 2), "");
    }),
  );
});
