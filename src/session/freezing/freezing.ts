import type { Words } from "../../words/words.ts";
import { isCellError } from "../../worksheet/cells.ts";
import type { FormulaHost, LeftFrozen, PlacedFormula } from "../../worksheet/formulas/formula-host.ts";
import { callsOurs } from "../../worksheet/formulas/our-calls.ts";
import type { EditingHost, Pace, WorksheetHost } from "../../worksheet/host.ts";
import { filledRows, withMore } from "../../worksheet/table-rows.ts";
import type { SheetTable } from "../../worksheet/tables.ts";
import { localTime } from "../local-time.ts";
import { cellsOf, frozenTable, isFrozenTable, readFrozen, type RememberedFormula } from "./frozen-table.ts";

export type FreezingHost = EditingHost & FormulaHost;

/** What there is to freeze on a sheet. */
export interface FreezableSheet {
  readonly sheet: string;
  readonly isProtected: boolean;
  readonly ready: readonly PlacedFormula[];
  /** Those that show an error: of no use to anybody as a value. */
  readonly broken: readonly PlacedFormula[];
}

export interface Freezable {
  readonly sheets: readonly FreezableSheet[];
  /** Formulas that would be frozen. */
  readonly count: number;
  /** Those that were frozen before. */
  readonly frozen: readonly RememberedFormula[];
}

/** Looks through the workbook; changes nothing. */
export async function lookThrough(host: FreezingHost, pace?: Pace): Promise<Freezable> {
  const found = await host.findFormulas(callsOurs, pace);
  const sheets = found.map(({ sheet, isProtected, formulas }) => {
    const broken = formulas.filter(({ values }) => values.some((row) => row.some(isCellError)));
    return { sheet, isProtected, broken, ready: formulas.filter((formula) => !broken.includes(formula)) };
  });
  const count = sheets.reduce((sum, { isProtected, ready }) => sum + (isProtected ? 0 : ready.length), 0);
  const table = await tableIn(host);
  return { sheets, count, frozen: table ? readFrozen(table) : [] };
}

/**
 * Replaces our formulas with what they show. What they were is written down first, so that nothing is lost if Excel is
 * closed in between; if they are not replaced after all it is crossed out again.
 */
export async function freezeAll(host: FreezingHost, words: Words, now: string, pace?: Pace): Promise<Freezable> {
  const found = await lookThrough(host, pace);
  const formulas = found.sheets.flatMap(({ isProtected, ready }) => (isProtected ? [] : ready));
  if (formulas.length === 0) return found;
  const forget = await remember(host, words, formulas, localTime(now));
  try {
    await host.freeze(formulas, pace);
  } catch (failure) {
    await forget();
    throw failure;
  }
  return found;
}

/** Puts the formulas back whose cells still show what was frozen, and gives those that it left. */
export async function thawAll(
  host: FreezingHost,
  pace?: Pace,
): Promise<{ readonly back: number; readonly left: readonly LeftFrozen<RememberedFormula>[] }> {
  const table = await tableIn(host);
  const frozen = table ? readFrozen(table) : [];
  if (!table || frozen.length === 0) return { back: 0, left: [] };
  const left = await host.thaw(frozen, pace);
  const stay = new Set(left.map(({ frozen: { line } }) => line));
  const gone = new Set(frozen.map(({ line }) => line).filter((line) => !stay.has(line)));
  if (gone.size > 0) await host.replaceRows(table, filledRows(without(table, gone)));
  return { back: gone.size, left };
}

async function remember(
  host: FreezingHost,
  words: Words,
  formulas: readonly PlacedFormula[],
  when: string,
): Promise<() => Promise<void>> {
  const table = await tableIn(host);
  if (!table) {
    await host.addTables(frozenTable(words, formulas, when));
    return async () => {
      const made = await tableIn(host);
      if (made) await host.replaceRows(made, []);
    };
  }
  const places = new Set(formulas.map(placeOf));
  const again = readFrozen(table).filter((frozen) => places.has(placeOf(frozen)));
  const rest = without(table, new Set(again.map(({ line }) => line)));
  const more = formulas.map((formula) => cellsOf(formula, when));
  await host.replaceRows(table, withMore(rest, more));
  return () => host.replaceRows(table, filledRows(table));
}

function placeOf({ sheet, row, column }: { sheet: string; row: number; column: number }): string {
  return JSON.stringify([sheet, row, column]);
}

/** The table but for some of its rows. */
function without(table: SheetTable, gone: ReadonlySet<number>): SheetTable {
  const [top = [], ...rows] = table.cells.rows;
  return { ...table, cells: { ...table.cells, rows: [top, ...rows.filter((_, line) => !gone.has(line))] } };
}

async function tableIn(host: WorksheetHost): Promise<SheetTable | undefined> {
  return (await host.readTables(isFrozenTable))[0];
}
