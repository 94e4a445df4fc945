import { columnLetters, columnNumber } from "../../../worksheet/cells.ts";
import { lastColumn, lastRow } from "../limits.ts";

// Texts, sheet names and structured references hold nothing that moves. A reference is not part of a longer word, and
// no function's name: LOG10( looks like one.
const tokens =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^\]]*\])*\]|(?<![\w.$\\])(?:(\$?)([A-Z]{1,3})(\$?)(\d{1,7})|(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})|(\$?)(\d{1,7}):(\$?)(\d{1,7}))(?![\w.(!\\])/gi;

/** A formula as it reads when it is filled from one cell to another: what has no $ moves along. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(tokens, (...found: (string | undefined)[]) => {
    const [all = "", c, column, r, row, c1, column1, c2, column2, r1, row1, r2, row2] = found;
    let moved = all;
    if (column !== undefined) moved = moveColumn(c, column, columns) + moveRow(r, row, rows);
    else if (column1 !== undefined) moved = `${moveColumn(c1, column1, columns)}:${moveColumn(c2, column2, columns)}`;
    else if (row1 !== undefined) moved = `${moveRow(r1, row1, rows)}:${moveRow(r2, row2, rows)}`;
    if (moved.includes(noCell)) return all;
    return moved.includes(lost) ? lost : moved;
  });
}

const lost = "#REF!";
/** What looks like a reference lies outside every sheet: it is a name. */
const noCell = "?";

function moveColumn(dollar: string | undefined, letters = "", by: number): string {
  const column = columnNumber(letters);
  if (column > lastColumn) return noCell;
  return dollar ? dollar + letters : move(column, by, lastColumn, columnLetters);
}

function moveRow(dollar: string | undefined, digits = "", by: number): string {
  const row = Number(digits);
  if (row < 1 || row > lastRow) return noCell;
  return dollar ? dollar + digits : move(row, by, lastRow, String);
}

function move(from: number, by: number, last: number, say: (place: number) => string): string {
  const to = from + by;
  return to >= 1 && to <= last ? say(to) : lost;
}
