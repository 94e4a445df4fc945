import type { Phrase } from "../words/phrase.ts";
import type { Reading, ReadResult, ReadTable } from "./format.ts";
import type { FileName } from "./problems.ts";
import { Problem } from "../words/problem.ts";

/** What one file held. */
export interface Found extends ReadResult {
  readonly kind: Reading["kind"];
  readonly file: FileName;
  readonly rowsRead: number;
  readonly rowsKept: number;
}

/** Feeds rows to a reading and counts what comes of them. */
export class RowCounter {
  readonly file: FileName;
  readonly reading: Reading;
  #read = 0;
  #kept = 0;
  #odd = 0;
  #firstOdd = 0;
  readonly #warnings: Phrase[] = [];

  constructor(file: FileName, reading: Reading) {
    this.file = file;
    this.reading = reading;
  }

  passed(): void {
    this.#read++;
  }

  odd(row: number): void {
    this.#read++;
    if (this.#odd++ === 0) this.#firstOdd = row;
  }

  /** Rows without anything in them are none. */
  row(cells: readonly string[], row: number): void {
    const outcome = this.reading.row(cells);
    if (outcome === "odd") {
      if (cells.some((cell) => cell.trim() !== "")) this.odd(row);
      return;
    }
    if (outcome !== "part") this.#read++;
    if (outcome === "kept") this.#kept++;
  }

  warn(phrase: Phrase): void {
    this.#warnings.push(phrase);
  }

  done(): Found {
    const { file } = this;
    const { kind } = this.reading;
    const { isOneOfSeveral = false } = this.reading;
    if (this.#read === this.#odd && !isOneOfSeveral) throw new Problem({ key: "imports.no-rows", data: { file } });
    const result = this.reading.done();
    const counted: Phrase[] = [];
    if (this.#odd > 0) counted.push({ key: "imports.odd-rows", data: { file, count: this.#odd, row: this.#firstOdd } });
    if (this.#kept === 0 && !isOneOfSeveral) counted.push({ key: "imports.none-kept", data: { file } });
    const warnings = [...(result.warnings ?? []), ...counted, ...this.#warnings];
    return { ...result, kind, file, rowsRead: this.#read, rowsKept: this.#kept, warnings };
  }
}

/** By what the same table is known in another form: it begins with the same row. */
export function likeness(reading: Reading, firstRow: readonly string[] | undefined): string | undefined {
  const [table]: readonly (ReadTable | undefined)[] = reading.done().tables;
  if (!table) return undefined;
  return [table.kind, table.part, table.from, (firstRow ?? []).slice(0, 2).map((cell) => cell.trim())].join("|");
}
