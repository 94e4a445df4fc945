import { intersect } from "../model/area.ts";
import type { Area } from "../model/area.ts";
import type { Cell } from "../model/cells.ts";
import type { Sheet } from "../model/sheet.ts";
import type { FormulaResult } from "../model/spill.ts";
import type { CallNode, Place } from "./evaluate.ts";
import type { Node } from "./syntax.ts";
import type { Range } from "./values.ts";

/** A cell with a formula. */
export interface Formula extends Place {
  readonly cell: Cell;
  /** Undefined for a formula that cannot be read. */
  readonly node: Node | undefined;
  readonly precedents: readonly Range[];
  readonly isVolatile: boolean;
  /** Calls of add-in functions since the formula was last started; undefined while the answer is awaited. */
  calls: Map<CallNode, FormulaResult | undefined>;
}

const blockRows = 16;
const mostBlocks = 64;

interface SheetIndex {
  readonly byRow: Map<number, Map<number, Formula>>;
  /** Formulas by the blocks of rows they look at; those that look at very many rows stand apart. */
  readonly byBlock: Map<number, Set<Formula>>;
  readonly wide: Set<Formula>;
}

/** The formulas of a workbook: where they stand, and which cells they look at. */
export class Formulas {
  readonly #sheets = new Map<Sheet, SheetIndex>();
  readonly #all = new Set<Formula>();

  get all(): ReadonlySet<Formula> {
    return this.#all;
  }

  clear(): void {
    this.#sheets.clear();
    this.#all.clear();
  }

  add(formula: Formula): void {
    const rows = this.#sheet(formula.sheet).byRow;
    let columns = rows.get(formula.row);
    if (!columns) rows.set(formula.row, (columns = new Map()));
    columns.set(formula.column, formula);
    this.#all.add(formula);
    for (const set of this.#lookedAt(formula)) set.add(formula);
  }

  remove(formula: Formula): void {
    this.#sheet(formula.sheet).byRow.get(formula.row)?.delete(formula.column);
    this.#all.delete(formula);
    for (const set of this.#lookedAt(formula)) set.delete(formula);
  }

  /** The formulas that stand in an area. */
  within(sheet: Sheet, area: Area): Formula[] {
    const rows = this.#sheets.get(sheet)?.byRow;
    if (!rows) return [];
    const found: Formula[] = [];
    const take = (columns: ReadonlyMap<number, Formula> | undefined): void =>
      columns?.forEach((formula, column) => {
        if (column >= area.left && column <= area.right) found.push(formula);
      });
    if (area.bottom - area.top < rows.size) for (let row = area.top; row <= area.bottom; row++) take(rows.get(row));
    else rows.forEach((columns, row) => row >= area.top && row <= area.bottom && take(columns));
    return found;
  }

  /** The formulas that look at any cell of an area. */
  lookingAt(sheet: Sheet, area: Area): Formula[] {
    const index = this.#sheets.get(sheet);
    if (!index) return [];
    const candidates = new Set(index.wide);
    const [first, last] = [blockOf(area.top), blockOf(area.bottom)];
    const collect = (set: ReadonlySet<Formula> | undefined): void => set?.forEach((formula) => candidates.add(formula));
    if (last - first < index.byBlock.size)
      for (let block = first; block <= last; block++) collect(index.byBlock.get(block));
    else index.byBlock.forEach((set, block) => block >= first && block <= last && collect(set));
    return [...candidates].filter(({ precedents }) =>
      precedents.some((range) => range.sheet === sheet && intersect(range.area, area)),
    );
  }

  #lookedAt(formula: Formula): Set<Formula>[] {
    return formula.precedents.flatMap(({ sheet, area }) => {
      const { byBlock, wide } = this.#sheet(sheet);
      const [first, last] = [blockOf(area.top), blockOf(area.bottom)];
      if (last - first >= mostBlocks) return [wide];
      return Array.from({ length: last - first + 1 }, (_, offset) => {
        let set = byBlock.get(first + offset);
        if (!set) byBlock.set(first + offset, (set = new Set()));
        return set;
      });
    });
  }

  #sheet(sheet: Sheet): SheetIndex {
    let index = this.#sheets.get(sheet);
    if (!index) this.#sheets.set(sheet, (index = { byRow: new Map(), byBlock: new Map(), wide: new Set() }));
    return index;
  }
}

function blockOf(row: number): number {
  return Math.floor(row / blockRows);
}
