import { hash } from "./fingerprint.ts";
import { isCellError } from "./cells.ts";
import { isFormula, type OwnCell, type SheetBlock } from "./own-sheet.ts";

/**
 * Tells whether a sheet of ours still is as it was written, whatever the order of its rows: somebody may have sorted
 * them, and nothing is lost if they are written anew. Any other value in any cell is somebody's own.
 */
export class Seal {
  private one = 0;
  private two = 0;

  /** @param first number of the column of the first cell. */
  addRow(cells: readonly OwnCell[], first = 1): void {
    const said = cells.flatMap((cell, place) => {
      const text = textOf(cell);
      return text === "" ? [] : `${String(first + place)} ${text}`;
    });
    if (said.length === 0) return;
    const row = said.join("\n");
    this.one = (this.one + hash(row, 1)) >>> 0;
    this.two = (this.two + hash(row, 2)) >>> 0;
  }

  toString(): string {
    return `${this.one.toString(36)}-${this.two.toString(36)}`;
  }
}

/** The seal of a sheet that is about to be written. */
export function sealOf(blocks: readonly SheetBlock[]): string {
  const rows = new Map<number, OwnCell[]>();
  for (const { row, column, rows: own } of blocks) {
    own.forEach((cells, down) => {
      const whole = rows.get(row + down) ?? [];
      rows.set(row + down, whole);
      cells.forEach((cell, across) => (whole[column + across] = cell));
    });
  }
  const seal = new Seal();
  for (const cells of rows.values())
    seal.addRow(
      Array.from(cells, (cell) => cell ?? null),
      0,
    );
  return seal.toString();
}

/** What a formula of ours gives may change by itself, and the last digits of a number on its way. */
function textOf(cell: OwnCell): string {
  if (cell === null) return "";
  if (isFormula(cell)) return "=";
  if (isCellError(cell)) return cell.error;
  if (typeof cell === "number") return String(Number(cell.toPrecision(12)));

  return String(cell)
    .replace(/[\x00-\x20]+/g, " ")
    .trim();
}
