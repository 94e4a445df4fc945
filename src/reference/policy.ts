import type { UnitMethod } from "../claims/units.ts";
import type { Source } from "./dated.ts";

/** The payer families whose rules differ. */
export const profileIds = ["medicare-ffs", "medicare-advantage", "medicaid", "commercial", "hospital-opps"] as const;

export type ProfileId = (typeof profileIds)[number];

/** What is known of a payer, each with where it stands. A key that is absent is unknown. */
export interface Policy {
  readonly profile: ProfileId;
  readonly values: {
    readonly [K in PolicyKey]?: {
      readonly value: PolicyValues[K];
      readonly source: Source;
    };
  };
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
}

export type PolicyKey = keyof PolicyValues;
