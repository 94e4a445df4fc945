import type { ClaimType } from "../../claims/lines.ts";
import type { Dated, DatedValue, Source } from "../dated.ts";
import type { Edition } from "../edition.ts";
import type { PublicKind, PublicTable } from "../public-table.ts";

const cms = "https://www.cms.gov/medicare";
const ncci = `${cms}/coding-billing/national-correct-coding-initiative-ncci-edits`;

/** Where each kind of file is published. */
export const publishedAt: Readonly<Record<PublicKind, string>> = {
  "payment-limits": `${cms}/payment/part-b-drugs/asp-pricing-files`,
  "ndc-crosswalk": `${cms}/payment/part-b-drugs/asp-pricing-files`,
  "unit-edits": `${ncci}/medicare-ncci-medically-unlikely-edits`,
  "procedure-edits": `${ncci}/medicare-ncci-procedure-procedure-ptp-edits`,
  "add-on-codes": `${ncci}/medicare-ncci-add-code-edits`,
  "hospital-payment": `${cms}/payment/prospective-payment-systems/hospital-outpatient/addendum-a-b-updates`,
  "relative-values": `${cms}/payment/fee-schedules/physician/pfs-relative-value-files`,
  "hcpcs-codes": `${cms}/coding-billing/healthcare-common-procedure-system/quarterly-update`,
  "diagnosis-codes": `${cms}/coding-billing/icd-10-codes`,
  "covered-diagnoses": "https://www.cms.gov/medicare-coverage-database/search.aspx",
};

/** What is said of an imported table beside its rows. */
export interface ImportedIssue {
  readonly from: PublicTable["from"];
  readonly edition: Edition;
  readonly source: Source;
}

export function issueOf({ kind, title, from, until, origin }: PublicTable): ImportedIssue {
  return {
    from,
    edition: { name: title.replace(/^CMS /, ""), from, until },
    source: { title, section: origin.file, href: publishedAt[kind], readOn: origin.on },
  };
}

/** The kind of claim that a table is for. */
export function claimTypeOf({ part }: PublicTable): ClaimType {
  return part === "institutional" ? "institutional" : "professional";
}

/** The issues of a fact in order; an imported one stands in place of one that begins on the same day. */
export function withIssues<T>(fact: Dated<T>, issues: readonly DatedValue<T>[]): Dated<T> {
  if (issues.length === 0) return fact;
  const byDay = new Map([...fact.values, ...issues].map((one) => [one.from, one]));
  const values = [...byDay.values()].sort((one, other) => (one.from < other.from ? -1 : 1));
  return { label: fact.label, values };
}
