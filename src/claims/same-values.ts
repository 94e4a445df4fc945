import type { ReadColumn } from "./lines.ts";

/** Number of a cell that was not read. */
export const unread = -1;

/** Numbers the values of a column: cells that mean the same have the same number, whatever the letter case. */
export class SameValues {
  private readonly column: ReadColumn<unknown> | undefined;
  private readonly known = new Map<unknown, number>();
  private readonly numbers: number[] = [];

  constructor(column: ReadColumn<unknown> | undefined) {
    this.column = column;
    if (column) this.learn(column);
  }

  /** How many different values there are. */
  get count(): number {
    return this.known.size;
  }

  /** The number of a line's value, or `unread`. */
  at(line: number): number {
    const { column, numbers } = this;
    if (!column) return unread;
    const id = column.ids[line]!;
    if (id >= numbers.length) this.learn(column);
    return numbers[id]!;
  }

  /** Goes through the readings that are new: a column whose cells change comes to hold more of them. */
  private learn({ dictionary }: ReadColumn<unknown>): void {
    const { known, numbers } = this;
    for (let id = numbers.length; id < dictionary.length; id++) {
      const reading = dictionary[id]!;
      if (reading.kind !== "value") {
        numbers.push(unread);
        continue;
      }
      const value = typeof reading.value === "string" ? reading.value.toUpperCase() : reading.value;
      const number = known.get(value) ?? known.size;
      if (number === known.size) known.set(value, number);
      numbers.push(number);
    }
  }
}
