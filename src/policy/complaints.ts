import type { Phrase } from "../words/phrase.ts";
import type { CellPlace } from "../worksheet/host.ts";
import { Problem } from "../worksheet/problem.ts";
import type { PolicyRow } from "./rows.ts";

/** A sentence about the policy, and the cell that it is about. */
export interface PolicyRemark {
  readonly phrase: Phrase;
  readonly place: CellPlace | undefined;
}

/** Nothing is checked by a policy that says something which cannot be meant. */
export class PolicyProblem extends Problem {
  readonly remarks: readonly PolicyRemark[];

  constructor(remarks: readonly [PolicyRemark, ...PolicyRemark[]]) {
    const [first, ...others] = remarks;
    super(
      others.length === 0
        ? first.phrase
        : { key: "policy.and-more", data: { first: first.phrase, more: others.length } },
    );
    this.remarks = remarks;
  }
}

/** Gathers what is wrong with the cells of a policy. */
export class Complaints {
  readonly all: PolicyRemark[] = [];

  /** @param key of a sentence with the slot `where`, and `shown` for what the cell holds. */
  about(row: PolicyRow, heading: string, key: Phrase["key"], data: NonNullable<Phrase["data"]> = {}): undefined {
    const phrase: Phrase = { key, data: { where: row.where(heading), shown: row.text(heading), ...data } };
    this.all.push({ phrase, place: row.place(heading) });
  }
}
