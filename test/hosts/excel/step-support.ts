import { setInputs } from "../../../src/workbench/model/edit.ts";
import { WorkbookError } from "../../../src/workbench/model/errors.ts";
import type { EditingHost } from "../../../src/worksheet/host.ts";
import { Problem } from "../../../src/worksheet/problem.ts";
import type { SheetStep } from "../../../src/worksheet/step.ts";
import { openExcel, type OpenedExcel } from "./open-excel.ts";

export const rows = [
  ["Patient", "DOS", "CPT", "Mod", "Units", "Charge", "Twice"],
  ["P1", 46_300, "Q9957", "JZ", 2, 80, "=F2*2"],
  ["P2", 46_301, "Q9957", "", 2, 90, "=F3*2"],
  ["P3", 46_302, 93306, 26, 1, 500, "=F4*2+F3"],
  ["P4", 46_303, "Q9956", "JW", 2, 60, "=F5*2"],
];

/** A sheet with sums over its data, formats, and a number kept as text. */
export async function open(): Promise<OpenedExcel & { host: EditingHost }> {
  const opened = await openExcel({ name: "Charges", rows });
  const { sheet } = opened;
  setInputs(sheet, { top: 6, left: 4, bottom: 6, right: 6 }, [["=SUM(E2:E5)", "=SUM(F2:F5)", "=COUNTA($A$2:$A$5)"]]);
  setInputs(sheet, { top: 1, left: 7, bottom: 1, right: 7 }, [["'02"]]);

  await opened.pane.Excel.run(async (context) => {
    const excel = context.workbook.worksheets.getItem("Charges");
    excel.getRange("B2:B5").numberFormat = [["mm/dd/yyyy"], ["mm/dd/yyyy"], ["mm/dd/yyyy"], ["mm/dd/yyyy"]];
    excel.getRange("A3:G3").format.fill.color = "#FFEE00";
    excel.getRange("4:4").format.rowHeight = 33;
    await context.sync();
  });
  return opened as OpenedExcel & { host: EditingHost };
}

export const plain: SheetStep = { sheet: "Charges", lastRow: 5, cells: [], insert: [], remove: [] };

export const using = async (work: (opened: Awaited<ReturnType<typeof open>>) => Promise<void>) => {
  const opened = await open();
  try {
    await work(opened);
  } finally {
    opened.close();
  }
};

export const problem = (key: string) => (failure: unknown) => failure instanceof Problem && failure.phrase.key === key;

/** Refuses one of the writes to a sheet, or all from that one on; tells how many there were. */
export function refuseWrite({ sheet }: OpenedExcel, number: number, last = number): () => number {
  let count = 0;
  Object.defineProperty(sheet, "protection", {
    get: () => {
      if (++count >= number && count <= last) throw new WorkbookError("GeneralException", "no more");
      return undefined;
    },
  });
  return () => count;
}
