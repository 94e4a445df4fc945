import type { ClaimLine } from "../claims/claim-line.ts";
import type { Field } from "../claims/fields.ts";
import { flawPhrase } from "../claims/flaw.ts";
import { supplyOf, type Supply } from "../claims/supply.ts";
import { negligible, noise } from "../claims/units.ts";
import type { Phrase } from "../words/phrase.ts";
import { isTakenBack } from "./record.ts";

/** Where a line names its vial. */
export type Mark = "vialSerial" | "lot";

/** One patient's use of an agent on a day, whoever bills it. */
export interface Use {
  readonly patient: string;
  readonly supply: Supply;
}

interface Asking {
  hasColumn(field: Field): boolean;
  notChecked(line: ClaimLine, reason: Phrase): void;
}

/** By what lines are one use, and uses share a vial: by a serial number whatever the day, by a lot on one day only. */
export function vialKeys(line: ClaimLine, { hasColumn }: Pick<Asking, "hasColumn">): readonly string[] {
  const { code, dos } = line;
  const whose = line.value(ownerField(hasColumn));
  const use = whose === undefined ? [] : [`use ${whose.toUpperCase()}\n${dos}\n${code}`];
  const serials = namesOn(line, "vialSerial").map((name) => `vial ${code}\n${name}`);
  const lots = namesOn(line, "lot").map((name) => `lot ${code}\n${dos}\n${name}`);
  return [...use, ...serials, ...lots];
}

/** Without a patient column the claim id stands for the patient. */
function ownerField(hasColumn: Asking["hasColumn"]) {
  return hasColumn("patientId") ? "patientId" : "claimId";
}

/**
 * The uses that some lines tell of, without those that were reversed. Where lots alone are recorded a line need not name
 * one; where the sheet has serial numbers, a use that names no vial is not checked.
 */
export function usesOf(lines: readonly ClaimLine[], { hasColumn, notChecked }: Asking): readonly Use[] {
  const owner = ownerField(hasColumn);
  const isSerial = hasColumn("vialSerial");
  const found = new Map<string, ClaimLine[]>();
  for (const line of lines) {
    const whose = line.read(owner);
    const broken = (["vialSerial", "lot"] as const).find((mark) => !["value", "blank"].includes(line.read(mark).kind));
    if (broken) notChecked(line, flawPhrase(broken, line.row, line.read(broken)));
    else if (whose.kind === "value") {
      const key = [whose.value.toUpperCase(), line.dos, line.code].join("\n");
      const known = found.get(key);
      if (known) known.push(line);
      else found.set(key, [line]);
    } else if (isSerial || namesOn(line, "lot").length > 0) notChecked(line, flawPhrase(owner, line.row, whose));
  }
  const uses = Array.from(found, ([key, own]) => ({
    patient: key.split("\n")[0]!,
    supply: supplyOf(own[0]!.code, own),
  }));
  for (const { supply } of uses) {
    if (!isSerial || namesIn(supply, "vialSerial").size + namesIn(supply, "lot").size > 0) continue;
    for (const line of supply.lines) notChecked(line, flawPhrase("vialSerial", line.row, { kind: "blank" }));
  }
  return uses.filter(({ supply }) => !isTakenBack(supply));
}

/** What a cell names: several vials stand between commas. */
export function namesOn(line: ClaimLine, mark: Mark): readonly string[] {
  return (line.value(mark) ?? "")
    .split(/[,;\n]/)
    .map((name) => name.trim())
    .filter(Boolean);
}

export function namesIn({ lines }: Supply, mark: Mark): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => namesOn(line, mark)));
}

/** What several patients have in common: a name in the same scope, with their uses. */
export function sharedBy(uses: readonly Use[], mark: Mark, scopeOf: (use: Use) => string) {
  const groups = new Map<string, { readonly name: string; readonly uses: Use[] }>();
  for (const use of uses) {
    for (const name of namesIn(use.supply, mark)) {
      const key = `${scopeOf(use)}\n${name}`;
      const known = groups.get(key);
      if (known) known.uses.push(use);
      else groups.set(key, { name, uses: [use] });
    }
  }
  return [...groups.values()].filter((group) => patientsOf(group.uses) > 1);
}

export function patientsOf(uses: readonly Use[]): number {
  return new Set(uses.map(({ patient }) => patient)).size;
}

/** The vials that parts make together; undefined if they make no whole number. Thirds are recorded as 0.33. */
export function wholeVials(parts: readonly number[]): number | undefined {
  const sum = parts.reduce((all, part) => all + part, 0);
  const whole = Math.round(sum);
  return whole > 0 && Math.abs(sum - whole) <= parts.length * negligible + noise ? whole : undefined;
}
