import type { Lines } from "../claims/lines.ts";
import type { Company } from "./company.ts";
import { NumberLists } from "./number-lists.ts";

/**
 * Which rules look at which lines. Rules name codes, and a sheet has few different ones, so this is worked out once per
 * code and not once per line; days combine the answers of their lines as bits.
 */
export class Interest {
  private readonly codeIds: Uint32Array | undefined;
  private readonly perLine: readonly (readonly Company[])[];
  private readonly ofDay: readonly Company[];
  private readonly bits: Int32Array;
  private readonly words: number;
  /** Which of them look at a day, for the days that were met. */
  private readonly masks = new NumberLists();
  private readonly perMask: (readonly Company[])[] = [];

  constructor(lines: Lines, ofLine: readonly Company[], ofDay: readonly Company[]) {
    const column = lines.columns.code;
    this.codeIds = column?.ids;
    const codes = column?.dictionary.map((reading) => (reading.kind === "value" ? reading.value.code : "")) ?? [""];
    this.ofDay = ofDay;
    this.perLine = codes.map((code) => ofLine.filter(({ looksAt }) => looksAt.has(code)));
    this.words = Math.ceil(ofDay.length / 32);
    this.bits = new Int32Array(codes.length * this.words);
    codes.forEach((code, id) => {
      ofDay.forEach(({ looksAt }, bit) => {
        if (looksAt.has(code)) this.bits[id * this.words + (bit >>> 5)]! |= 1 << (bit & 31);
      });
    });
  }

  /** Those about single lines that look at this one. */
  inLine(line: number): readonly Company[] {
    return this.perLine[this.codeIds ? this.codeIds[line]! : 0]!;
  }

  /** Those about days that look at any of these lines: `members` from one place to another. */
  inDay(members: Uint32Array, from: number, to: number): readonly Company[] {
    const { masks, perMask, words } = this;
    const list = masks.write(words);
    for (let word = 0; word < words; word++) list[word] = this.maskOf(members, from, to, word);
    masks.written(words);
    return (perMask[masks.add()] ??= this.ofDay.filter(
      (_, bit) => this.maskOf(members, from, to, bit >>> 5) & (1 << (bit & 31)),
    ));
  }

  private maskOf(members: Uint32Array, from: number, to: number, word: number): number {
    let mask = 0;
    for (let i = from; i < to; i++) {
      const id = this.codeIds ? this.codeIds[members[i]!]! : 0;
      mask |= this.bits[id * this.words + word]!;
    }
    return mask;
  }
}
