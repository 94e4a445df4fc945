import type { CodeFamily } from "../claims/codes.ts";
import type { IsoDate } from "../claims/dates.ts";
import type { Facts } from "../claims/facts.ts";
import type { UnitMethod } from "../claims/units.ts";
import type { Phrase } from "../words/phrase.ts";
import type { Source } from "./dated.ts";
import type { Edition } from "./edition.ts";

/** The payer families whose rules differ. */
export const profileIds = ["medicare-ffs", "medicare-advantage", "medicaid", "commercial", "hospital-opps"] as const;

export type ProfileId = (typeof profileIds)[number];

/** What a rule's findings are turned into, or `off`. */
export type RuleLevel = "error" | "warning" | "info" | "off";

/** What is known of a payer, each with where it stands. A key that is absent is unknown. */
export interface Policy {
  readonly profile: ProfileId;
  /** The payer's name where the user's own table knows it; undefined for a payer family. */
  readonly payer?: string;
  readonly values: { readonly [K in PolicyKey]?: PolicyValue<PolicyValues[K]> };
  /** Rules, by id, that count more or less for this payer than they are shipped to. */
  readonly levels?: ReadonlyMap<string, RuleLevel>;
}

export interface PolicyValue<T> {
  readonly value: T;
  readonly source: Source;
  /** As the user's own policy says it, such as "Waste modifier: required"; undefined where it came with the program. */
  readonly said?: string | undefined;
}

export interface PolicyValues {
  /** Whether single-dose drug lines must say JW or JZ. */
  readonly wasteModifier: "required" | "accepted" | "not used";
  /** How units of an agent whose vial is no whole number of mL are counted. */
  readonly unitMethod: UnitMethod;
  /** Whether the C-codes of contrast echo are taken on professional claims. */
  readonly cCodesInOffice: boolean;
  /** Places of service in which a separately paid agent is expected. */
  readonly expectedPos: readonly string[];
  /** Whether contrast for a screening study is excluded outright. */
  readonly contrastScreeningExcluded: boolean;
  /** Whether a line of an agent must name its NDC. */
  readonly ndc: "required" | "wanted" | "not used";
  /** In what the payer counts the NDC quantity of an agent that comes as a kit of powder. */
  readonly kitQuantity: "mL" | "kits" | "either";
  /** What an agent is paid by: Medicare's limits, prices of the payer's own, or nothing beside the study. */
  readonly priceBasis: "Medicare limits" | "own prices" | "bundled";
  /** The payer's own prices. */
  readonly prices: PriceList;
  /** A charge of more than this many times the expected price is taken for a slip. */
  readonly chargeMultiplierMax: number;
  /** Codes that need an authorisation; none if the list is empty. */
  readonly authCodes: readonly string[];
  /** Whether the payer denies a line of such a code for want of an authorisation, or only may. */
  readonly authMandatory: boolean;
  /** Days after the service within which a claim must be filed. */
  readonly filingDays: number;
  /** Whether giving contrast in a stress echo may be billed by a physician in a facility. */
  readonly stressContrastInFacility: boolean;
  /** Whether units billed as discarded count toward the daily unit limit. */
  readonly discardInUnitLimit: boolean;
  /** Whether claims go out on paper, where Medicare takes one diagnosis pointer a line. */
  readonly paperClaims: boolean;
  /** Lists of covered diagnoses; none if the payer publishes none. */
  readonly coveredDx: readonly CoveredList[];
  /** What the user noted of the payer's contract on contrast. */
  readonly contrastTerms: { readonly kind: "bundled" | "prior notice" | "note"; readonly text: string };
}

export type PolicyKey = keyof PolicyValues;

/** Dollars per HCPCS unit. */
export interface Price {
  readonly amount: number;
  readonly source: Source;
}

export interface PriceList {
  priceOf(code: string, on: IsoDate): Price | undefined;
}

/** Diagnoses that a payer covers, by the procedure billed: an article of a Medicare contractor, or the user's own list. */
export interface CoveredList {
  /** Number of the article, or the user's own name for the list. */
  readonly name: string;
  readonly source: Source;
  readonly edition: Edition;
  /** Whether the payer itself published it. */
  readonly official: boolean;
  /** The diagnoses listed for a procedure on a day; undefined if the list does not speak of the procedure. */
  listFor(procedure: string, on: IsoDate): CodeFamily | undefined;
  /** Why nobody can tell from the list whether diagnoses that it does not plainly cover are covered; undefined if it can. */
  whyUnsure?(procedure: string, diagnoses: readonly string[], on: IsoDate): Phrase | undefined;
}

/** The policy of a payer named in the workbook, for services of some days. */
export interface PayerPolicy {
  /** As the payer column writes it, whatever the letter case; `*` stands for any text. */
  readonly name: string;
  readonly from?: IsoDate | undefined;
  readonly until?: IsoDate | undefined;
  readonly policy: Policy;
}

/** Everything that is known of payers: families as shipped or changed, and payers by name. */
export interface Policies {
  readonly families: Readonly<Record<ProfileId, Policy>>;
  /** The first that fits a row is its policy. */
  readonly payers: readonly PayerPolicy[];
  /** Rules, by id, that the user has made count more or less, or turned on or off, whoever pays. */
  readonly levels: ReadonlyMap<string, RuleLevel>;
  /** Published facts by which lines are judged; as the program came if absent. */
  readonly facts?: Facts | undefined;
}
