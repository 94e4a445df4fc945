import type { FormulaHost } from "../../worksheet/formulas/formula-host.ts";
import type { CellPlace, Cleared, EditingHost, Marked } from "../../worksheet/host.ts";
import { Problem } from "../../worksheet/problem.ts";
import { listenForChanges } from "./changes.ts";
import { addTables } from "./add-tables.ts";
import { appendToLog } from "./change-log.ts";
import { clearBlock } from "./clear.ts";
import { freeze, thaw } from "./formulas/exchange.ts";
import { findFormulas } from "./formulas/find.ts";
import { markRows } from "./mark.ts";
import { numberFormats } from "./number-formats.ts";
import { removeOwnSheets, writeOwnSheet } from "./own-sheet.ts";
import { sheetNames } from "./sheet-names.ts";
import { readCells } from "./read.ts";
import { readRows } from "./read-rows.ts";
import { remarkRows } from "./remark.ts";
import { replaceRows } from "./replace-rows.ts";
import { makeStep } from "./step.ts";
import { takeBack } from "./take-back.ts";
import { readTables } from "./read-tables.ts";
import { inExcel, inExcelOnce, keepsUndo, type Batch, type OnWaiting } from "./run.ts";

/** The worksheets of the workbook that is open in Excel. */
export function openExcelHost(onWaiting: OnWaiting = () => undefined): EditingHost & FormulaHost {
  let writing = 0;
  const run = <T>(batch: Batch<T>) => inExcel(batch, onWaiting);
  const unheard = async <T>(work: () => Promise<T>) => {
    writing++;
    try {
      return await work();
    } finally {
      writing--;
    }
  };
  const write = <T>(batch: Batch<T>) => unheard(() => inExcel(batch, onWaiting, true));
  const writeOnce = <T>(batch: Batch<T>) => unheard(() => inExcelOnce(batch, onWaiting));
  /** Sheets that come and go are no step that Excel could take back. */
  const writeOwn = <T>(batch: Batch<T>) => unheard(() => inExcelOnce(batch, onWaiting, false));
  return {
    sheetNames: () => run(sheetNames),
    // What follows the user about waits without a word while a cell is being typed in: nobody has asked for it.
    readRows: (sheet, rows, picked) => inExcel((context) => readRows(context, sheet, rows, picked), quietly),
    remark: (update) => unheard(() => inExcel((context) => remarkRows(context, update), quietly, true)),
    keepsUndo,
    read: (scope, pick, pace) => run((context) => readCells(context, scope, pick, pace)),
    numberFormats: (sheet, columns) => run((context) => numberFormats(context, sheet, columns)),
    mark: (block, pace): Promise<Marked> => write((context) => markRows(context, block, pace)),
    clear: (sheet): Promise<Cleared> => write((context) => clearBlock(context, sheet)),
    change: (step, pace) => writeOnce((context) => makeStep(context, step, pace)),
    takeBack: (made) => writeOwn((context) => takeBack(context, made)),
    log: (changes) => writeOwn((context) => appendToLog(context, changes)),
    writeSheet: (sheet, pace) => writeOwn((context) => writeOwnSheet(context, sheet, pace)),
    findFormulas: (isWanted, pace) => run((context) => findFormulas(context, isWanted, pace)),
    freeze: (formulas, pace) => writeOnce((context) => freeze(context, formulas, pace)),
    thaw: (frozen, pace) => writeOnce((context) => thaw(context, frozen, pace)),
    removeSheets: (kinds) => writeOwn((context) => removeOwnSheets(context, kinds)),
    replaceRows: (table, rows) => write((context) => replaceRows(context, table, rows)),
    readTables: (isWanted) => run((context) => readTables(context, isWanted)),
    addTables: (tables) => writeOwn((context) => addTables(context, tables)),
    reveal: (place) => run((context) => revealCell(context, place)),
    onChange: (listener) => run((context) => listenForChanges(context, () => writing > 0, listener, true)),
  };
}

const quietly = () => undefined;

async function revealCell(context: Excel.RequestContext, { sheet, row, column }: CellPlace): Promise<void> {
  const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
  worksheet.load("visibility");
  await context.sync();
  if (worksheet.isNullObject) throw new Problem({ key: "excel.no-sheet", data: { sheet } });
  if (worksheet.visibility !== "Visible") throw new Problem({ key: "excel.hidden-sheet", data: { sheet } });
  worksheet.activate();
  worksheet.getCell(row - 1, column - 1).select();
  await context.sync();
}
