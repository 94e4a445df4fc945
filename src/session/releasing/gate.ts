import { ClaimLine } from "../../claims/claim-line.ts";
import { groupBy } from "../../claims/group-by.ts";
import { wholeClaims } from "../../claims/whole-claims.ts";
import type { Finding, NotChecked } from "../../scrub/report.ts";
import { rowKeysOf } from "../../worksheet/fingerprint.ts";
import type { Checked } from "../check-sheet.ts";
import type { Decision } from "./decisions.ts";

/** What keeps a claim from going out. */
export type Obstacle = { readonly row: number } & (
  | { readonly kind: "finding"; readonly finding: Finding }
  | { readonly kind: "gap"; readonly gap: NotChecked }
  | { readonly kind: "held"; readonly decision: Decision }
  /** The row was not part of the check. */
  | { readonly kind: "unseen" }
);

/** A claim with all that decides whether it goes out. It goes whole, or it stays whole. */
export interface GatedClaim {
  /** As the sheet names it; empty where it does not. */
  readonly name: string;
  /** Places of its lines in the report, and its rows, in sheet order. */
  readonly lines: readonly number[];
  readonly rows: readonly number[];
  /** What keeps it; none of a claim that goes out. */
  readonly obstacles: readonly Obstacle[];
  /** Approvals by which something of it passed, with the row of each. */
  readonly approvals: readonly { readonly row: number; readonly decision: Decision }[];
}

export interface Gate {
  readonly released: readonly GatedClaim[];
  readonly held: readonly GatedClaim[];
  /** Holds of this sheet that fit no claim of it any more. */
  readonly lost: readonly Decision[];
}

/**
 * Sorts the claims of a check: out goes a claim of which every line is clean, or has nothing against it but what somebody
 * waived or approved. Infos keep nothing. An error cannot be approved: it is mended, or waived with a reason.
 */
export function gateOf(checked: Checked, decisions: readonly Decision[]): Gate {
  const { report } = checked;
  const open = report.findings.filter((finding) => finding.severity !== "info" && !checked.waivedBy(finding));
  const findings = groupBy(open, ({ line }) => line);
  const gaps = groupBy(report.notChecked, ({ line }) => line);
  const keyOf = rowKeysOf(report.lines);
  const approvals = groupBy(
    decisions.filter(({ kind }) => kind === "approved"),
    ({ rowKey }) => rowKey,
  );
  const holds = decisions.filter(({ kind }) => kind === "held");
  const ownHolds = holds.filter(({ sheet }) => isSame(sheet, checked.sheet));
  const heldRows = groupBy(holds, ({ rowKey }) => rowKey);
  // A claim without a name is not every claim without a name.
  const heldClaims = groupBy(
    ownHolds.filter(({ claim }) => claim !== ""),
    ({ claim }) => claim.toLowerCase(),
  );
  const fitting = new Set<Decision>();

  const claims = wholeClaims(report.lines).map((lines): GatedClaim => {
    const obstacles: Obstacle[] = [];
    const used = new Map<string, GatedClaim["approvals"][number]>();
    const name = nameOf(checked, lines);
    const use = (row: number, decision: Decision) =>
      used.set(`${String(row)} ${String(decisions.indexOf(decision))}`, { row, decision });
    const found = new Set(heldClaims.get(name.toLowerCase()));
    for (const line of lines) {
      const row = report.lines.rows[line]!;
      const key = keyOf(line);
      for (const hold of heldRows.get(key) ?? []) found.add(hold);
      if (!report.inScope(line)) {
        obstacles.push({ kind: "unseen", row });
        continue;
      }
      const approvedBy = (rule: string) => approvals.get(key)?.find(({ rules }) => rules.includes(rule));
      for (const finding of findings.get(line) ?? []) {
        const approval = finding.severity === "warning" ? approvedBy(finding.rule.id) : undefined;
        if (approval) use(row, approval);
        else obstacles.push({ kind: "finding", row, finding });
      }
      for (const gap of gaps.get(line) ?? []) {
        const approval = approvedBy(gap.rule.id);
        if (approval) use(row, approval);
        else obstacles.push({ kind: "gap", row, gap });
      }
    }
    const [first = 0] = lines;
    for (const decision of found) {
      fitting.add(decision);
      obstacles.unshift({ kind: "held", row: report.lines.rows[first]!, decision });
    }
    const rows = [...new Set(lines.map((line) => report.lines.rows[line]!))];
    return { name, lines, rows, obstacles, approvals: [...used.values()] };
  });
  return {
    released: claims.filter(({ obstacles }) => obstacles.length === 0),
    held: claims.filter(({ obstacles }) => obstacles.length > 0),
    lost: ownHolds.filter((hold) => !fitting.has(hold)),
  };
}

/** What a claim is called: its id, or its patient with the day; empty where the sheet says neither. */
export function nameOf({ report }: Checked, lines: readonly number[]): string {
  const all = lines.map((line) => new ClaimLine(report.lines, line));
  const claim = all.find((line) => line.value("claimId") !== undefined)?.value("claimId");
  if (claim !== undefined) return claim;
  const patient = all.find((line) => line.value("patientId") !== undefined)?.value("patientId");
  if (patient === undefined) return "";
  const day = all.find(({ dos }) => dos !== undefined)?.dos;
  return day === undefined ? patient : `${patient}, ${day}`;
}

function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
