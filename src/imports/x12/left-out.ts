import type { Remarks } from "./remarks.ts";

/** Segments of professional claims that no column is for: they are known, and left out. */
const known = new Set(
  "AMT CAS CN1 CR1 CR2 CR3 CRC CTP CUR DMG DTP FRM HCP HI K3 LIN LQ MEA MIA MOA N3 N4 NM1 NTE OI PAT PER PRV PS1 PWK QTY REF SBR SV5 SVD".split(
    " ",
  ),
);

/** Counts what the sheet has no column for. */
export class LeftOut {
  private readonly found = new Map<string, number>();

  add(id: string): void {
    this.found.set(id, (this.found.get(id) ?? 0) + 1);
  }

  counts(): readonly { readonly id: string; readonly count: number }[] {
    return [...this.found]
      .map(([id, count]) => ({ id, count }))
      .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
  }

  /** Segments that such a claim does not have are told of by name. */
  remark(remarks: Remarks): void {
    const strange = this.counts().filter(({ id }) => !known.has(id));
    const [first] = strange;
    if (!first) return;
    const count = strange.reduce((sum, each) => sum + each.count, 0);
    remarks.addAll("x12.remark.unknown", count, {
      ids: strange
        .slice(0, 5)
        .map(({ id }) => id)
        .join(", "),
    });
  }
}
