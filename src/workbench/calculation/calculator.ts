import { wholeSheet } from "../model/area.ts";
import type { CalculationType, Calculator, ChangedCells } from "../model/calculator.ts";
import type { Cell } from "../model/cells.ts";
import { CellError } from "../model/errors.ts";
import type { Sheet } from "../model/sheet.ts";
import { setResult } from "../model/spill.ts";
import type { FormulaResult } from "../model/spill.ts";
import type { Workbook } from "../model/workbook.ts";
import type { CustomFunctions } from "./custom.ts";
import { callCustom } from "./custom.ts";
import { evaluateFormula } from "./evaluate.ts";
import { Formulas } from "./formulas.ts";
import type { Formula } from "./formulas.ts";
import { builtIn, isVolatile } from "./functions/index.ts";
import { calculationOrder } from "./order.ts";
import { FormulaSyntaxError, parseFormula } from "./parse.ts";
import { precedents } from "./ranges.ts";
import { resultArea } from "./spill-area.ts";
import { visit } from "./syntax.ts";
import type { Node } from "./syntax.ts";

/** The sentences behind errors that Excel would tell in a dialog. */
export interface CalculatorWords {
  readonly circular: string;
  readonly unreadable: (at: number) => string;
  readonly unknownFunction: (name: string) => string;
}

/** A formula may feed on its own spilled result; after so many rounds it counts as circular. */
const mostRounds = 10;

/** Works out the formulas of a workbook, and again whenever a cell they look at changes. */
export class FormulaCalculator implements Calculator {
  readonly #workbook: Workbook;
  readonly #functions: CustomFunctions;
  readonly #words: CalculatorWords;
  readonly #formulas = new Formulas();
  readonly #answered = new Set<Formula>();

  constructor(workbook: Workbook, functions: CustomFunctions, words: CalculatorWords) {
    this.#workbook = workbook;
    this.#functions = functions;
    this.#words = words;
  }

  changed(cells: readonly ChangedCells[]): void {
    const dirty = new Set<Formula>();
    for (const { sheet, area } of cells) {
      for (const former of this.#formulas.within(sheet, area)) this.#formulas.remove(former);
      sheet.cells.forEach(area, (cell, row, column) => {
        if (cell.formula !== undefined) dirty.add(this.#learn(sheet, cell, row, column));
      });
    }
    for (const { sheet, area } of cells) this.#formulas.lookingAt(sheet, area).forEach((formula) => dirty.add(formula));
    this.#run(dirty);
  }

  recalculate(type: CalculationType): void {
    if (type === "FullRebuild") this.#learnAll(() => true);
    const { all } = this.#formulas;
    this.#run(type === "Recalculate" ? [...all].filter((formula) => formula.isVolatile) : all);
  }

  /** Names or tables came, went or changed: formulas that name one may mean other cells than before. */
  namesChanged(): void {
    const naming = [...this.#formulas.all].filter(({ node }) => node && namesCells(node));
    for (const former of naming) this.#formulas.remove(former);
    this.#run(naming.map(({ sheet, cell, row, column }) => this.#learn(sheet, cell, row, column)));
  }

  /**
   * Takes up a workbook that came with results. They are kept, also those of functions that are not known here;
   * only formulas without a result are worked out.
   */
  opened(): void {
    this.#learnAll(({ node }, cell) => cell.value === "" || (node !== undefined && !this.#unknownFunction(node)));
    this.#run([...this.#formulas.all].filter(({ cell }) => cell.value === ""));
  }

  #learnAll(isWanted: (formula: Formula, cell: Cell) => boolean): void {
    this.#formulas.clear();
    for (const sheet of this.#workbook.sheets) {
      sheet.cells.forEach(wholeSheet, (cell, row, column) => {
        if (cell.formula === undefined) return;
        const formula = this.#learn(sheet, cell, row, column);
        if (!isWanted(formula, cell)) this.#formulas.remove(formula);
      });
    }
  }

  #learn(sheet: Sheet, cell: Cell, row: number, column: number): Formula {
    const node = readFormula(cell);
    const formula: Formula = {
      sheet,
      row,
      column,
      cell,
      node,
      precedents: node ? precedents(node, { sheet, row, column }) : [],
      isVolatile: node !== undefined && calls(node).some(isVolatile),
      calls: new Map(),
    };
    this.#formulas.add(formula);
    return formula;
  }

  #run(start: Iterable<Formula>, answered: ReadonlySet<Formula> = new Set()): void {
    let dirty = this.#withDependants(start);
    for (const formula of dirty) if (!answered.has(formula)) formula.calls = new Map();
    for (let round = 0; dirty.size > 0; round++) {
      const { formulas, circular } = calculationOrder(dirty, this.#formulas);
      const worked = new Set<Formula>();
      const again = new Set<Formula>();
      for (const formula of formulas) {
        worked.add(formula);
        const isCircular = circular.has(formula) || round > mostRounds;
        const area = this.#show(formula, isCircular ? this.#circular() : this.#evaluate(formula));
        for (const other of this.#formulas.lookingAt(formula.sheet, area)) {
          const isAhead = dirty.has(other) && !worked.has(other);
          if (!isAhead && !circular.has(other)) again.add(other);
        }
      }
      dirty = round > mostRounds ? new Set() : again;
    }
  }

  #withDependants(start: Iterable<Formula>): Set<Formula> {
    const dirty = new Set(start);
    // A set hands out what is added to it while it is walked through.
    for (const formula of dirty) {
      for (const other of this.#formulas.lookingAt(formula.sheet, resultArea(formula))) dirty.add(other);
    }
    return dirty;
  }

  #evaluate(formula: Formula): FormulaResult {
    const { node, cell } = formula;
    if (!node) return CellError.of("#NAME?", this.#words.unreadable(unreadableAt(cell)));
    const unknown = this.#unknownFunction(node);
    if (unknown !== undefined) return CellError.of("#NAME?", this.#words.unknownFunction(unknown));
    return evaluateFormula(
      node,
      formula,
      callCustom(formula, this.#functions, () => this.#answer(formula)),
    );
  }

  #show(formula: Formula, result: FormulaResult): ReturnType<typeof setResult> {
    return setResult(formula.sheet, formula.row, formula.column, result);
  }

  /** An add-in function has answered; answers that come together are worked in together. */
  #answer(formula: Formula): void {
    if (this.#answered.size === 0) {
      queueMicrotask(() => {
        const answered = new Set([...this.#answered].filter((each) => this.#formulas.all.has(each)));
        this.#answered.clear();
        this.#run(answered, answered);
      });
    }
    this.#answered.add(formula);
  }

  #unknownFunction(node: Node): string | undefined {
    return calls(node).find((name) => !builtIn(name) && !this.#functions.has(name));
  }

  #circular(): CellError {
    return CellError.of("#REF!", this.#words.circular);
  }
}

function readFormula(cell: Cell): Node | undefined {
  try {
    return parseFormula(formulaText(cell));
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return undefined;
    throw error;
  }
}

function unreadableAt(cell: Cell): number {
  try {
    parseFormula(formulaText(cell));
    return 0;
  } catch (error) {
    return error instanceof FormulaSyntaxError ? error.at + 1 : 0;
  }
}

function formulaText(cell: Cell): string {
  return (cell.formula ?? "=").slice(1);
}

function namesCells(node: Node): boolean {
  let isNaming = false;
  visit(node, ({ kind }) => (isNaming ||= kind === "name" || kind === "table"));
  return isNaming;
}

function calls(node: Node): string[] {
  const names: string[] = [];
  visit(node, (part) => part.kind === "call" && names.push(part.name));
  return names;
}
