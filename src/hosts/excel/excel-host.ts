import type { CellPlace, Cleared, EditingHost, Marked } from "../../worksheet/host.ts";
import { Problem } from "../../worksheet/problem.ts";
import { listenForChanges } from "./changes.ts";
import { clearBlock } from "./clear.ts";
import { markRows } from "./mark.ts";
import { numberFormats } from "./number-formats.ts";
import { sheetNames } from "./sheet-names.ts";
import { readCells } from "./read.ts";
import { readRows } from "./read-rows.ts";
import { remarkRows } from "./remark.ts";
import { readTables } from "./read-tables.ts";
import { inExcel, inExcelOnce, keepsUndo, type Batch, type OnWaiting } from "./run.ts";

/** What changes a workbook is fetched when it is first wanted. */
const fetchEditing = () => import(/* webpackChunkName: "secondary" */ "./editing.ts");

/** How requests are made: read, or written as one step that nobody hears as the user's. */
export interface Batches {
  run<T>(batch: Batch<T>): Promise<T>;
  writeOnce<T>(batch: Batch<T>): Promise<T>;
}

export interface ExcelHost extends EditingHost {
  /** For parts that come later. */
  readonly batches: Batches;
}

/** The worksheets of the workbook that is open in Excel. */
export function openExcelHost(onWaiting: OnWaiting = () => undefined, editing = fetchEditing): ExcelHost {
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
    change: async (step, pace, ahead) => {
      const { makeStep } = await editing();
      return writeOnce((context) => makeStep(context, step, pace, ahead));
    },
    takeBack: async (made) => {
      const { takeBack } = await editing();
      return writeOwn((context) => takeBack(context, made));
    },
    log: async (changes) => {
      const { appendToLog } = await editing();
      return writeOwn((context) => appendToLog(context, changes));
    },
    writeSheet: async (sheet, pace) => {
      const { writeOwnSheet } = await editing();
      return writeOwn((context) => writeOwnSheet(context, sheet, pace));
    },
    removeSheets: async (kinds) => {
      const { removeOwnSheets } = await editing();
      return writeOwn((context) => removeOwnSheets(context, kinds));
    },
    batches: { run, writeOnce },
    replaceRows: async (table, rows) => {
      const { replaceRows } = await editing();
      return write((context) => replaceRows(context, table, rows));
    },
    readTables: (isWanted) => run((context) => readTables(context, isWanted)),
    addTables: async (tables, pace) => {
      const { addTables } = await editing();
      return writeOwn((context) => addTables(context, tables, pace));
    },
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
