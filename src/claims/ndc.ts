import type { ClaimLine } from "./claim-line.ts";
import { negligible, unitsGiven, type Vial } from "./units.ts";

/** An NDC of eleven digits as labels print it: labeler, product and package. */
export function hyphenated(ndc11: string): string {
  return `${ndc11.slice(0, 5)}-${ndc11.slice(5, 9)}-${ndc11.slice(9)}`;
}

/** The NDCs that ten digits without hyphens may stand for: any of the three parts may have lost the zero it begins with. */
export function withZero(ten: string): readonly string[] {
  return [0, 5, 9].map((place) => `${ten.slice(0, place)}0${ten.slice(place)}`);
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
