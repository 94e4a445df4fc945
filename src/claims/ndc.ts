import type { ClaimLine } from "./claim-line.ts";
import { negligible, noise, unitsGiven, type Vial } from "./units.ts";

/** An NDC of eleven digits as labels print it: labeler, product and package. */
export function hyphenated(ndc11: string): string {
  return `${ndc11.slice(0, 5)}-${ndc11.slice(5, 9)}-${ndc11.slice(9)}`;
}

/** How the ten digits of an NDC are parted on a label: the lengths of labeler, product and package. */
export type NdcForm = "4-4-2" | "5-3-2" | "5-4-1";

/** Where each form lacks a zero that the eleven digits of a claim have. */
const forms: readonly (readonly [form: NdcForm, zeroAt: number])[] = [
  ["4-4-2", 0],
  ["5-3-2", 5],
  ["5-4-1", 9],
];

/** The NDCs that ten digits without hyphens may stand for: any of the three parts may have lost the zero it begins with. */
export function withZero(ten: string): readonly string[] {
  return forms.map(([, zeroAt]) => padded(ten, zeroAt));
}

function padded(ten: string, zeroAt: number): string {
  return `${ten.slice(0, zeroAt)}0${ten.slice(zeroAt)}`;
}

/** An NDC of eleven digits, and how it was parted if it came with ten. */
export interface MeantNdc {
  readonly ndc: string;
  readonly form?: NdcForm;
}

/** The NDCs that a text may stand for: several for ten digits without hyphens, none if it is no NDC. */
export function ndcsMeant(text: string): readonly MeantNdc[] {
  const bare = text.trim().replace(/^N4\s*/i, "");
  const parts = bare.split(/\s*-\s*/);
  if (!parts.every((part) => /^\d{1,11}$/.test(part))) return [];
  const digits = parts.join("");
  const lengths = parts.map(({ length }) => length).join("-");
  if (lengths === "5-4-2" || lengths === "11") return [{ ndc: digits }];
  const told = forms.find(([form]) => form === lengths);
  if (told) return [meant(digits, told)];
  // Labelers that begin with two zeros lose both where a sheet makes numbers of them.
  if (lengths === "9") return [{ ndc: `00${digits}` }];
  if (lengths !== "10") return [];
  const all = forms.map((form) => meant(digits, form));
  return all.filter(({ ndc }, place) => all.findIndex((other) => other.ndc === ndc) === place);
}

function meant(ten: string, [form, zeroAt]: (typeof forms)[number]): MeantNdc {
  return { ndc: padded(ten, zeroAt), form };
}

/** How an NDC of eleven digits may stand on its label in ten: wherever a part begins with a zero, that may be left out. */
export function labelsOf(ndc11: string): readonly { readonly form: NdcForm; readonly label: string }[] {
  return forms.flatMap(([form, zeroAt]) => {
    if (ndc11[zeroAt] !== "0") return [];
    const parts = hyphenated(ndc11).split("-");
    return { form, label: parts.map((part, place) => part.slice(part.length - Number(form[2 * place]))).join("-") };
  });
}

/** Units of an agent as vials. */
export interface UnitsInVials {
  /** Those that have to be opened. */
  readonly vials: number;
  readonly isWhole: boolean;
  /** What an NDC quantity in mL may be; of a part of a vial only the most that it can be. */
  readonly mL: readonly number[];
}

export function unitsInVials(vial: Vial, units: number): UnitsInVials {
  const vials = Math.ceil(units / vial.unitsPerVial);
  const isWhole = vials * vial.unitsPerVial === units;
  return { vials, isWhole, mL: isWhole ? ndcAmounts({ vial, vials }, "ML") : [Math.min(units, vials * vial.fill)] };
}

/** What an NDC quantity comes to. */
export interface QuantityInUnits {
  /** Units of what was given: mL rounded up. */
  readonly given: number;
  readonly vials: number;
  /** Units that these vials count as. */
  readonly ofVials: number;
}

/** Units of an NDC quantity in mL, or in vials (UN); undefined for another measure, or less than nothing. */
export function unitsOfQuantity(vial: Vial, quantity: number, measure: string): QuantityInUnits | undefined {
  if (!(quantity > 0) || !(measure === "ML" || measure === "UN")) return undefined;
  const isVials = measure === "UN";
  const vials = Math.ceil((isVials ? quantity : quantity / vial.fill) - noise);
  return {
    given: unitsGiven(isVials ? quantity * vial.unitsPerVial : quantity),
    vials,
    ofVials: vials * vial.unitsPerVial,
  };
}

/** Vials that a line bills units for. */
export interface BilledVials {
  readonly vial: Vial;
  readonly vials: number;
  readonly units: number;
  /** Whether the units are those of whole vials; else a part of one stands on another line. */
  readonly isWhole: boolean;
}

/** What vials are by a unit of measure: in mL of product, or the mL that they count as; else as many units. */
export function ndcAmounts({ vial, vials }: Pick<BilledVials, "vial" | "vials">, measure: string): readonly number[] {
  return measure === "ML" ? [...new Set([vials * vial.fill, vials * vial.unitsPerVial])] : [vials];
}

/** Whether whole vials are as many mL as units are billed, or what they hold; a part of a vial is at most that. */
export function fitsVials(quantity: number, billed: BilledVials, measure: string): boolean {
  const amounts = ndcAmounts(billed, measure);
  if (quantity > Math.max(...amounts) + negligible) return false;
  if (!billed.isWhole || (measure === "ML" && unitsGiven(quantity) === billed.units)) return true;
  return amounts.some((amount) => Math.abs(amount - quantity) < negligible);
}

/** The unit of measure of an NDC quantity, in its own cell or beside the quantity. */
export function measureOf(line: ClaimLine): string | undefined {
  return line.value("ndcUom") ?? /ML|UN|GR|F2|ME/i.exec(quantityOf(line).written)?.[0].toUpperCase();
}

/** The NDC quantity, 0 where the cell is blank; undefined if it holds something else. */
export function quantityOf(line: ClaimLine): { readonly quantity: number | undefined; readonly written: string } {
  const reading = line.read("ndcQty");
  if (reading.kind === "value") return { quantity: reading.value, written: reading.written };
  return reading.kind === "invalid" ? { quantity: undefined, written: reading.written } : { quantity: 0, written: "" };
}
