import { ClaimLine } from "../../claims/claim-line.ts";
import type { Finding } from "../../scrub/report.ts";
import { rowKeysOf } from "../../worksheet/fingerprint.ts";
import type { Checked } from "../check-sheet.ts";
import type { ListedFinding } from "../finding-list.ts";

type KeyOf = (finding: Finding) => string;

/** A check with its findings as they are listed. */
export interface Listed {
  readonly checked: Checked;
  readonly listed: readonly ListedFinding[];
}

/** Knows findings again after their sheet was edited, so that a list of them stays where its reader is. */
export class SameFindings {
  /** By where they are and what they say, also of findings that are gone: an edit that is taken back brings them back. */
  private readonly ids = new Map<string, number>();
  private next = 0;

  constructor({ listed, checked }: Listed) {
    const keyOf = byPlace(checked);
    for (const { finding, id } of listed) {
      this.ids.set(keyOf(finding), id);
      this.next = Math.max(this.next, id + 1);
    }
  }

  /**
   * Gives the ids of the findings of a later check. Where rows were moved they are known again by the facts of their
   * rows; those that are left then, and all others, by where they are.
   */
  idsAfter({ listed, checked }: Listed, now: Checked, areMoved: boolean): (finding: Finding) => number {
    const known = areMoved ? byTheirFacts(listed, checked, now) : new Map<Finding, number>();
    const taken = new Set(known.values());
    const before = new Map(this.ids);
    // What is gone is not looked for where other rows stand now.
    if (areMoved) this.ids.clear();
    const keyOf = byPlace(now);
    for (const finding of now.report.findings) {
      const key = keyOf(finding);
      const there = before.get(key);
      const id = known.get(finding) ?? (there === undefined || taken.has(there) ? this.next++ : there);
      known.set(finding, id);
      this.ids.set(key, id);
    }
    return (finding) => known.get(finding)!;
  }
}

function byTheirFacts(listed: Listed["listed"], checked: Checked, now: Checked): Map<Finding, number> {
  const keyBefore = byFacts(checked);
  const ids = new Map(listed.map(({ finding, id }) => [keyBefore(finding), id]));
  const keyNow = byFacts(now);
  return new Map(
    now.report.findings.flatMap((finding) => {
      const id = ids.get(keyNow(finding));
      return id === undefined ? [] : [[finding, id] as const];
    }),
  );
}

/** Where a finding is: row, rule, cell and sentence; the same again is told apart by its turn. */
function byPlace({ lines }: Checked): KeyOf {
  return inTurns(({ line }) => `${lines.rows[line]!} ${lines.slots[line]!}`);
}

function byFacts({ lines }: Checked): KeyOf {
  const rowKey = rowKeysOf(lines);
  return inTurns(({ line }) => `${rowKey(line)} ${new ClaimLine(lines, line).code}`);
}

function inTurns(where: KeyOf): KeyOf {
  const turns = new Map<string, number>();
  return (finding) => {
    const { rule, at, message } = finding;
    const key = `${where(finding)} ${rule.id} ${at} ${message}`;
    const turn = turns.get(key) ?? 0;
    turns.set(key, turn + 1);
    return `${key} ${turn}`;
  };
}
