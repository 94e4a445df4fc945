import type { Lines, ReadColumn } from "../claims/lines.ts";
import type { PayerPolicy, Policies, Policy, PolicyKey, ProfileId } from "../reference/policy.ts";
import { payerFields, profileIn } from "./profile.ts";

/** What a payer decides whoever files the claim. */
const payersOwn = ["filingDays", "authCodes", "authMandatory", "coveredDx"] as const satisfies readonly PolicyKey[];

/**
 * Chooses the policy of each line: the family that the user chose; else the hospital's on an institutional claim; else
 * the user's payer of that name and day; else the family that the payer type, or the payer, speaks of. A sheet without
 * payer columns is Medicare; a blank payer where others are named is unknown.
 */
export class Payers {
  private readonly policies: Policies;
  private readonly choice: ProfileId | undefined;
  /** The column that tells a hospital's claim. */
  private readonly form: Named | undefined;
  /** Those that name who pays. */
  private readonly columns: readonly Named[];
  private readonly otherwise: ProfileId | undefined;
  private readonly lines: Lines;
  /** The hospital's policy with what each payer decides of its claims. */
  private readonly hospitals = new Map<Policy | undefined, Policy>();

  constructor(lines: Lines, policies: Policies, choice?: ProfileId) {
    const { columns } = lines;
    this.lines = lines;
    this.policies = policies;
    this.choice = choice;
    this.otherwise = columns.payerType || columns.payer ? undefined : "medicare-ffs";
    const named = payerFields.flatMap((field): Named[] => {
      const column: ReadColumn<unknown> | undefined = columns[field];
      return column ? [{ field, column, families: [], payers: [] }] : [];
    });
    this.form = named.find(({ field }) => field === "claimType");
    this.columns = named.filter((column) => column !== this.form);
  }

  /** Whether any payer that a line of the sheet may have has said something. */
  readonly isSaid = (key: PolicyKey): boolean => {
    for (let line = 0; line < this.lines.count; line++) if (this.at(line)?.values[key] !== undefined) return true;
    return false;
  };

  /** Whether the policy of a line depends on its day. */
  get isDated(): boolean {
    return this.policies.payers.some(({ from, until }) => from !== undefined || until !== undefined);
  }

  at(line: number): Policy | undefined {
    if (this.choice) return this.policies.families[this.choice];
    const institutional = this.form && familyIn(this.form, line);
    return institutional ? this.hospitalOf(this.payerOf(line)) : this.payerOf(line);
  }

  /** The policy of whoever pays a line, a hospital's claim or not; undefined where a cell that should say it is blank. */
  behind(line: number): Policy | undefined {
    if (this.choice && this.choice !== "hospital-opps") return this.policies.families[this.choice];
    return this.payerOf(line);
  }

  private hospitalOf(payer: Policy | undefined): Policy {
    const hospital = this.policies.families["hospital-opps"];
    let policy = this.hospitals.get(payer);
    if (!policy) {
      // What nobody has said of Medicare may have been said of hospitals: their policy is about Medicare.
      const otherwise = payer?.profile === "medicare-ffs" ? hospital.values : {};
      const own = Object.fromEntries(payersOwn.map((key) => [key, payer?.values[key] ?? otherwise[key]]));
      const named = payer?.payer === undefined ? {} : { payer: payer.payer };
      this.hospitals.set(payer, (policy = { ...hospital, ...named, values: { ...hospital.values, ...own } }));
    }
    return policy;
  }

  private payerOf(line: number): Policy | undefined {
    const named = this.policies.payers.length > 0 ? this.payerAt(line) : undefined;
    if (named) return named;
    for (const column of this.columns) {
      const family = familyIn(column, line);
      if (family) return this.policies.families[family];
    }
    return this.otherwise && this.policies.families[this.otherwise];
  }

  /** A payer is named in the payer column; where that says nothing of it, perhaps in the payer type. */
  private payerAt(line: number): Policy | undefined {
    for (const column of [...this.columns].reverse()) {
      const id = column.column.ids[line]!;
      const candidates = (column.payers[id] ??= payersNamed(column.column.dictionary[id]!, this.policies.payers));
      const found = candidates.find((payer) => isInForce(payer, this.dayOf(line)));
      if (found) return found.policy;
    }
    return undefined;
  }

  private dayOf(line: number): string | undefined {
    const { dos } = this.lines.columns;
    const reading = dos?.dictionary[dos.ids[line]!];
    return reading?.kind === "value" ? reading.value : undefined;
  }
}

interface Named {
  readonly field: (typeof payerFields)[number];
  readonly column: ReadColumn<unknown>;
  /** By place in the column's dictionary, worked out when first asked. */
  readonly families: (ProfileId | null)[];
  readonly payers: (readonly PayerPolicy[])[];
}

function familyIn({ field, column, families }: Named, line: number): ProfileId | undefined {
  const id = column.ids[line]!;
  if (families[id] === undefined) families[id] = profileIn(field, column.dictionary[id]!) ?? null;
  return families[id] ?? undefined;
}

function payersNamed(reading: { readonly kind: string; readonly value?: unknown }, payers: readonly PayerPolicy[]) {
  if (reading.kind !== "value") return [];
  const written = plain(String(reading.value));
  return payers.filter(({ name }) => fits(plain(name), written));
}

function plain(name: string): string {
  return name.trim().replace(/\s+/g, " ").toLowerCase();
}

/** Whether a name is the one written, with `*` for any text. Piece by piece, so that no pattern takes long. */
function fits(name: string, written: string): boolean {
  const pieces = name.split("*");
  const [first, last] = [pieces[0]!, pieces.at(-1)!];
  if (pieces.length === 1) return name === written;
  if (!written.startsWith(first) || !written.endsWith(last) || written.length < first.length + last.length)
    return false;
  let rest = written.slice(first.length, written.length - last.length);
  for (const piece of pieces.slice(1, -1)) {
    const place = rest.indexOf(piece);
    if (place < 0) return false;
    rest = rest.slice(place + piece.length);
  }
  return true;
}

/** A payer with days is that of services in them; a service of no readable day is not. */
function isInForce({ from, until }: PayerPolicy, day: string | undefined): boolean {
  if (from === undefined && until === undefined) return true;
  return day !== undefined && (from === undefined || from <= day) && (until === undefined || day <= until);
}
