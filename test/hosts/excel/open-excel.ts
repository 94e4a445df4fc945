import * as editing from "../../../src/hosts/excel/editing.ts";
import { openExcelHost } from "../../../src/hosts/excel/excel-host.ts";
import { columnLetters, isCellError, type CellValue } from "../../../src/worksheet/cells.ts";
import { FormulaCalculator } from "../../../src/workbench/calculation/calculator.ts";
import { cellName } from "../../../src/workbench/model/address.ts";
import { wholeSheet } from "../../../src/workbench/model/area.ts";
import { layOut, setInputs } from "../../../src/workbench/model/edit.ts";
import { plainFormat } from "../../../src/workbench/model/format.ts";
import type { Workbook } from "../../../src/workbench/model/workbook.ts";
import type { Sheet } from "../../../src/workbench/model/sheet.ts";
import { addTable } from "../../../src/workbench/model/table.ts";
import { requirementSets } from "../../../src/workbench/transport/app-context.ts";
import { newWorkbook, openPane, type Pane } from "../../workbench/office-in-node.ts";
import type { GivenSheet, Opened } from "../contract.ts";

export interface OpenedExcel extends Opened {
  readonly pane: Pane;
  readonly sheet: Sheet;
}

/** The Excel host over the genuine office.js, over a workbook in memory. */
export async function openExcel(
  given: GivenSheet,
  requirements: Readonly<Record<string, string>> = {},
): Promise<OpenedExcel> {
  const workbook = newWorkbook(given.name);
  const sheet = workbook.activeSheet;
  const width = Math.max(0, ...given.rows.map((row) => row.length));
  if (width > 0) {
    const area = { top: 0, left: 0, bottom: given.rows.length - 1, right: width - 1 };
    setInputs(
      sheet,
      area,
      given.rows.map((row) => row.map(typed)),
    );
  }
  if (given.table) {
    const [first, last] = given.table;
    addTable(sheet, { top: first - 1, left: 0, bottom: last - 1, right: width - 1 }, true, "Lines");
    workbook.select(sheet, [{ top: first, left: 0, bottom: first, right: 0 }]);
  }
  for (const row of given.hidden ?? []) layOut(sheet, "rows", row - 1, row - 1, { hidden: true });
  const opened = await openExcelOn(workbook, sheet, requirements);
  if (given.merged) {
    await opened.pane.Excel.run((context) => {
      const merging = context.workbook.worksheets.getItem(given.name);
      for (const address of given.merged!) merging.getRange(address).merge();
      return context.sync();
    });
  }
  return opened;
}

/** The Excel host over a workbook that is there already. */
export async function openExcelOn(
  workbook: Workbook,
  sheet: Sheet,
  requirements: Readonly<Record<string, string>> = {},
): Promise<OpenedExcel> {
  const pane = await openPane({ workbook, requirements: { ...requirementSets, ...requirements } });
  const globals = { Excel: withOptions(pane), Office: pane.Office };
  Object.assign(globalThis, globals);
  return {
    pane,
    sheet,
    host: openExcelHost(undefined, () => Promise.resolve(editing)),
    cell: (row, column) => sheet.value(row - 1, column - 1),
    isColumnHidden: (column) => sheet.columns.get(column - 1)?.hidden === true,
    colours: () =>
      sheet.conditionalFormats.flatMap(({ formula, areas }) => {
        const icon = /="(.)"$/.exec(formula)?.[1];
        const addresses = areas.map(
          ({ area }) => `${cellName(area!.top, area!.left)}:${cellName(area!.bottom, area!.right)}`,
        );
        return icon ? [[icon, addresses.join()] as const] : [];
      }),
    tableColumns: () => sheet.tables[0]!.columns.map(({ name }) => name),
    everything: () => everythingOf(sheet),
    close: () => {
      pane.close();
      // Whoever comes next is not to take a closed workbook for his own.
      if (Reflect.get(globalThis, "Excel") !== globals.Excel) return;
      for (const name of Object.keys(globals)) Reflect.deleteProperty(globalThis, name);
    },
  };
}

/** Works out the formulas of a workbook, as the workbench does. */
export function calculate(workbook: Workbook): void {
  const words = { circular: "", unreadable: () => "", unknownFunction: () => "" };
  const functions = { has: () => false, call: () => Promise.reject(new Error("no functions")) };
  workbook.calculator = new FormulaCalculator(workbook, functions, words);
  workbook.calculate("FullRebuild");
}

/** The options of a run are objects of the page that office.js is in. */
function withOptions({ Excel, evaluate }: Pane): unknown {
  const run = Excel.run.bind(Excel) as (...given: unknown[]) => Promise<unknown>;
  return {
    ...Excel,
    RequestContext: Excel.RequestContext,
    run: (first: unknown, batch?: unknown) =>
      batch ? run(isOption(first) ? evaluate(`(${JSON.stringify(first)})`) : first, batch) : run(first),
  };
}

function isOption(given: unknown): boolean {
  return Object.getPrototypeOf(given) === Object.prototype;
}

function typed(value: CellValue): string | number | boolean | null {
  return isCellError(value) ? value.error : value;
}

/** Cells with content or a format, columns that are not plain, tables, names and conditional formats. */
export function everythingOf(sheet: Sheet): unknown {
  const cells: Record<string, unknown> = {};
  sheet.cells.forEach(wholeSheet, ({ value, formula, format, quoted }, row, column) => {
    const look = lookOf(format);
    if (value === "" && formula === undefined && look === "") return;
    cells[cellName(row, column)] = { value, formula, quoted, look };
  });
  const columns = [...sheet.columns].flatMap(([at, { size, hidden, format }]) =>
    size !== undefined || hidden || lookOf(format)
      ? [[columnLetters(at + 1), size, hidden ?? false, lookOf(format)]]
      : [],
  );
  return {
    cells,
    columns,
    tables: sheet.tables.map(({ name, area, columns: own }) => ({
      name,
      area,
      columns: own.map((column) => column.name),
    })),
    names: sheet.workbook.names.map(({ name, formula }) => [name, formula]),
    rows: [...sheet.rows].flatMap(([at, { size, hidden, format }]) =>
      size !== undefined || hidden || lookOf(format) ? [[at + 1, size, hidden ?? false, lookOf(format)]] : [],
    ),
    merges: sheet.merges.map(({ area }) => area),
    frozen: sheet.frozen,
    totals: sheet.tables.map(({ showTotals }) => showTotals),
    formats: sheet.conditionalFormats.map(({ formula, format }) => [formula, format]),
  };
}

function lookOf(format: object | undefined): string {
  const plain = { ...plainFormat, numberFormat: "General" };
  const full = { ...plain, ...format } as Record<string, unknown>;
  const changed = Object.entries(full).filter(
    ([key, value]) => value !== undefined && (plain as Record<string, unknown>)[key] !== value,
  );
  return changed.length === 0 ? "" : JSON.stringify(changed);
}
