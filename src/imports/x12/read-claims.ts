import { Problem } from "../../words/problem.ts";
import type { Phrase } from "../../words/phrase.ts";
import type { Claim } from "./claims.ts";
import { Envelopes } from "./envelopes.ts";
import { LeftOut } from "./left-out.ts";
import { Loops } from "./loops.ts";
import { Remarks } from "./remarks.ts";
import { segmentsOf } from "./segments.ts";
import { weigh } from "./weigh.ts";

/** What is in a file, in numbers, and what is odd about it. */
export interface ClaimFileReport {
  readonly envelopes: number;
  readonly groups: number;
  /** Transactions of professional claims. */
  readonly transactions: number;
  readonly segments: number;
  readonly claims: number;
  readonly lines: number;
  readonly warnings: readonly Phrase[];
  /** Segments that no column of the sheet is for, by their names, the most frequent first. */
  readonly leftOut: readonly { readonly id: string; readonly count: number }[];
}

export interface ClaimFile {
  readonly claims: readonly Claim[];
  readonly report: ClaimFileReport;
}

/** Reads a file of professional claims (837P). A Problem where not all of its claims can be read whole. */
export function readClaims(text: string): ClaimFile {
  const claims: Claim[] = [];
  const remarks = new Remarks();
  const leftOut = new LeftOut();
  const envelopes = new Envelopes(remarks);
  let loops: Loops | undefined;
  let segments = 0;
  for (const segment of segmentsOf(text)) {
    segments = segment.number;
    const place = envelopes.read(segment);
    if (place === "begins") loops = new Loops(claims, remarks);
    else if (place === "ends") loops?.endClaim();
    else if (place === "inside" && loops && !loops.read(segment)) leftOut.add(segment.id);
  }
  envelopes.end(segments);
  if (claims.length === 0) throw new Problem({ key: "x12.no-claims", data: { segments } });
  weigh(claims, remarks);
  leftOut.remark(remarks);
  const lines = claims.reduce((sum, claim) => sum + claim.lines.length, 0);
  const { envelopeCount, groupCount, transactionCount } = envelopes;
  const counts = { envelopes: envelopeCount, groups: groupCount, transactions: transactionCount };
  const warnings = remarks.phrases();
  return { claims, report: { ...counts, segments, claims: claims.length, lines, warnings, leftOut: leftOut.counts() } };
}
