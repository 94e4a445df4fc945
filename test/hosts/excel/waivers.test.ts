import assert from "node:assert/strict";
import { fileHost } from "../../../src/hosts/file/file-host.ts";
import { openFile } from "../../../src/hosts/file/open-file.ts";
import { verdictOf } from "../../../src/scrub/report.ts";
import { checkSheet } from "../../../src/session/check-sheet.ts";
import { checkSheets } from "../../../src/session/check-sheets.ts";
import { drop, takeBack } from "../../../src/session/waiving/keep.ts";
import { saveWorkbook } from "../../../src/workbench/files/save-workbook.ts";
import { layOut } from "../../../src/workbench/model/edit.ts";
import type { EditingHost } from "../../../src/worksheet/host.ts";
import { Problem } from "../../../src/worksheet/problem.ts";
import { headings } from "../../session/memory-host.ts";
import { check, keepRows, outcome, states, today, words, wrong } from "../../session/waiving/support.ts";
import { using } from "../contract.ts";
import { openExcel, type OpenedExcel } from "./open-excel.ts";

interface Book extends OpenedExcel {
  readonly host: EditingHost;
}

/** Claims on a sheet, two rows each, the second of them with an error. */
const inExcel = (claims: number, test: (opened: Book) => Promise<void>) =>
  using(
    openExcel({
      name: "Charges",
      rows: [headings, ...wrong(...Array.from({ length: claims }, (_, index) => 10_000 + index))],
    }),
    (opened) => test(opened as Book),
  );

/** Claims whose finding is kept, in their own order. */
function keptClaims({ report, waivedBy }: Awaited<ReturnType<typeof check>>): readonly string[] {
  return report.findings
    .flatMap((finding) => waivedBy(finding) ?? [])
    .map(({ claim }) => claim)
    .sort();
}

async function sortBy(opened: Book, address: string, key: number): Promise<void> {
  await opened.pane.Excel.run(async (context) => {
    context.workbook.worksheets
      .getItem("Charges")
      .getRange(address)
      .sort.apply([{ key, ascending: false }]);
    await context.sync();
  });
}

describe("Excel: findings that are kept on purpose", function () {
  this.timeout(60_000);

  it("stay kept where 5,000 rows are sorted: the same ten, and their marks go along", async () => {
    await inExcel(2_500, async (opened) => {
      const { host } = opened;
      const rows = [3, 5, 499, 501, 1001, 2001, 3333, 4001, 4999, 5001];
      await keepRows(host, rows);
      const before = await check(host);
      assert.deepEqual(outcome(before).kept, rows);
      const claims = keptClaims(before);
      // By claim downwards: with the marks, which stand beside the data.
      await sortBy(opened, "A2:N5001", 0);
      const after = await check(host);
      assert.deepEqual(keptClaims(after), claims);
      assert.deepEqual(outcome(after).kept, rows.map((row) => 5_004 - row).reverse());
      assert.equal(outcome(after).open.length, 2_490);
      for (const row of outcome(after).kept) assert.equal(opened.cell(row, 10), "✓ Clean");
      assert.deepEqual(states(after), Array(10).fill("kept"));
    });
  });

  it("stay kept where rows are inserted above and rows are filtered out, and lapse by an edit", async () => {
    await inExcel(3, async ({ host, pane, sheet }) => {
      await keepRows(host, [3, 5]);
      await pane.Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.getItem("Charges").getRange("2:4").insert("Down");
        await context.sync();
      });
      assert.deepEqual(outcome(await check(host)), { kept: [6, 8], open: [10] });
      layOut(sheet, "rows", 7, 7, { hidden: true });
      const visible = await checkSheet(host, { kind: "visible" }, { asOf: today });
      assert.deepEqual([outcome(visible).kept, states(visible)], [[6], ["kept", "unseen"]]);
      layOut(sheet, "rows", 7, 7, { hidden: false });
      await pane.Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Charges").getRange("G6").values = [[3]];
        await context.sync();
      });
      const edited = await check(host);
      assert.deepEqual([outcome(edited).kept, states(edited)], [[8], ["lapsed", "kept"]]);
    });
  });

  it("stand in a table that is taken for no claims, in Excel and in the file", async () => {
    await inExcel(2, async ({ host, pane }) => {
      await keepRows(host, [3, 5]);
      const file = fileHost(await openFile(await saveWorkbook(pane.workbook), "saved.xlsx"));
      for (const each of [host, file]) {
        await assert.rejects(
          () => checkSheet(each, { kind: "sheet", sheet: "Kept findings" }, { asOf: today }),
          (problem) => problem instanceof Problem && problem.phrase.key === "waivers.no-claims",
        );
        const { checked, leftOut } = await checkSheets(each, undefined, { asOf: today });
        assert.deepEqual([checked.length, leftOut.map(({ sheet }) => sheet)], [1, ["Kept findings"]]);
      }
    });
  });

  it("come and go by the thousand, and come back as they were", async () => {
    await inExcel(1_500, async ({ host }) => {
      const rows = Array.from({ length: 1_500 }, (_, index) => 3 + 2 * index);
      await keepRows(host, rows, { kind: "baseline" });
      const { waivers } = await check(host);
      assert.equal(waivers.filter(({ state }) => state === "kept").length, 1_500);
      const change = await drop(
        host,
        waivers.slice(1).map(({ waiver }) => waiver),
      );
      assert.deepEqual(outcome(await check(host)).kept, [3]);
      await takeBack(host, change);
      const { waivers: again } = await check(host);
      assert.deepEqual(
        again.map(({ waiver }) => waiver),
        waivers.map(({ waiver }) => waiver),
      );
    });
  });

  it("stay kept in the file, where the command line reads it, and when it is opened again", async () => {
    await inExcel(3, async ({ host, pane }) => {
      await keepRows(host, [5]);
      const bytes = await saveWorkbook(pane.workbook);
      const file = fileHost(await openFile(bytes, "saved.xlsx"), { sheet: "Charges" });
      const checked = await checkSheet(file, { kind: "sheet" }, { asOf: today, mark: words });
      assert.deepEqual(outcome(checked), { kept: [5], open: [3, 7] });
      assert.equal(verdictOf(checked.report, 3), "clean");
      const again = fileHost(await openFile(file.save(), "marked.xlsx"), { sheet: "Charges" });
      const { waivers, ...rest } = await checkSheet(again, { kind: "sheet" }, { asOf: "2026-12-25" });
      assert.deepEqual(outcome({ waivers, ...rest }).kept, [5]);
      const { reason, owner, until, madeOn } = waivers[0]!.waiver;
      assert.deepEqual([reason, owner, until, madeOn], ["Payer confirmed by phone", "Kim", "2026-12-25", "2026-11-25"]);
      const later = await checkSheet(again, { kind: "sheet" }, { asOf: "2026-12-26" });
      assert.deepEqual(states(later), ["expired"]);
    });
  });
});
