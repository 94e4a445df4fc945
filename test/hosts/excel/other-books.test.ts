import assert from "node:assert/strict";
import { checkSheet } from "../../../src/session/check-sheet.ts";
import { planFixes } from "../../../src/session/fixing/plan.ts";
import { everyWord } from "../../../src/words/en/all.ts";
import { openWords } from "../../../src/words/words.ts";
import type { CellValue } from "../../../src/worksheet/cells.ts";
import type { EditingHost } from "../../../src/worksheet/host.ts";
import { Problem } from "../../../src/worksheet/problem.ts";
import { using } from "../contract.ts";
import { openExcel, type OpenedExcel } from "./open-excel.ts";

const words = openWords("en", everyWord);
const asOf = "2026-11-21";
const headings = ["Claim", "Patient", "DOS", "POS", "CPT", "Mod", "Units", "Charge", "Dx", "Payer"];
const line = (dos: number, code: string | number, mod: string | null, units: number): CellValue[] => [
  "C1",
  "P1",
  dos,
  "11",
  code,
  mod,
  units,
  100,
  "I50.22",
  "Medicare",
];

const inExcel = (rows: readonly (readonly CellValue[])[], test: (opened: OpenedExcel) => Promise<void>) =>
  using(openExcel({ name: "Charges", rows }), (opened) => test(opened as OpenedExcel));

describe("Excel: a workbook that counts days from 1904", () => {
  /** The 3rd and the 4th of November 2026. */
  const [third, fourth] = [44_867, 44_868];

  /** Excel tells by calculating: there the third day is number 2. */
  const countFrom1904 = ({ pane }: OpenedExcel) => {
    const { prototype } = pane.Excel.Functions;
    prototype.date = () => ({ load: () => ({ value: 2 }) }) as unknown as Excel.FunctionResult<number>;
  };

  it("is read by its days, and a day that is changed is written as one of them", async () => {
    await inExcel([headings, line(third, 93306, null, 1), line(fourth, "Q9957", "JZ", 2)], async (opened) => {
      countFrom1904(opened);
      const host = opened.host as EditingHost;
      const checked = await checkSheet(host, { kind: "sheet" }, { asOf, words });
      assert.equal(checked.lines.date1904, true);
      const finding = checked.report.findings.find(({ rule }) => rule.id === "contrast-echo-date-mismatch")!;
      assert.deepEqual([finding.data["dos"], finding.data["echoDate"]], ["2026-11-04", "2026-11-03"]);
      const plan = planFixes(checked, [finding])!;
      assert.deepEqual(
        plan.rows.flatMap(({ cells }) => cells.map(({ from, to }) => [from, to])),
        [["2026-11-04", "2026-11-03"]],
      );
      const made = await host.change(plan.step);
      assert.equal(opened.cell(3, 3), third);
      await host.takeBack(made);
      assert.equal(opened.cell(3, 3), fourth);
    });
  });
});

describe("Excel: a sheet without lines", () => {
  for (const [what, rows, key] of [
    ["nothing", [], "sheet.empty"],
    ["headings alone", [headings], "sheet.no-lines"],
    ["headings and a total", [headings, ["Total", null, null, null, null, null, 0]], "sheet.no-lines"],
  ] as const) {
    it(`of ${what} is said to be one, and stays as it is`, async () => {
      await inExcel(rows, async ({ host, everything }) => {
        const before = everything();
        await assert.rejects(
          checkSheet(host, { kind: "sheet" }, { asOf, words, mark: words }),
          (failure) => failure instanceof Problem && failure.phrase.key === key,
        );
        assert.deepEqual(everything(), before);
      });
    });
  }
});
