import type { IsoDate } from "../claims/dates.ts";

/**
 * What may be known from one kind of published file: its columns, as the table in a workbook is headed. A row has a
 * value or nothing in each. Published: columns are only added.
 */
export const publicColumns = {
  /** Medicare Part B payment limits: dollars per unit of the code. */
  "payment-limits": ["Code", "Short description", "Dosage", "Payment limit", "Coinsurance %", "Notes"],
  /** Packages of drugs: NDC with 11 digits, and how many units of the code one has. */
  "ndc-crosswalk": [
    "NDC",
    "Code",
    "Labeler",
    "Drug",
    "Dosage",
    "Package size",
    "Package quantity",
    "Billing units",
    "Billing units per package",
  ],
  /** Medically unlikely edits: units, and the adjudication indicator 1, 2 or 3. */
  "unit-edits": ["Claim type", "Code", "Units", "Indicator", "Rationale"],
  /**
   * Procedure-to-procedure edits; Deleted is the last day of a pair that has ended. A row without Column 2 says that
   * the file has been read of this Column 1: the files of a quarter are parted by it.
   */
  "procedure-edits": ["Claim type", "Column 1", "Column 2", "Effective", "Deleted", "Modifier indicator", "Rationale"],
  /** Add-on codes: a primary of theirs in each row; type 1 closed list, 2 the contractor's, 3 partial list. */
  "add-on-codes": ["Add-on code", "Primary code", "Type", "Effective", "Deleted", "Notes"],
  /** OPPS Addendum B: rates in dollars. */
  "hospital-payment": ["Code", "Status indicator", "APC", "Relative weight", "Payment rate", "Copayment"],
  /** Physician fee schedule; Modifier is blank, 26 or TC. */
  "relative-values": [
    "Code",
    "Modifier",
    "Status",
    "PC/TC indicator",
    "Global days",
    "Work RVU",
    "Total non-facility RVU",
    "Total facility RVU",
    "Non-facility not applicable",
    "Facility not applicable",
    "Conversion factor",
    "Multiple procedures",
    "Supervision",
  ],
  /** HCPCS Level II. Lists in one cell are parted by a blank. */
  "hcpcs-codes": [
    "Code",
    "Long description",
    "Short description",
    "Pricing",
    "Multiple pricing",
    "NCD manual",
    "Claims manual",
    "Statute",
    "Lab certification",
    "Cross reference",
    "Coverage",
    "ASC group",
    "ASC date",
    "OPPS group",
    "OPPS indicator",
    "OPPS date",
    "Processing note",
    "BETOS",
    "Type of service",
    "Anesthesia units",
    "Added",
    "Action date",
    "Ended",
    "Action",
  ],
  /** ICD-10-CM, codes with their dot. */
  "diagnosis-codes": ["Code", "Billable", "Short description", "Long description"],
  /**
   * Billing articles: each row is one covered code of one group; Procedures are those that the group's text names. A row
   * of group 0, without a diagnosis, has every code that the article is about. Some texts want a study of Beside on the
   * claim too, or a second diagnosis, or cover a diagnosis for the procedures of Only for.
   */
  "covered-diagnoses": [
    "Article",
    "Version",
    "Group",
    "Procedures",
    "Diagnosis",
    "Asterisk",
    "Contractor",
    "Title",
    "Since",
    "Beside",
    "Only for",
    "Second diagnosis",
  ],
} as const;

export type PublicKind = keyof typeof publicColumns;

export const publicKinds = Object.keys(publicColumns) as readonly PublicKind[];

export type PublicColumn<K extends PublicKind = PublicKind> = (typeof publicColumns)[K][number];

/** Dates are ISO texts, money and counts numbers, codes texts. What is blank is left out. */
export type PublicRow<K extends PublicKind = PublicKind> = { readonly [C in PublicColumn<K>]?: string | number };

/** Which file a table was read from, and who brought it here. */
export interface Origin {
  readonly file: string;
  /** SHA-256 of the file's bytes, in hex. */
  readonly sha256: string;
  readonly by: string;
  readonly on: IsoDate;
}

/** One issue of a public table, as far as it says something about contrast echo claims. */
export interface PublicTable<K extends PublicKind = PublicKind> {
  readonly kind: K;
  /**
   * Where the publisher has several tables for the same days, which one: professional, institutional, or the number of an article.
   * Issues of the same kind, part and first day replace one another.
   */
  readonly part?: string;
  /** As a finding names it: "CMS payment limits for Medicare Part B drugs, January 2026". */
  readonly title: string;
  readonly from: IsoDate;
  /** Last day of an issue that has one. */
  readonly until?: IsoDate;
  readonly rows: readonly PublicRow<K>[];
  readonly origin: Origin;
}
