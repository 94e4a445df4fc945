import { joined } from "../../bytes/joined.ts";

/** Gets the bytes of a record, without the end of its line. They are overwritten later. */
export type TakeRecord = (bytes: Uint8Array, from: number, to: number) => void;

const [lineFeed, carriageReturn, quote] = [10, 13, 34];

/** A record that is longer holds no table, but a quotation mark that is never closed. */
const longestRecord = 2 ** 25;

/**
 * Cuts text into records as its bytes come, and holds no more than the one that is not complete yet. Where cells may be
 * quoted, a line end inside of quotation marks ends no record.
 */
export class RecordCutter {
  readonly #isQuoted: boolean;
  readonly #take: TakeRecord;
  readonly #fail: () => Error;
  #rest = new Uint8Array(0);
  #seen = 0;
  #isOpen = false;

  constructor(isQuoted: boolean, take: TakeRecord, fail: () => Error) {
    this.#isQuoted = isQuoted;
    this.#take = take;
    this.#fail = fail;
  }

  push(bytes: Uint8Array): void {
    const all = this.#rest.length === 0 ? bytes : joined([this.#rest, bytes]);
    let from = 0;
    let at = this.#seen;
    let nextQuote = this.#isQuoted ? all.indexOf(quote, at) : -1;
    for (;;) {
      const end = all.indexOf(lineFeed, at);
      if (end < 0) break;
      for (; nextQuote >= 0 && nextQuote < end; nextQuote = all.indexOf(quote, nextQuote + 1)) {
        this.#isOpen = !this.#isOpen;
      }
      at = end + 1;
      if (this.#isOpen) continue;
      this.#take(all, from, end > from && all[end - 1] === carriageReturn ? end - 1 : end);
      from = at;
    }
    for (; nextQuote >= 0; nextQuote = all.indexOf(quote, nextQuote + 1)) this.#isOpen = !this.#isOpen;
    this.#rest = all.slice(from);
    this.#seen = this.#rest.length;
    if (this.#seen > longestRecord) throw this.#fail();
  }

  /** Hands out what has no line end, and says how the text ended. */
  end(): "ended" | "no line end" | "open quote" {
    const { length } = this.#rest;
    if (length === 0) return "ended";
    if (this.#isOpen) return "open quote";
    const endsInReturn = this.#rest[length - 1] === carriageReturn;
    this.#take(this.#rest, 0, endsInReturn ? length - 1 : length);
    return endsInReturn ? "ended" : "no line end";
  }
}
