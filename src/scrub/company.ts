import type { Examiner } from "./examiners.ts";
import { unknown, type Memory } from "./memory.ts";

/** Rules that are asked together. Where a line, or a day, looks like one before, only those are asked that spoke. */
export class Company {
  private readonly members: readonly Examiner[];
  private readonly memory: Memory;
  /** Of the places that the memory holds, those who had something to say. */
  private readonly speakers: (readonly Examiner[])[] = [];
  private looked = 0;

  constructor(members: readonly Examiner[], memory: Memory) {
    this.members = members;
    this.memory = memory;
  }

  /** Has the rules look at a line, or a day. */
  examine(place: number): void {
    const known = this.memory.find(place);
    if (known === unknown) this.remember(place, this.ask(this.members, place));
    else if (this.speakers[known]!.length > 0) this.ask(this.speakers[known]!, place);
  }

  /** Those who had something to say. */
  private ask(members: readonly Examiner[], place: number): readonly Examiner[] {
    const speakers: Examiner[] = [];
    for (const member of members) if (!member.examine(place)) speakers.push(member);
    return speakers;
  }

  private remember(place: number, speakers: readonly Examiner[]): void {
    let looked = 0;
    for (const { looks } of this.members) looked += looks.size;
    if (looked !== this.looked) for (const { looks } of this.members) this.memory.looks.include(looks);
    this.looked = looked;
    const kept = this.memory.keep(place);
    if (kept !== unknown) this.speakers[kept] = speakers;
  }
}
