import { familyOf } from "../claims/codes.ts";
import type { ClaimType } from "../claims/lines.ts";
import { dated, type Dated } from "./dated.ts";
import { issued, type Edition } from "./edition.ts";
import table from "./tables/unit-edits.json" with { type: "json" };

/** How many units of a code a payer takes for likely. */
export interface UnitEdit {
  /** Units of one line (indicator 1) or of one patient's day (2 and 3). 0 where none is paid. */
  readonly units: number;
  /** MUE adjudication indicator: 1 by line, 2 by day and absolute, 3 by day and open to appeal with documentation. */
  readonly indicator: 1 | 2 | 3;
}

/** One issue of the CMS tables of medically unlikely edits, cut down to the codes of contrast echo claims. */
export interface UnitEdits {
  readonly edition: Edition;
  /** Undefined where the issue, as it is held here, has no such code: nothing is known then. */
  limitOf(code: string, claimType: ClaimType): UnitEdit | undefined;
}

/** The practitioner table for professional claims, the outpatient hospital table for institutional ones. */
export const unitEdits: Dated<UnitEdits> = dated(
  "medically unlikely edits",
  ...table.editions.map((one) => {
    const { edition, ...where } = issued(table, one);
    const limits = { professional: limitsOf(one.professional), institutional: limitsOf(one.institutional) };
    const limitOf = (code: string, claimType: ClaimType) => limits[claimType].get(code);
    return { ...where, value: { edition, limitOf } };
  }),
);

/** Every code that an issue has. */
export const unitEditCodes = familyOf(
  "codes with medically unlikely edits",
  table.editions.flatMap(({ professional, institutional }) => Object.keys({ ...professional, ...institutional })),
);

function limitsOf(cells: Readonly<Record<string, readonly number[]>>): ReadonlyMap<string, UnitEdit> {
  return new Map(Object.entries(cells).map(([code, [units, indicator]]) => [code, { units, indicator } as UnitEdit]));
}
