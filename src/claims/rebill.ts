import type { ClaimLine } from "./claim-line.ts";
import type { FieldEdit, Fix } from "./fix.ts";
import { toCents } from "./money.ts";
import type { Supply } from "./supply.ts";
import type { BilledLine } from "./units.ts";

/**
 * The change that turns a supply's lines into those given, at the price per unit that it has.
 * @returns undefined if nothing changes, or if it is not plain which line is to become which.
 */
export function rebill(supply: Supply, billed: readonly BilledLine[]): Fix | undefined {
  const [given = supply.discarded[0]] = supply.given;
  const [waste] = supply.given.length > 0 ? supply.discarded : [];
  const [first, second] = billed;
  if (!given || !first || supply.given.length > 1 || supply.discarded.length > 1) return undefined;

  const edits: FieldEdit[] = [];
  change(given, first);
  if (waste && second) change(waste, second);
  const insert = second && !waste ? [{ after: given, values: valuesOf(given, second) }] : [];
  const remove = waste && !second ? [waste] : [];
  if (edits.length + insert.length + remove.length === 0) return undefined;
  return { kind: "choice", edits, insert, remove };

  function valuesOf(line: ClaimLine, { units, modifier }: BilledLine) {
    const others = line.modifiers.filter((one) => one !== "JW" && one !== "JZ");
    const price = pricePerUnit(given!);
    const mod = modifier ? [...others, modifier] : others;
    return { units, mod, ...(price === undefined ? {} : { charge: toCents(price * units) }) };
  }

  function change(line: ClaimLine, to: BilledLine): void {
    const { units, mod, charge } = valuesOf(line, to);
    if (units !== line.units) edits.push({ line, topic: "units", to: units });
    if (!isSame(mod, line.modifiers)) edits.push(...modifierEdits(line, mod));
    if (charge !== undefined && charge !== line.value("charge")) edits.push({ line, topic: "charge", to: charge });
  }
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((one, place) => one === others[place]);
}

/** The edits that give a line these modifiers, those written into the cell of its code included. */
export function modifierEdits(line: ClaimLine, modifiers: readonly string[]): FieldEdit[] {
  const code = line.value("code");
  return [
    ...(code?.attached.length ? [{ line, topic: "code", to: code.code } as const] : []),
    { line, topic: "mod", to: modifiers },
  ];
}

/** The edits that give a line another code, and leave it its modifiers, those written into the cell of its code too. */
export function codeEdits(line: ClaimLine, to: string): FieldEdit[] {
  const attached = line.value("code")?.attached ?? [];
  return [
    { line, topic: "code", to },
    ...(attached.length > 0 ? [{ line, topic: "mod", to: line.modifiers } as const] : []),
  ];
}

/** Dollars per unit of a line, where both its charge and its units are known. */
export function pricePerUnit(line: ClaimLine): number | undefined {
  const charge = line.value("charge");
  return charge !== undefined && line.units && line.units > 0 ? charge / line.units : undefined;
}
