import { familyOf } from "../claims/codes.ts";
import { dated, type Dated } from "./dated.ts";
import { issued, type Edition } from "./edition.ts";
import table from "./tables/component-indicators.json" with { type: "json" };

/** Whether the fee schedule has a price of the whole service there; "not priced" is its NA indicator. */
type Pricing = "priced" | "not priced";

/** What the physician fee schedule says of a code's professional (26) and technical (TC) parts. */
export interface Components {
  /**
   * PC/TC indicator. 0: a physician's service without parts. 1: 26 and TC may be billed. 2: professional part only.
   * 3: technical part only. 4: both parts, never split. 5: incident to a physician's service. 9: does not apply.
   */
  readonly indicator: 0 | 1 | 2 | 3 | 4 | 5 | 9;
  /** In a facility. Undefined where it was not read. */
  readonly facility: Pricing | undefined;
  /** In an office. Undefined where it was not read. */
  readonly office: Pricing | undefined;
}

/** One issue of the relative value file, cut down to the codes of contrast echo claims. C codes are not in it. */
export interface ComponentIndicators {
  readonly edition: Edition;
  of(code: string): Components | undefined;
}

export const componentIndicators: Dated<ComponentIndicators> = dated(
  "professional and technical components",
  ...table.editions.map((one) => {
    const { edition, ...where } = issued(table, one);
    const components = componentsOf(one);
    return { ...where, value: { edition, of: (code: string) => components.get(code) } };
  }),
);

const indicators = table.editions.flatMap(({ indicators }) => Object.entries(indicators));

function withIndicators(id: string, wanted: (indicator: string) => boolean) {
  return familyOf(
    id,
    indicators.flatMap(([indicator, codes]) => (wanted(indicator) ? codes.split(" ") : [])),
  );
}

/** Every code that an issue has. */
export const scheduledCodes = withIndicators("codes of the fee schedule", () => true);

/** Codes that may be billed in two parts. */
export const splitCodes = withIndicators("codes with a professional and a technical part", (one) => one === "1");

/** Codes that the fee schedule pays as services: a drug is none of them. */
export const services = withIndicators("services of the fee schedule", (one) => one !== "9");

function componentsOf({ indicators, notPriced, priceNotRead }: (typeof table.editions)[number]) {
  const [facility, office, unread] = [notPriced.facility, notPriced.office, priceNotRead].map(
    (codes) => new Set(codes.split(" ")),
  );
  const pricing = (code: string, unpriced: ReadonlySet<string>) =>
    unread!.has(code) ? undefined : unpriced.has(code) ? "not priced" : "priced";
  return new Map<string, Components>(
    Object.entries(indicators).flatMap(([indicator, codes]) =>
      codes.split(" ").map((code) => [
        code,
        {
          indicator: Number(indicator) as Components["indicator"],
          facility: pricing(code, facility!),
          office: pricing(code, office!),
        },
      ]),
    ),
  );
}

/** The modifiers that bill one of the two parts. */
export const componentModifiers = ["26", "TC"];
