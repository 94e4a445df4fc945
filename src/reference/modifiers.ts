import type { IsoDate } from "../claims/dates.ts";
import { dated, type Source } from "./dated.ts";
import { modifierColumns2019, ngsDuplicates, ngsVisitModifier } from "./sources.ts";
import table from "./tables/modifiers.json" with { type: "json" };

/** The public list that names a modifier, and the modifier's first and last day where that list tells them. */
export interface KnownModifier {
  readonly from: IsoDate | undefined;
  readonly until: IsoDate | undefined;
  readonly source: Source;
}

interface List {
  readonly title: string;
  readonly href: string;
  readonly readOn?: IsoDate;
  readonly modifiers: Readonly<Record<string, IsoDate | null>>;
  readonly ended?: Readonly<Record<string, IsoDate>>;
}

/** The modifiers that are known here. Not all that exist: an unknown one may still be right. */
export const knownModifiers: ReadonlyMap<string, KnownModifier> = new Map(
  (table.lists as readonly List[]).flatMap(({ title, href, readOn = table.readOn, modifiers, ended = {} }) =>
    Object.entries(modifiers).map(([modifier, from]) => [
      modifier,
      { from: from ?? undefined, until: ended[modifier], source: { title, href, readOn } },
    ]),
  ),
);

/** How many modifiers a service line holds: item 24D of the CMS-1500, SV101-3 to SV101-6 of the 837P. */
export const modifierPlaces = dated("number of modifiers on a line", {
  from: "2007-07-01",
  value: 4,
  source: {
    title: "NUCC and Medicare instructions for the CMS-1500",
    section: "item 24D",
    href: "https://support.speedysoftusa.com/portal/en/kb/articles/field-24d-procedures-services-or-supplies-lines-1-6",
    readOn: "2026-11-22",
  },
});

/** Modifiers that only a hospital's claim carries: departments of a hospital away from its campus. */
export const hospitalModifiers = dated("modifiers of off-campus hospital departments", {
  from: "2015-01-01",
  value: ["PO", "PN"],
  source: {
    title: "MedLearn, PO modifier for hospital claims",
    href: "https://www.medlearnmedia.com/question-of-the-week/general/for-the-week-of-february-15-2016/",
    readOn: "2026-11-22",
  },
});

/** Modifiers that are each a more exact form of 59, and do not stand beside it. */
export const distinctServiceModifiers = dated("modifiers XE, XP, XS and XU", {
  from: "2015-01-01",
  value: ["XE", "XP", "XS", "XU"],
  source: {
    title: "HMSA, modifiers XE, XP, XS, XU and 59",
    href: "https://prc.hmsa.com/articles/Knowledge/Modifier-Codes-XE-XP-XS-XU-and-59-Applies-to-QUEST-Integration-HMSA-Akamai-Advantage-and-Commercial-Plans",
    readOn: "2026-11-22",
  },
});

/** Modifiers that say a service was done again on the same day. */
export const repeatModifiers = dated("modifiers for a repeated service", {
  from: "2008-01-01",
  value: ["76", "77", "91"],
  source: ngsDuplicates,
});

/** Modifiers that set a service apart from another one that it is ordinarily a part of. */
export const distinctModifiers = dated("modifiers of a distinct service", {
  from: "2015-01-01",
  value: ["59", "XE", "XP", "XS", "XU"],
  source: modifierColumns2019,
});

/** What sets a visit apart from a service of the same day. */
export const visitModifiers = dated("modifier of a visit of its own", {
  from: "2015-01-01",
  value: ["25"],
  source: ngsVisitModifier,
});
