import { familyOf } from "../claims/codes.ts";
import type { IsoDate } from "../claims/dates.ts";
import { dated, type Dated, type Source } from "./dated.ts";
import { issued, type Edition } from "./edition.ts";
import { unitEdits2024Q3 } from "./sources.ts";
import table from "./tables/code-dates.json" with { type: "json" };

/** The days on which a code may be billed. */
export interface CodeDates {
  readonly code: string;
  /** Undefined where it is not known since when. */
  readonly from: IsoDate | undefined;
  /** Last day of a code that has ended. */
  readonly until?: IsoDate;
  /** The code that took its place. */
  readonly successor?: string;
  /** A code that goes on although its drug is no longer sold: since when that is on record. */
  readonly discontinued?: { readonly from: IsoDate; readonly source: Source };
  readonly source: Source;
}

/** Dates of the agents, the hospital's echo codes and some younger echo codes. Of other codes nothing is known. */
export interface CodeDateList {
  /** Begins with the oldest date in the list: an issue tells the past too, but not what ended after it. */
  readonly edition: Edition;
  of(code: string): CodeDates | undefined;
}

const { edition, source } = issued(table, { name: table.edition, from: "2001-01-01", until: table.until });

const addendumB =
  "https://www.cms.gov/medicare/payment/prospective-payment-systems/hospital-outpatient/addendum-a-b-updates";

const strain: Source = {
  title: "CMS hospital outpatient payment, Addendum B",
  section: "has 93356 and no longer 0399T in January 2020, 0399T and not yet 93356 in January 2019",
  href: addendumB,
  readOn: "2026-11-25",
};

const others: readonly CodeDates[] = [
  {
    code: "C9457",
    from: "2015-10-01",
    until: "2015-12-31",
    successor: "Q9950",
    source: {
      title: "American College of Radiology, Radiology Coding Source, questions of June 2016",
      section: "C9457 replaced by Q9950 on 1 January 2016; its first day from AuntMinnie, December 2015",
      href: "https://www.acr.org/Advocacy-and-Economics/Coding-Source/ACR-Radiology-Coding-Source-May-June-2016/Q-and-A",
      readOn: "2026-11-25",
    },
  },
  {
    code: "93319",
    from: "2022-01-01",
    source: { ...strain, section: "has 93319 in January 2022, not yet in October 2021" },
  },
  { code: "93356", from: "2020-01-01", source: strain },
  { code: "0399T", from: undefined, until: "2019-12-31", successor: "93356", source: strain },
];

const dates = new Map([...Object.entries(table.codes).map(fromFile), ...others].map((one) => [one.code, one]));

export const codeDates: Dated<CodeDateList> = dated("dates of codes", {
  from: edition.from,
  value: { edition, of: (code) => dates.get(code) },
  source,
});

/** Contrast for an echo, by the study: meant for agents without a code of their own. Since 2016 each agent has one. */
export const contrastByStudy = dated("code of contrast by the study", {
  from: "2016-01-01",
  value: "A9700",
  source: {
    title: "American College of Radiology, Radiology Coding Source, September and October 2016",
    section: "A9700 until Lumason had C9457, and then Q9950 from 1 January 2016 on",
    href: "https://www.acr.org/Advocacy-and-Economics/Coding-Source/ACR-Radiology-Coding-Source-Sep-Oct-2016",
    readOn: "2026-11-21",
  },
});

/** Codes of which dates are known. */
export const datedCodes = familyOf("codes with known dates", dates.keys());

function fromFile([code, { from }]: readonly [string, { readonly from: IsoDate }]): CodeDates {
  // Q9955 is still in the file. Its drug is not sold any more, and no unit of it is paid.
  const discontinued = code === "Q9955" ? { from: "2024-07-01", source: unitEdits2024Q3 } : undefined;
  return { code, from, source, ...(discontinued && { discontinued }) };
}
