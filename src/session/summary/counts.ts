import { toCents } from "../../claims/money.ts";
import { wholeClaims } from "../../claims/whole-claims.ts";
import { verdictOf, verdicts, type Verdict } from "../../scrub/report.ts";
import { severities } from "../finding-list.ts";
import type { Severity } from "../../rules/context.ts";
import type { Checked } from "../check-sheet.ts";
import type { RankedFinding } from "./ranked.ts";

/** How many lines and claims have which verdict; a claim has the worst of its lines. */
export type VerdictCounts = Readonly<Record<Verdict, { readonly lines: number; readonly claims: number }>>;

export function countByVerdict(checks: readonly Checked[]): VerdictCounts {
  const counts = {
    error: { lines: 0, claims: 0 },
    warning: { lines: 0, claims: 0 },
    notChecked: { lines: 0, claims: 0 },
    clean: { lines: 0, claims: 0 },
  };
  for (const { report } of checks) {
    for (const lines of wholeClaims(report.lines)) {
      const seen = lines.filter(report.inScope);
      if (seen.length === 0) continue;
      for (const line of seen) counts[verdictOf(report, line)].lines++;
      // A claim of which a part was not looked at is not known to be clean.
      const places = seen.map((line) => report.verdicts[line]!);
      const worst = Math.max(seen.length < lines.length ? verdicts.indexOf("notChecked") : 0, ...places);
      counts[verdicts[worst]!].claims++;
    }
  }
  return counts;
}

/** Lines, or claims, of every verdict. */
export function sumOf(counts: VerdictCounts, what: "lines" | "claims"): number {
  return verdicts.reduce((sum, verdict) => sum + counts[verdict][what], 0);
}

/** What was found about one rule, one payer or one site. */
export interface Tally {
  readonly name: string;
  /** Lines that have an error or a warning. */
  readonly flagged: number;
  readonly findings: Readonly<Record<Severity, number>>;
  /** Dollars at risk, each line counted once; null where none of them has a price. */
  readonly money: number | null;
}

/** Findings by something that they have in common, the most money first. Names that differ in letter case are the same. */
export function tally(findings: readonly RankedFinding[], nameOf: (each: RankedFinding) => string): readonly Tally[] {
  const groups = new Map<string, { name: string; own: RankedFinding[] }>();
  for (const each of findings) {
    const name = nameOf(each);
    const key = name.toLowerCase();
    const group = groups.get(key);
    if (group) group.own.push(each);
    else groups.set(key, { name, own: [each] });
  }
  const tallies = [...groups.values()].map(({ name, own }): Tally => {
    const costly = own.filter(({ finding }) => finding.severity !== "info");
    const flagged = new Map(costly.map((each) => [lineOf(each), each.money]));
    const counts = { error: 0, warning: 0, info: 0 };
    for (const { finding } of own) counts[finding.severity]++;
    return { name, flagged: flagged.size, findings: counts, money: sumOfMoney(flagged.values()) };
  });
  const worst = ({ findings: counts }: Tally) => severities.findIndex((severity) => counts[severity] > 0);
  return tallies.sort(
    (a, b) => (b.money ?? 0) - (a.money ?? 0) || worst(a) - worst(b) || b.flagged - a.flagged || compare(a, b),
  );
}

/** What is at risk on all lines; null where none of them has a price. */
export function totalOf(findings: readonly RankedFinding[]): number | null {
  return sumOfMoney(findings.map(({ counted }) => counted));
}

function sumOfMoney(amounts: Iterable<number | null>): number | null {
  const known = [...amounts].filter((amount) => amount !== null);
  return known.length === 0 ? null : toCents(known.reduce((sum, amount) => sum + amount, 0));
}

function lineOf({ checked, finding }: RankedFinding): string {
  return `${String(finding.line)} ${checked.sheet}`;
}

function compare(a: Tally, b: Tally): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
