import { familyOf } from "../claims/codes.ts";
import { dated, type Dated } from "./dated.ts";
import { issued, type Edition } from "./edition.ts";
import table from "./tables/add-on-codes.json" with { type: "json" };

/** Codes that are billed only beside another one, in one issue of the CMS list. */
export interface AddOnCodes {
  readonly edition: Edition;
  /** The codes beside which an addition is paid, of which it needs one; undefined for other codes. */
  primariesOf(addOn: string): ReturnType<typeof familyOf> | undefined;
}

/** Additions to an echo. CMS names every primary of each of them (edit type 1). */
export const addOns = familyOf("additions to an echo", Object.keys(table.primaries));

export const addOnCodes: Dated<AddOnCodes> = dated("primary codes of additions", read());

function read() {
  const { edition, ...where } = issued(table, { name: table.edition, from: table.from, until: table.until });
  const families = new Map(
    Object.entries(table.primaries).map(([addOn, codes]) => [
      addOn,
      familyOf(`primaries of ${addOn}`, codes.split(" ")),
    ]),
  );
  return { ...where, value: { edition, primariesOf: (addOn: string) => families.get(addOn) } };
}
