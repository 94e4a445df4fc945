import type { CodeFamily } from "../claims/codes.ts";
import type { Rule } from "../rules/rule.ts";
import type { Examiner } from "./examiners.ts";
import type { Silence } from "./silence.ts";

/** The rules that look at the same codes. Where all of them were silent, none of them needs to be asked. */
export class Company {
  readonly looksAt: CodeFamily;
  readonly rules: readonly Rule[];
  private readonly members: readonly Examiner[];
  private readonly silence: Silence;
  private looked = 0;

  constructor(looksAt: CodeFamily, members: readonly Examiner[], silence: Silence) {
    this.looksAt = looksAt;
    this.rules = members.map(({ rule }) => rule);
    this.members = members;
    this.silence = silence;
  }

  /** Has the rules look at a line, or a day. */
  examine(place: number): void {
    if (this.silence.covers(place)) return;
    let isSilent = true;
    for (const member of this.members) isSilent = member.examine(place) && isSilent;
    if (isSilent) this.remember(place);
  }

  private remember(place: number): void {
    let looked = 0;
    for (const { looks } of this.members) looked += looks.size;
    if (looked !== this.looked) for (const { looks } of this.members) this.silence.looks.include(looks);
    this.looked = looked;
    this.silence.remember(place);
  }
}

/** Puts those who look at the same codes together. */
export function companiesOf(examiners: readonly Examiner[], newSilence: () => Silence): readonly Company[] {
  const families = [...new Set(examiners.map(({ rule }) => rule.looksAt))];
  return families.map((family) => {
    const members = examiners.filter(({ rule }) => rule.looksAt === family);
    return new Company(family, members, newSilence());
  });
}
