import type { CodeCell, Lines, ReadColumn } from "../claims/lines.ts";
import type { Companies } from "./companies.ts";
import type { Company } from "./company.ts";

/** Bits of the two words that say which rules look at a code. Rules beyond them are asked wherever the last one is. */
const bits = 64;

/**
 * Which companies of rules look at which lines. A sheet has few different codes, so which rules look at a code is worked
 * out once per code and not once per line; days combine the answers of their lines.
 */
export class Interest {
  private readonly codes: ReadColumn<CodeCell> | undefined;
  /** By code, a bit for each choosy rule. */
  private readonly low: number[] = [];
  private readonly high: number[] = [];
  private readonly companies: Companies;
  private readonly known = new Map<number, Map<number, readonly Company[]>>();
  private latest: { readonly low: number; readonly high: number; readonly found: readonly Company[] } | undefined;

  constructor(lines: Lines, companies: Companies) {
    this.codes = lines.columns.code;
    this.companies = companies;
    this.learn();
  }

  /** Those who look at a line. */
  inLine(line: number): readonly Company[] {
    const id = this.codeOf(line);
    return this.companiesFor(this.low[id]!, this.high[id]!);
  }

  /** Those who look at any of these lines: `members` from one place to another. */
  inDay(members: Uint32Array, from: number, to: number): readonly Company[] {
    let low = 0;
    let high = 0;
    for (let i = from; i < to; i++) {
      const id = this.codeOf(members[i]!);
      low |= this.low[id]!;
      high |= this.high[id]!;
    }
    return this.companiesFor(low >>> 0, high >>> 0);
  }

  private codeOf(line: number): number {
    if (!this.codes) return 0;
    const id = this.codes.ids[line]!;
    if (id >= this.low.length) this.learn();
    return id;
  }

  /** Goes through the codes that are new. */
  private learn(): void {
    const { codes, low, high } = this;
    for (let id = low.length; id < (codes?.dictionary.length ?? 1); id++) {
      const reading = codes?.dictionary[id];
      const code = reading?.kind === "value" ? reading.value.code : "";
      const words: [number, number] = [0, 0];
      this.companies.choosy.forEach(({ rule }, place) => {
        const bit = Math.min(place, bits - 1);
        if (rule.looksAt.has(code)) words[bit < 32 ? 0 : 1] |= 1 << (bit % 32);
      });
      low.push(words[0] >>> 0);
      high.push(words[1] >>> 0);
    }
  }

  private companiesFor(low: number, high: number): readonly Company[] {
    if (this.latest?.low === low && this.latest.high === high) return this.latest.found;
    let byHigh = this.known.get(low);
    if (!byHigh) this.known.set(low, (byHigh = new Map()));
    let found = byHigh.get(high);
    if (!found) {
      const { choosy } = this.companies;
      const isAsked = (bit: number) => ((bit < 32 ? low >>> bit : high >>> (bit - 32)) & 1) === 1;
      byHigh.set(high, (found = this.companies.of(choosy.filter((_, place) => isAsked(Math.min(place, bits - 1))))));
    }
    this.latest = { low, high, found };
    return found;
  }
}
