import type { IsoDate } from "../claims/dates.ts";
import type { ClaimType } from "../claims/lines.ts";
import type { Dated, DatedValue, Source } from "./dated.ts";
import type { Edition } from "./edition.ts";

/** A list for one kind of claim. Its publisher issues that of the other kind as a file of its own. */
export interface Part {
  /** The first day on which the list counts. */
  readonly from: IsoDate;
  readonly edition: Edition;
  readonly source: Source;
}

/** The list of each kind of claim; undefined where none is known yet. */
export type Parts<P extends Part> = Readonly<Record<ClaimType, P | undefined>>;

/** Lists that are asked as one. */
export interface InParts<P extends Part> {
  readonly parts: Parts<P>;
}

/** The lists of each kind of claim that a fact is made of. */
export function partsOf<P extends Part>({ values }: Dated<InParts<P>>, claimType: ClaimType): readonly P[] {
  return values.flatMap(({ value }) => value.parts[claimType] ?? []);
}

/** A value for each day on which either list changes: on each day the newest list of either kind of claim. */
export function joined<P extends Part, T>(
  lists: Readonly<Record<ClaimType, readonly P[]>>,
  join: (parts: Parts<P>) => T,
): readonly DatedValue<T>[] {
  const days = [...lists.professional, ...lists.institutional].map(({ from }) => from);
  return [...new Set(days)].sort().map((from) => {
    const parts = { professional: latest(lists.professional, from), institutional: latest(lists.institutional, from) };
    return { from, value: join(parts), source: newestOf(parts).source };
  });
}

/** That of two lists that began last. */
export function newestOf<P extends Part>({ professional, institutional }: Parts<P>): P {
  if (!professional || !institutional) return (professional ?? institutional)!;
  return institutional.from > professional.from ? institutional : professional;
}

/** Of lists that begin on the same day the later one of the list. */
function latest<P extends Part>(lists: readonly P[], on: IsoDate): P | undefined {
  let found: P | undefined;
  for (const list of lists) if (list.from <= on && (!found || list.from >= found.from)) found = list;
  return found;
}
