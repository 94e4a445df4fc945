import { compactDay, quarterOf } from "../../claims/dates.ts";
import { keptCodes } from "../../reference/kept-codes.ts";
import type { PublicRow } from "../../reference/public-table.ts";
import type { ReadResult, RowOutcome } from "../format.ts";
import { isCode, rowWith } from "../values.ts";

const [tab, zero] = [9, 48];

/** A code of five characters as a number, so that no string is made of those that are not ours. */
function keyOf(bytes: Uint8Array, at: number): number {
  let key = 0;
  for (let place = at; place < at + 5; place++) key = key * 128 + bytes[place]!;
  return key;
}

const ours = new Set(
  [...keptCodes.codes].map((code) =>
    keyOf(
      Uint8Array.from(code, (one) => one.charCodeAt(0)),
      0,
    ),
  ),
);

/** Keeps the pairs of which both codes are ours, and remembers which first codes there were. */
export class PairReader {
  readonly #kept: PublicRow<"procedure-edits">[] = [];
  #first = "";
  #last = "";
  #newest = 0;
  #key = 0;
  #isOurs = false;

  /** Of most of millions of pairs only the bytes are looked at: two codes, a mark, and the first day. */
  glance(bytes: Uint8Array, from: number, to: number): "passed" | "odd" | "read" {
    const day = bytes[from + 12] === tab ? from + 13 : from + 14;
    const isPair =
      bytes[from + 5] === tab && bytes[from + 11] === tab && bytes[day - 1] === tab && bytes[day + 8] === tab;
    if (!isPair || day + 8 >= to) return "odd";
    let effective = 0;
    for (let place = day; place < day + 8; place++) effective = effective * 10 + bytes[place]! - zero;
    if (!(effective >= 19_000_101 && effective <= 21_991_231)) return "odd";
    const key = keyOf(bytes, from);
    if (key !== this.#key) {
      this.#key = key;
      this.#isOurs = ours.has(key);
      this.#see(String.fromCharCode(...bytes.subarray(from, from + 5)));
    }
    if (effective > this.#newest) this.#newest = effective;
    return this.#isOurs && ours.has(keyOf(bytes, from + 6)) ? "read" : "passed";
  }

  row(cells: readonly string[]): RowOutcome {
    const [column1 = "", column2 = "", , first = "", last = "", modifier = "", rationale = ""] = cells;
    const [effective, deleted] = [compactDay(first), compactDay(last)];
    const isPair = isCode(column1) && isCode(column2) && /^[019]$/.test(modifier);
    if (!isPair || effective === undefined || (deleted === undefined && !/^\*?$/.test(last))) return "odd";
    this.#see(column1);
    this.#newest = Math.max(this.#newest, Number(first));
    const wasNeverInForce = modifier === "9" && deleted !== undefined && deleted <= effective;
    if (wasNeverInForce || !keptCodes.has(column1) || !keptCodes.has(column2)) return "passed";
    this.#kept.push(
      rowWith<"procedure-edits">({
        "Column 1": column1,
        "Column 2": column2,
        Effective: effective,
        Deleted: deleted,
        "Modifier indicator": Number(modifier),
        Rationale: rationale,
      }),
    );
    return "kept";
  }

  /** The pairs, and a row for each code of ours between the first and the last, which has none. */
  rows(): readonly PublicRow<"procedure-edits">[] {
    const paired = new Set(this.#kept.map((row) => row["Column 1"]));
    const without = [...keptCodes.codes].filter(
      (code) => code >= this.#first && code <= this.#last && !paired.has(code),
    );
    return [...this.#kept, ...without.sort().map((code) => ({ "Column 1": code }))];
  }

  said(): Pick<ReadResult, "range" | "suggestion"> {
    const newest = compactDay(String(this.#newest));
    return { range: [this.#first, this.#last], suggestion: newest && quarterOf(newest).from };
  }

  #see(column1: string): void {
    if (this.#first === "" || column1 < this.#first) this.#first = column1;
    if (column1 > this.#last) this.#last = column1;
  }
}
