import { hasCodeShape } from "../claims/codes.ts";
import { addedPlaces, placesOfService } from "../reference/places-of-service.ts";
import type { PolicyValues } from "../reference/policy.ts";
import type { WordKey } from "../words/phrase.ts";

/** How a policy table writes what is known of a payer. */
export interface Wording<T> {
  /** The words to choose from; none where numbers or codes are written. */
  readonly choices?: readonly string[];
  /** What may be written, for the sentence about a cell that holds something else. */
  readonly expects?: WordKey;
  /** Whether it is written as a number. */
  readonly isNumber?: true;
  /** Undefined where the text cannot be meant. */
  read(text: string): T | undefined;
  write(value: T): string | number;
}

type Worded = Exclude<keyof PolicyValues, "prices" | "coveredDx" | "contrastTerms">;

/** A cell may hold Excel's own truth as well as the word. */
const answers: ReadonlyMap<string, boolean> = new Map([
  ["yes", true],
  ["true", true],
  ["no", false],
  ["false", false],
]);

const yesNo: Wording<boolean> = {
  choices: ["yes", "no"],
  read: (text) => answers.get(text.toLowerCase()),
  write: (value) => (value ? "yes" : "no"),
};

/** Wordings of the values of the Payers table that stand in one cell each. */
export const wordings: { readonly [K in Worded]: Wording<PolicyValues[K]> } = {
  wasteModifier: oneOf("required", "accepted", "not used"),
  unitMethod: oneOf("vial", "strict"),
  cCodesInOffice: yesNo,
  expectedPos: listOf("policy.expects.places", placeOf),
  contrastScreeningExcluded: yesNo,
  ndc: oneOf("required", "wanted", "not used"),
  kitQuantity: oneOf("mL", "kits", "either"),
  priceBasis: oneOf("Medicare limits", "own prices", "bundled"),
  chargeMultiplierMax: number("policy.expects.times", (value) => value > 1),
  authCodes: listOf("policy.expects.codes", codeOf),
  authMandatory: yesNo,
  filingDays: number("policy.expects.days", (value) => Number.isInteger(value) && value >= 1),
  stressContrastInFacility: yesNo,
  discardInUnitLimit: yesNo,
  paperClaims: yesNo,
};

export const contrastKinds = oneOf("bundled", "prior notice", "note");

function oneOf<const T extends string>(...choices: readonly T[]): Wording<T> {
  return {
    choices,
    read: (text) => choices.find((choice) => choice.toLowerCase() === text.toLowerCase()),
    write: (value) => value,
  };
}

function number(expects: WordKey, isMeant: (value: number) => boolean): Wording<number> {
  return {
    expects,
    isNumber: true,
    read(text) {
      const value = /^\d{1,6}(?:\.\d{1,4})?$/.test(text) ? Number(text) : NaN;
      return isMeant(value) ? value : undefined;
    },
    write: (value) => value,
  };
}

/** Codes with commas, semicolons or blanks between them; "none" for an empty list. */
function listOf(expects: WordKey, itemOf: (text: string) => string | undefined): Wording<readonly string[]> {
  return {
    expects,
    read(text) {
      if (text.toLowerCase() === "none") return [];
      const items = piecesOf(text, /[\s,;]+/).map(itemOf);
      const known = items.filter((item) => item !== undefined);
      return known.length > 0 && known.length === items.length ? [...new Set(known)] : undefined;
    },
    write: (value) => (value.length > 0 ? value.join(", ") : "none"),
  };
}

export function piecesOf(text: string, separator: RegExp): readonly string[] {
  return text
    .split(separator)
    .map((piece) => piece.trim())
    .filter(Boolean);
}

export function codeOf(text: string): string | undefined {
  const code = text.toUpperCase();
  return hasCodeShape(code) ? code : undefined;
}

/** A place of service; Excel drops the first digit from a number if it is 0. */
function placeOf(text: string): string | undefined {
  const place = text.padStart(2, "0");
  const isListed = placesOfService.values.some(({ value }) => value.places.has(place));
  return isListed || addedPlaces.values.some(({ value }) => value === place) ? place : undefined;
}
