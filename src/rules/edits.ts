import type { ClaimLine } from "../claims/claim-line.ts";
import type { Encounter } from "../claims/encounter.ts";
import type { Fix } from "../claims/fix.ts";
import { flawPhrase } from "../claims/flaw.ts";
import type { ClaimType } from "../claims/lines.ts";
import { modifierEdits } from "../claims/rebill.ts";
import { standing } from "../claims/standing.ts";
import { addOnCodes } from "../reference/add-on-codes.ts";
import { inForce, unknownOn } from "../reference/dated.ts";
import { visits, type EditFamily } from "../reference/edit-families.ts";
import type { Edition } from "../reference/edition.ts";
import { distinctModifiers, visitModifiers } from "../reference/modifiers.ts";
import { procedureEdits, type ProcedureEdit } from "../reference/procedure-edits.ts";
import type { Context, Messages } from "./context.ts";
import type { Day } from "./rule.ts";

type Looking = Pick<Context<Messages>, "policy" | "notChecked">;

/** Two lines of a day that an edit names. */
export interface Pair {
  /** Column 2, which is denied. */
  readonly line: ClaimLine;
  /** Column 1, which is paid. */
  readonly beside: ClaimLine;
  readonly indicator: ProcedureEdit["indicator"];
  readonly edition: Edition;
}

/** Which of Medicare's tables counts for a line: a hospital chosen as payer has its own, whatever the claim says. */
export function tableFor(line: ClaimLine, policy: Looking["policy"]): ClaimType {
  return policy(line).profile === "hospital-opps" ? "institutional" : line.claimType;
}

/** The pairs of a family on a day, by their denied line. Where no table is known for a pair its line is not checked. */
export function pairsOf(day: Day, family: EditFamily, looking: Looking): ReadonlyMap<ClaimLine, readonly Pair[]> {
  const { encounter, subjects } = day;
  const found = new Map<ClaimLine, readonly Pair[]>();
  // By code, so that the same pair comes first however the rows are sorted.
  const paid = [...standing(encounter.of(family.paid))].sort((a, b) => a.code.localeCompare(b.code));
  if (paid.length === 0) return found;
  const entry = inForce(procedureEdits, encounter);
  const table = (entry ?? procedureEdits.values[0]!).value;
  for (const line of standing(subjects)) {
    if (!family.denied.has(line.code)) continue;
    const type = tableFor(line, looking.policy);
    const fits = (beside: ClaimLine, of: ClaimType) =>
      family.has(beside.code, line.code) ? table.edit(beside.code, line.code, of) : undefined;
    const pairs = paid.flatMap((beside) => {
      const edit = fits(beside, type);
      return edit ? { line, beside, indicator: edit.indicator, edition: table.editionFor(type)! } : [];
    });
    const unread = paid.find((beside) => !table.isRead(beside.code, type) && fits(beside, "professional"));
    if (pairs.length > 0 && entry) found.set(line, pairs);
    else if (pairs.length > 0) looking.notChecked(line, unknownOn(procedureEdits, line.dos!));
    else if (unread) {
      looking.notChecked(line, unknownOn({ label: `hospital edit of ${unread.code}`, values: [] }, line.dos!));
    }
  }
  return found;
}

/** Of each denied line the pair that denies it. One that no modifier lifts comes first. */
export function denials(day: Day, family: EditFamily, looking: Looking): readonly Pair[] {
  const denied: Pair[] = [];
  for (const [line, pairs] of pairsOf(day, family, looking)) {
    const never = pairs.find(({ indicator }) => indicator === 0);
    const open = never ? [] : pairs.filter((pair) => !isLifted(pair));
    const plain = open.find(({ beside }) => !beside.flaw("mod"));
    const flaw = line.flaw("mod") ?? open[0]?.beside.flaw("mod");
    if (never) denied.push(never);
    else if (plain && !line.flaw("mod")) denied.push(plain);
    else if (open.length > 0) looking.notChecked(line, flawPhrase("mod", line.row, flaw!.reading));
  }
  return denied;
}

/** The modifier of a line that sets a service of this code apart from another one. */
export function apart(line: ClaimLine, code: string): string | undefined {
  const modifiers = inForce(visits.has(code) ? visitModifiers : distinctModifiers, line)?.value ?? [];
  return modifiers.find((modifier) => line.has(modifier));
}

/** Whether a modifier says that a pair's services have nothing to do with each other. Medicare takes it on either line. */
function isLifted({ line, beside, indicator }: Pair): boolean {
  const { code } = line;
  if (indicator === 0) return false;
  return apart(line, code) !== undefined || (!visits.has(code) && apart(beside, code) !== undefined);
}

/** The pairs whose denied line is paid only because a modifier stands on this one. */
export function liftedFrom(paid: ClaimLine, pairs: ReadonlyMap<ClaimLine, readonly Pair[]>): readonly Pair[] {
  return [...pairs].flatMap(([line, all]) => {
    const isElsewhere = apart(line, line.code) === undefined && all.every(isLifted);
    return (isElsewhere && all.find(({ beside }) => beside === paid)) || [];
  });
}

/** A study of the day that an addition may belong to. */
export function primaryOf(addition: ClaimLine, encounter: Encounter): ClaimLine | undefined {
  const primaries = inForce(addOnCodes, encounter)?.value.primariesOf(addition.code);
  return primaries && standing(encounter.of(primaries))[0];
}

/** The change that says of a line that it has a reason of its own. */
export function setApart(line: ClaimLine, modifier: string): Fix {
  return { kind: "choice", edits: modifierEdits(line, [...line.modifiers, modifier]) };
}
