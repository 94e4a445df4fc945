import type { Lines } from "../claims/lines.ts";
import type { Company } from "./company.ts";

/**
 * Which companies of rules look at which lines. A sheet has few different codes, so this is worked out once per code and
 * not once per line; days combine the answers of their lines as bits.
 */
export class Interest {
  private readonly codeIds: Uint32Array | undefined;
  /** By code, a bit for each company. */
  private readonly bits: Uint8Array;
  /** By these bits. */
  private readonly companies: readonly (readonly Company[])[];

  constructor(lines: Lines, companies: readonly Company[]) {
    const column = lines.columns.code;
    this.codeIds = column?.ids;
    const codes = column?.dictionary.map((reading) => (reading.kind === "value" ? reading.value.code : "")) ?? [""];
    this.bits = Uint8Array.from(codes, (code) =>
      companies.reduce((bits, company, place) => bits | (company.looksAt(code) ? 1 << place : 0), 0),
    );
    this.companies = Array.from({ length: 1 << companies.length }, (_, bits) =>
      companies.filter((_, place) => bits & (1 << place)),
    );
  }

  /** Those who look at a line. */
  inLine(line: number): readonly Company[] {
    return this.companies[this.bitsOf(line)]!;
  }

  /** Those who look at any of these lines: `members` from one place to another. */
  inDay(members: Uint32Array, from: number, to: number): readonly Company[] {
    let bits = 0;
    for (let i = from; i < to; i++) bits |= this.bitsOf(members[i]!);
    return this.companies[bits]!;
  }

  private bitsOf(line: number): number {
    return this.bits[this.codeIds ? this.codeIds[line]! : 0]!;
  }
}
