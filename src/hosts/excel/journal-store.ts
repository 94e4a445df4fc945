import type { JournalEntry, JournalStore } from "../../worksheet/journal.ts";
import type { CellFormula, CellState, MadeStep } from "../../worksheet/step.ts";
import type { WorkbookMemory } from "./memory.ts";

const key = "journal";

/** The journal in the workbook itself: closing the pane, or the workbook once it is saved, loses nothing of it. */
export function journalIn(memory: WorkbookMemory): JournalStore {
  return {
    load() {
      const stored = memory.recall(key);
      if (!Array.isArray(stored)) return [];
      // Steps build on one another: before one that cannot be meant, none can be taken back.
      return stored.reduce<readonly JournalEntry[]>((all, entry) => (isEntry(entry) ? [...all, entry] : []), []);
    },
    save: (entries) => memory.remember(key, entries),
  };
}

/** What a workbook brings along is not trusted. */
function isEntry(stored: unknown): stored is JournalEntry {
  const { at, what, rules, told, made } = fieldsOf(stored);
  return isText(at) && isText(what) && isListOf(rules, isText) && (told === undefined || isTold(told)) && isMade(made);
}

function isTold(stored: unknown): boolean {
  const { cells, inserted, removed, days } = fieldsOf(stored);
  const { columns, date1904 } = fieldsOf(days);
  return (
    [cells, inserted, removed].every((list) => isListOf(list, isText)) &&
    isListOf(columns, isPlace) &&
    typeof date1904 === "boolean"
  );
}

function isMade(stored: unknown): stored is MadeStep {
  const { sheet, cells, inserted, removed, formulas, tables, witness } = fieldsOf(stored);
  return (
    isText(sheet) &&
    isListOf(cells, (cell) => {
      const { row, rowNow, column, before, after } = fieldsOf(cell);
      return isPlace(row) && isPlace(rowNow) && isPlace(column) && isState(before) && isState(after);
    }) &&
    isListOf(inserted, isRow) &&
    isListOf(removed, (each) => isRow(each) && isPlace(fieldsOf(each)["kept"])) &&
    isListOf(formulas, (each) => {
      const { column, first, last, formula } = fieldsOf(each);
      return isPlace(column) && isPlace(first) && isPlace(last) && isText(formula);
    }) &&
    (tables === undefined || isListOf(tables, isTable)) &&
    (witness === undefined || (isListOf(fieldsOf(witness)["rows"], isPlace) && isText(fieldsOf(witness)["mark"])))
  );
}

function isTable(stored: unknown): boolean {
  const { name, row, column, rows, columns } = fieldsOf(stored);
  return isText(name) && [row, column, rows, columns].every(isPlace);
}

function isRow(stored: unknown): boolean {
  const { row, held } = fieldsOf(stored);
  return isPlace(row) && isListOf(held, isFormula);
}

function isState(stored: unknown): stored is CellState {
  const { formula, format } = fieldsOf(stored);
  return isFormula(formula) && isText(format);
}

function isFormula(stored: unknown): stored is CellFormula {
  return isText(stored) || typeof stored === "number" || typeof stored === "boolean";
}

function isListOf(stored: unknown, isOne: (item: unknown) => boolean): boolean {
  return Array.isArray(stored) && stored.every(isOne);
}

function isPlace(stored: unknown): boolean {
  return Number.isInteger(stored) && Number(stored) >= 1 && Number(stored) <= 1_048_576;
}

function isText(stored: unknown): stored is string {
  return typeof stored === "string";
}

function fieldsOf(stored: unknown): Readonly<Record<string, unknown>> {
  return typeof stored === "object" && stored !== null ? (stored as Record<string, unknown>) : {};
}
