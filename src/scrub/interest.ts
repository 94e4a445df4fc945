import type { Lines } from "../claims/lines.ts";
import type { Rule } from "../rules/rule.ts";

/**
 * Which rules look at which lines. Rules name codes, and a sheet has few different ones, so this is worked out once per
 * code and not once per line; encounters combine the answers of their lines as bits.
 */
export class Interest {
  private readonly codeIds: Uint32Array | undefined;
  private readonly perLine: readonly (readonly Rule[])[];
  private readonly rulesOfDay: readonly Rule[];
  private readonly bits: Uint32Array;
  private readonly words: number;
  private readonly known = new Map<string, readonly Rule[]>();

  constructor(lines: Lines, rules: readonly Rule[]) {
    const column = lines.columns.code;
    this.codeIds = column?.ids;
    const codes = column?.dictionary.map((reading) => (reading.kind === "value" ? reading.value.code : "")) ?? [""];
    const ofLine = rules.filter((rule) => rule.scope === "line");
    this.rulesOfDay = rules.filter((rule) => rule.scope === "encounter");
    this.perLine = codes.map((code) => ofLine.filter((rule) => rule.looksAt.has(code)));
    this.words = Math.ceil(this.rulesOfDay.length / 32);
    this.bits = new Uint32Array(codes.length * this.words);
    codes.forEach((code, id) => {
      this.rulesOfDay.forEach((rule, bit) => {
        if (rule.looksAt.has(code)) this.bits[id * this.words + (bit >>> 5)]! |= 1 << (bit & 31);
      });
    });
  }

  /** Rules about single lines that look at this one. */
  lineRules(line: number): readonly Rule[] {
    return this.perLine[this.codeIds?.[line] ?? 0]!;
  }

  /** Rules about days that look at any of these lines. */
  encounterRules(members: Uint32Array): readonly Rule[] {
    const masks: number[] = [];
    let any = 0;
    for (let word = 0; word < this.words; word++) {
      let mask = 0;
      for (const line of members) mask |= this.bits[(this.codeIds?.[line] ?? 0) * this.words + word]!;
      masks.push(mask);
      any |= mask;
    }
    if (any === 0) return [];
    const key = masks.join();
    let rules = this.known.get(key);
    if (!rules) {
      rules = this.rulesOfDay.filter((_, bit) => masks[bit >>> 5]! & (1 << (bit & 31)));
      this.known.set(key, rules);
    }
    return rules;
  }
}
