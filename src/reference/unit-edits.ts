import { familyOf } from "../claims/codes.ts";
import type { ClaimType } from "../claims/lines.ts";
import { dated, type Dated } from "./dated.ts";
import { issued, type Edition } from "./edition.ts";
import { newestOf, type InParts, type Part, type Parts } from "./parts.ts";
import table from "./tables/unit-edits.json" with { type: "json" };

/** How many units of a code a payer takes for likely. */
export interface UnitEdit {
  /** Units of one line (indicator 1) or of one patient's day (2 and 3). 0 where none is paid. */
  readonly units: number;
  /** MUE adjudication indicator: 1 by line, 2 by day and absolute, 3 by day and open to appeal with documentation. */
  readonly indicator: 1 | 2 | 3;
}

/** The practitioner table, or that of hospital outpatient claims. */
export interface UnitEditList extends Part {
  readonly limits: ReadonlyMap<string, UnitEdit>;
}

/** One issue of the CMS tables of medically unlikely edits, cut down to the codes of contrast echo claims. */
export interface UnitEdits extends InParts<UnitEditList> {
  /** The newest of its lists. */
  readonly edition: Edition;
  editionFor(claimType: ClaimType): Edition | undefined;
  /** Undefined where the issue, as it is held here, has no such code: nothing is known then. */
  limitOf(code: string, claimType: ClaimType): UnitEdit | undefined;
}

/** The practitioner table for professional claims, the outpatient hospital table for institutional ones. */
export const unitEdits: Dated<UnitEdits> = dated(
  "medically unlikely edits",
  ...table.editions.map((one) => {
    const { edition, source, from } = issued(table, one);
    const list = (limits: Cells) => ({ from, edition, source, limits: limitsOf(limits) });
    return {
      from,
      source,
      value: unitEditsOf({ professional: list(one.professional), institutional: list(one.institutional) }),
    };
  }),
);

export function unitEditsOf(parts: Parts<UnitEditList>): UnitEdits {
  return {
    parts,
    edition: newestOf(parts).edition,
    editionFor: (claimType) => parts[claimType]?.edition,
    limitOf: (code, claimType) => parts[claimType]?.limits.get(code),
  };
}

/** Every code that an issue has. */
export const unitEditCodes = familyOf(
  "codes with medically unlikely edits",
  table.editions.flatMap(({ professional, institutional }) => Object.keys({ ...professional, ...institutional })),
);

type Cells = Readonly<Record<string, readonly number[]>>;

function limitsOf(cells: Cells): ReadonlyMap<string, UnitEdit> {
  return new Map(Object.entries(cells).map(([code, [units, indicator]]) => [code, { units, indicator } as UnitEdit]));
}
