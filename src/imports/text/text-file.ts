import type { Found } from "../found.ts";
import { RowCounter } from "../found.ts";
import type { Reading } from "../format.ts";
import { damaged, type FileName } from "../problems.ts";
import { recordCells, type Dialect } from "../recognise.ts";
import { RecordCutter } from "./cut-records.ts";

/** Reads the records of a text as its bytes come. */
export class TextFile {
  readonly #reading: Reading;
  readonly #dialect: Dialect;
  readonly #counter: RowCounter;
  readonly #cutter: RecordCutter;
  #row = 0;
  #isLast = false;
  #isCut = false;

  constructor(file: FileName, reading: Reading, dialect: Dialect) {
    this.#reading = reading;
    this.#dialect = dialect;
    this.#counter = new RowCounter(file, reading);
    this.#cutter = new RecordCutter(
      dialect === "comma",
      (bytes, from, to) => this.#take(bytes, from, to),
      () => damaged(file, `row ${this.#row + 1}`),
    );
  }

  push(bytes: Uint8Array): void {
    this.#cutter.push(bytes);
  }

  end(): Found {
    this.#isLast = true;
    const ending = this.#cutter.end();
    const data = { file: this.#counter.file };
    if (ending === "open quote" || this.#isCut) this.#counter.warn({ key: "imports.cut-off", data });
    else if (ending === "no line end") this.#counter.warn({ key: "imports.no-line-end", data });
    return this.#counter.done();
  }

  #take(bytes: Uint8Array, from: number, to: number): void {
    this.#row++;
    if (this.#row <= this.#reading.start || from === to) return;
    const glance = this.#reading.glance?.(bytes, from, to) ?? "read";
    if (glance === "passed") return this.#counter.passed();
    const cells = recordCells(bytes.subarray(from, to), this.#dialect);
    if (this.#isLast && (glance === "odd" || this.#isTooShort(cells))) {
      this.#isCut = true;
    } else if (glance === "odd") {
      if (cells.some((cell) => cell.trim() !== "")) this.#counter.odd(this.#row);
    } else this.#counter.row(cells, this.#row);
  }

  /** Asked of a record without a line end. */
  #isTooShort(cells: readonly string[]): boolean {
    return cells.length < (this.#reading.width ?? 1);
  }
}
