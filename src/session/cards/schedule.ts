import { toCents } from "../../claims/money.ts";
import { componentIndicators, scheduledCodes } from "../../reference/component-indicators.ts";
import { relativeValues, type RelativeValue } from "../../reference/relative-values.ts";
import type { WordKey } from "../../words/phrase.ts";
import { factRow, known, row, type Ask, type CardField, type CardRow } from "./card.ts";

const parts = ["", "26", "TC"] as const;

/** What the physician fee schedule says of the code: its parts, where it has a price, and what it counts as. */
export function scheduleRows(ask: Ask): readonly CardRow[] {
  const { code, words } = ask;
  if (!scheduledCodes.has(code)) return [];
  const components = (field: CardField, read: (of: NonNullable<ReturnType<Components["of"]>>) => Content | undefined) =>
    factRow(ask, componentIndicators, field, ({ of }) => {
      const found = of(code);
      return found && read(found);
    });
  const priced = (pricing: "priced" | "not priced" | undefined): Content | undefined =>
    pricing && { value: words.say(pricing === "priced" ? "card.priced" : "card.not-priced") };
  const split = components("components", ({ indicator }) => ({
    value: indicator,
    meaning: words.say(`card.pctc.${indicator}` as WordKey),
  }));
  // A drug has no parts, and no price here.
  if (split[0]?.value === 9) return [...split, ...valueRows(ask)];
  return [
    ...split,
    ...components("office-pricing", ({ office }) => priced(office)),
    ...components("facility-pricing", ({ facility }) => priced(facility)),
    ...valueRows(ask),
  ];
}

type Components = (typeof componentIndicators.values)[0]["value"];
type Content = Pick<CardRow, "value" | "meaning">;

function valueRows(ask: Ask): readonly CardRow[] {
  const { code, words } = ask;
  const whole = (field: CardField, read: (value: RelativeValue) => Content | undefined) =>
    factRow(ask, relativeValues, field, ({ of }) => {
      const found = of(code);
      return found && read(found);
    });
  const status = whole("fee-status", ({ status }) => ({
    value: status,
    meaning: words.say(`card.fee-status.${status}` as WordKey),
  }));
  if (status[0]?.value === undefined) return [row(ask, "fee-status", { value: undefined })];
  if (status[0].value === "E") return status;
  return [
    ...status,
    ...whole("work-rvu", ({ work }) => ({ value: work })),
    ...parts.flatMap((part) => priceRows(ask, part)),
    ...whole("multiple-procedures", ({ multiple }) => coded("multiple", multiple, words)),
    ...factRow(ask, relativeValues, "supervision", ({ of }) =>
      coded("supervision", (of(code, "TC") ?? of(code))?.supervision, words),
    ),
  ];
}

/** Relative value units of a service or of one of its parts, and the dollars that they come to everywhere alike. */
function priceRows(ask: Ask, part: (typeof parts)[number]): readonly CardRow[] {
  const { code, words } = ask;
  // Only the reading of a study that may be split has a price where the whole has none.
  const pricing = part === "26" ? undefined : known(ask, componentIndicators)?.value.of(code);
  const places = (["office", "facility"] as const).filter((place) => pricing?.[place] !== "not priced");
  return places.flatMap((place) =>
    factRow(ask, relativeValues, `price-${place}`, ({ of, conversionFactor }) => {
      const units = of(code, part)?.[place];
      if (!units) return undefined;
      const dollars = toCents(units * conversionFactor);
      const label = words.say(`card.row.price-${place}`);
      return {
        label: part === "" ? label : words.say("card.part", { label, part }),
        value: dollars,
        meaning: words.say("card.price-of-units", { units: String(units), factor: String(conversionFactor) }),
      };
    }),
  );
}

function coded(kind: "multiple" | "supervision", value: string | undefined, words: Ask["words"]): Content | undefined {
  if (value === undefined) return undefined;
  const key = `card.${kind}.${value}`;
  const meaning = words.say(key as WordKey);
  return { value, meaning: meaning === key ? undefined : meaning };
}
