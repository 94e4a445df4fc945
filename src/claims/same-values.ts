import type { ReadColumn } from "./lines.ts";

/** Number of a cell that was not read. */
export const unread = -1;

/** Numbers the values of a column: cells that mean the same have the same number, whatever the letter case. */
export class SameValues {
  /** How many different values there are. */
  readonly count: number;
  private readonly ids: Uint32Array | undefined;
  private readonly numbers: Int32Array;

  constructor(column: ReadColumn<unknown> | undefined) {
    const dictionary = column?.dictionary ?? [];
    const known = new Map<unknown, number>();
    this.ids = column?.ids;
    this.numbers = new Int32Array(dictionary.length).fill(unread);
    for (let id = 0; id < dictionary.length; id++) {
      const reading = dictionary[id]!;
      if (reading.kind !== "value") continue;
      const value = typeof reading.value === "string" ? reading.value.toUpperCase() : reading.value;
      const number = known.get(value) ?? known.size;
      if (number === known.size) known.set(value, number);
      this.numbers[id] = number;
    }
    this.count = known.size;
  }

  /** The number of a line's value, or `unread`. */
  at(line: number): number {
    return this.ids ? this.numbers[this.ids[line]!]! : unread;
  }
}
