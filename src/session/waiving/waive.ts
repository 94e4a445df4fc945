import { ClaimLine } from "../../claims/claim-line.ts";
import { groupBy } from "../../claims/group-by.ts";
import { verdicts, type Finding, type Report } from "../../scrub/report.ts";
import { hash, rowKeysOf } from "../../worksheet/fingerprint.ts";
import type { Scope } from "../../worksheet/host.ts";
import type { WaiverReading } from "./read-waivers.ts";
import type { PlacedWaiver, Standing, WaiverSlip, WaiverState } from "./waiver.ts";

/** What is kept on purpose of what a check found, and how the waivers of the workbook fare. */
export interface Keeping {
  /** The waiver by which a finding is kept; it counts for nothing then. */
  readonly waivedBy: (finding: Finding) => PlacedWaiver | undefined;
  readonly waivers: readonly Standing[];
  /** Rows of the table by which nothing is kept. */
  readonly slips: readonly WaiverSlip[];
}

const nothingKept: Keeping = { waivedBy: () => undefined, waivers: [], slips: [] };

/** Where a report is from. */
interface From {
  readonly sheet: string;
  readonly scope: Scope["kind"];
}

/**
 * Keeps what the waivers say. Each keeps one finding: of rows with equal facts, which nobody can tell apart, as many as
 * there are waivers, from above. The findings stay in the report; the verdicts are those without them.
 */
export function waive(
  report: Report,
  from: From,
  { waivers, slips }: WaiverReading,
): Keeping & { readonly report: Report } {
  if (waivers.length === 0) return { ...nothingKept, slips, report };
  const isCurrent = ({ until }: PlacedWaiver) => until === undefined || report.asOf <= until;
  const ready = groupBy(inOrder(waivers.filter(isCurrent), from.sheet), ({ key }) => key);
  const kept = new Map<Finding, PlacedWaiver>();
  const keyOf = findingKeys(report);
  for (const finding of report.findings) {
    const list = ready.get(keyOf(finding));
    const place = list?.findIndex(({ rule }) => rule === finding.rule.id) ?? -1;
    if (place >= 0) kept.set(finding, list!.splice(place, 1)[0]!);
  }
  const used = new Set(kept.values());
  const idle = idleStates(report, from);
  const stateOf = (waiver: PlacedWaiver) => (used.has(waiver) ? "kept" : isCurrent(waiver) ? idle(waiver) : "expired");
  return {
    waivedBy: (finding) => kept.get(finding),
    waivers: waivers.map((waiver) => ({ waiver, state: stateOf(waiver) })),
    slips,
    report: kept.size > 0 ? { ...report, verdicts: verdictsWithout(report, kept) } : report,
  };
}

/**
 * Gives what tells a finding again: the facts of its row, and what it says of it. Numbers in its sentence may change
 * from day to day without the row becoming another one.
 */
export function findingKeys({ lines, findings }: Report): (finding: Finding) => string {
  const rowKey = rowKeysOf(lines);
  const keys = new Map<Finding, string>();
  const count = new Map<string, number>();
  for (const finding of findings) {
    const { line, rule, message } = finding;
    const said = `${new ClaimLine(lines, line).code} ${rule.id} ${message}`;
    const onRow = `${lines.rows[line]!} ${said}`;
    const place = count.get(onRow) ?? 0;
    count.set(onRow, place + 1);
    keys.set(finding, `${rowKey(line)}-${hash(`${said} ${place}`, 1).toString(36)}`);
  }
  return (finding) => keys.get(finding) ?? "";
}

/** Those that were made on this sheet come first. */
function inOrder(waivers: readonly PlacedWaiver[], sheet: string): readonly PlacedWaiver[] {
  return [...waivers].sort((a, b) => Number(isSame(b.sheet, sheet)) - Number(isSame(a.sheet, sheet)));
}

/** Why a waiver that is not over keeps nothing. */
function idleStates(report: Report, { sheet, scope }: From): (waiver: PlacedWaiver) => WaiverState {
  const { lines, inScope, notChecked } = report;
  const rowKey = rowKeysOf(lines);
  const there = new Map<string, number>();
  for (let line = 0; line < lines.count; line++) there.set(rowKey(line), line);
  const ran = new Set(report.ran.map(({ id }) => id));
  const missed = new Set(notChecked.map(({ rule, line }) => `${rule.id} ${lines.rows[line]!}`));
  return ({ key, rule, sheet: own }) => {
    const line = there.get(key.split("-", 1)[0]!);
    // Of a table alone nobody knows what stands beside it.
    if (line === undefined) return scope !== "table" && isSame(own, sheet) ? "lapsed" : "unseen";
    const isLookedAt = inScope(line) && ran.has(rule) && !missed.has(`${rule} ${lines.rows[line]!}`);
    return isLookedAt ? "unused" : "unseen";
  };
}

function verdictsWithout({ lines, findings, notChecked }: Report, kept: ReadonlyMap<Finding, unknown>): Uint8Array {
  const worst = new Uint8Array(lines.count);
  for (const { line } of notChecked) worst[line] = verdicts.indexOf("notChecked");
  for (const finding of findings) {
    const { line, severity } = finding;
    if (severity === "info" || kept.has(finding)) continue;
    worst[line] = Math.max(worst[line]!, verdicts.indexOf(severity));
  }
  return worst;
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
