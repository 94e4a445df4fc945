import { contractors } from "../reference/contractors.ts";
import type { PolicyKey } from "../reference/policy.ts";
import type { WordKey } from "../words/phrase.ts";
import { familyNames } from "./families.ts";
import { contrastKinds, wordings } from "./wordings.ts";

/** The tables of a user's policy. Names and headings are published: they are only added to. */
export const policyTables = ["Payers", "CoveredDx", "Prices", "Rules"] as const;

export type PolicyTable = (typeof policyTables)[number];

export interface Column {
  readonly heading: string;
  /** What belongs into its cells. */
  readonly hint: WordKey;
  readonly choices?: readonly string[];
  readonly format: "text" | "date" | "number";
  readonly width: number;
}

/** What an explicit gap is written as. */
export const unknown = "unknown";

/** Columns of the Payers table that hold one thing that may be known of a payer. */
export const valueColumns = {
  wasteModifier: "Waste modifier",
  unitMethod: "Unit method",
  cCodesInOffice: "C-codes in office",
  expectedPos: "Places of service",
  contrastScreeningExcluded: "Screening excluded",
  ndc: "NDC",
  kitQuantity: "Kit quantity",
  priceBasis: "Price basis",
  chargeMultiplierMax: "Charge limit (times the price)",
  authCodes: "Authorisation codes",
  authMandatory: "Authorisation mandatory",
  filingDays: "Filing days",
  stressContrastInFacility: "93352 in facility",
  discardInUnitLimit: "Waste counts to limit",
  paperClaims: "Paper claims",
} as const satisfies { readonly [K in keyof typeof wordings]: string };

export const coveredColumn = "Covered diagnoses";

export type ValueKey = keyof typeof valueColumns & PolicyKey;

export const valueKeys = Object.keys(valueColumns) as readonly ValueKey[];

/** Levels of a rule, as the Rules table writes them. */
export const asShipped = "as shipped";
export const levelChoices = ["error", "warning", "info", "off", asShipped] as const;

const payer = text("Payer", "policy.hint.payer", 28);
const from = date("From", "policy.hint.from");
const until = date("Until", "policy.hint.until");

/** Who says it, and when somebody read it there. */
const review = [
  text("Source", "policy.hint.source", 32),
  text("Reviewed by", "policy.hint.reviewedBy", 16),
  date("Reviewed on", "policy.hint.reviewedOn"),
];

export const columnsOf: Readonly<Record<PolicyTable, readonly Column[]>> = {
  Payers: [
    payer,
    chosen("Family", "policy.hint.family", familyNames, 20),
    from,
    until,
    ...valueKeys.map(valueColumn),
    chosen("Contractor", "policy.hint.contractor", [...contractorNames(), unknown], 14),
    text(coveredColumn, "policy.hint.coveredDx", 20),
    chosen("Contrast terms", "policy.hint.contrastTerms", [...contrastKinds.choices!, unknown], 14),
    text("Contrast note", "policy.hint.contrastNote", 30),
    ...review,
  ],
  CoveredDx: [
    text("List", "policy.hint.list", 20),
    text("Code", "policy.hint.listCode", 10),
    text("Diagnosis", "policy.hint.diagnosis", 12),
    from,
    until,
    ...review,
  ],
  Prices: [
    text("Payer", "policy.hint.pricePayer", 28),
    text("Code", "policy.hint.priceCode", 10),
    from,
    until,
    { heading: "Price per unit", hint: "policy.hint.price", format: "number", width: 14 },
    ...review,
  ],
  Rules: [
    text("Rule", "policy.hint.rule", 34),
    chosen("Level", "policy.hint.level", levelChoices, 12),
    text("Payer", "policy.hint.rulePayer", 24),
    text("Note", "policy.hint.note", 30),
    ...review.slice(1),
  ],
};

/** Headings by which a table of the workbook is known, whatever its name. */
export const tellingHeadings: Readonly<Record<PolicyTable, readonly string[]>> = {
  Payers: ["Payer", "Family"],
  CoveredDx: ["List", "Diagnosis"],
  Prices: ["Payer", "Code", "Price per unit"],
  Rules: ["Rule", "Level"],
};

function valueColumn(key: ValueKey): Column {
  const { choices, isNumber } = wordings[key];
  const heading = valueColumns[key];
  const hint: WordKey = `policy.hint.${key}`;
  if (choices) return chosen(heading, hint, [...choices, unknown], 14);
  return isNumber ? { heading, hint, format: "number", width: 12 } : text(heading, hint, 16);
}

function contractorNames(): readonly string[] {
  return contractors.values.at(-1)!.value.all.map(({ id }) => id);
}

function text(heading: string, hint: WordKey, width: number): Column {
  return { heading, hint, format: "text", width };
}

function date(heading: string, hint: WordKey): Column {
  return { heading, hint, format: "date", width: 12 };
}

function chosen(heading: string, hint: WordKey, choices: readonly string[], width: number): Column {
  return { heading, hint, choices, format: "text", width };
}
