import type { Words } from "../../words/words.ts";
import { columnLetters, columnNumber, isCellError, type CellValue } from "../../worksheet/cells.ts";
import type { FrozenFormula, PlacedFormula } from "../../worksheet/formulas/formula-host.ts";
import { valueMark } from "../../worksheet/formulas/value-mark.ts";
import { rowUnder, withHeadings } from "../../worksheet/table-rows.ts";
import type { NewTables, SheetTable } from "../../worksheet/tables.ts";

/** Names of the columns, which also tell the table wherever it stands. Published: they only grow. */
const headings = ["Sheet", "Cell", "Formula", "Value", "Frozen on", "Mark"] as const;

type Heading = (typeof headings)[number];

const widths: Readonly<Record<Heading, number>> = {
  Sheet: 16,
  Cell: 12,
  Formula: 44,
  Value: 30,
  "Frozen on": 20,
  Mark: 18,
};

/** A formula that gave way to its values, and the row of the table that remembers it. */
export interface RememberedFormula extends FrozenFormula {
  /** Place among the rows of the table. */
  readonly line: number;
}

export const isFrozenTable = withHeadings(headings);

/** A table for what formulas were, on a sheet of its own. */
export function frozenTable(words: Words, formulas: readonly PlacedFormula[], when: string): NewTables {
  return {
    sheet: words.say("freezing.sheet"),
    title: words.say("freezing.sheet"),
    hint: words.say("freezing.sheet.hint"),
    tables: [
      {
        name: "EchoScrubFormulas",
        columns: headings.map((heading) => ({
          heading,
          hint: heading === "Mark" ? words.say("freezing.mark.hint") : "",
          refusal: "",
          format: "text" as const,
          width: widths[heading],
        })),
        rows: formulas.map((formula) => rowUnder(headings, cellsOf(formula, when))),
      },
    ],
  };
}

/** What the table says of a formula, by heading. */
export function cellsOf(
  { sheet, row, column, formula, values }: PlacedFormula,
  when: string,
): Readonly<Record<Heading, CellValue>> {
  const first = columnLetters(column) + String(row);
  const last = columnLetters(column + values[0]!.length - 1) + String(row + values.length - 1);
  return {
    Sheet: sheet,
    Cell: first === last ? first : `${first}:${last}`,
    Formula: formula,
    Value: shown(values[0]![0]),
    "Frozen on": when,
    Mark: valueMark(values),
  };
}

/** What the table remembers. A row that cannot be meant is left out, and stays where it is. */
export function readFrozen({ cells: { rows } }: SheetTable): readonly RememberedFormula[] {
  const [top = [], ...lines] = rows;
  return lines.flatMap((cells, line) => {
    const text = (heading: Heading) => shown(cells[top.indexOf(heading)]);
    const area = areaOf(text("Cell"));
    const [sheet, formula, mark] = [text("Sheet"), text("Formula"), text("Mark")];
    if (!area || sheet === "" || mark === "" || !formula.startsWith("=")) return [];
    return [{ ...area, sheet, formula, mark, line }];
  });
}

function areaOf(text: string): Pick<FrozenFormula, "row" | "column" | "rows" | "columns"> | undefined {
  const [, left, top, right = left, bottom = top] =
    /^([A-Z]{1,3})(\d{1,7})(?::([A-Z]{1,3})(\d{1,7}))?$/.exec(text) ?? [];
  if (!left || !right) return undefined;
  const [row, column] = [Number(top), columnNumber(left)];
  const [rows, columns] = [Number(bottom) - row + 1, columnNumber(right) - column + 1];
  const isArea = row >= 1 && rows >= 1 && columns >= 1 && row + rows <= 1_048_577 && column + columns <= 16_385;
  return isArea ? { row, column, rows, columns } : undefined;
}

function shown(value: CellValue | undefined): string {
  if (value === null || value === undefined) return "";
  return isCellError(value) ? value.error : String(value);
}
