import { addDays, quarterOf, type IsoDate } from "../../claims/dates.ts";
import { toCents } from "../../claims/money.ts";
import { agentFacts } from "../../reference/agents.ts";
import { inForce } from "../../reference/dated.ts";
import { agentCoinsurance } from "../../reference/medical-necessity.ts";
import { paymentLimits } from "../../reference/payment-limits.ts";
import { citation, factRow, known, row, type Ask, type CardRow } from "./card.ts";

/** A quarter, and what a unit was paid by in it; no amount where no table of that quarter is known. */
export interface PricePoint {
  readonly from: IsoDate;
  readonly until: IsoDate;
  readonly limit: number | undefined;
}

/** Quarters without a table that are shown after the last one that has one. */
const mostGaps = 4;

/** The quarters from the first table that has the code to the day of the card, or to the last table if that is later. */
export function pricePoints({ code, on, facts }: Ask): readonly PricePoint[] {
  const tables = facts.of(paymentLimits);
  const own = tables.values.filter(({ value }) => value.has(code));
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last) return [];
  const points: PricePoint[] = [];
  let gaps = 0;
  let day = first.from;
  while (gaps < mostGaps && (day <= last.from || day <= on)) {
    const { from, until } = quarterOf(day);
    if (from > last.from) gaps++;
    points.push({ from, until, limit: inForce(tables, from)?.value.get(code) });
    day = addDays(until, 1);
  }
  return points;
}

/** What Medicare pays for a unit and a vial on the day, and how that was in other quarters. */
export function priceRows(ask: Ask): readonly CardRow[] {
  const { code, facts, words } = ask;
  const tables = facts.of(paymentLimits);
  const points = pricePoints(ask);
  if (points.length === 0) return [];
  const unitsPerVial = known(ask, agentFacts)?.value.get(code)?.unitsPerVial;
  const limit = (times: number) => (table: ReadonlyMap<string, number>) => {
    const dollars = table.get(code);
    return { value: dollars === undefined ? undefined : times === 1 ? dollars : toCents(dollars * times) };
  };
  return [
    ...factRow(ask, paymentLimits, "price", limit(1)),
    ...(unitsPerVial === undefined ? [] : factRow(ask, paymentLimits, "vial-price", limit(unitsPerVial))),
    ...factRow(ask, agentCoinsurance, "coinsurance", (percent) => ({
      value: percent,
      meaning: words.say("card.coinsurance"),
    })),
    ...factRow(ask, paymentLimits, "pricing-in-practice", () => ({ value: words.say("card.pricing-in-practice") })),
    ...points.map((point) => {
      const table = inForce(tables, point.from);
      const cited = point.limit === undefined ? undefined : citation(ask, tables, table!);
      return row(ask, "quarter-price", { label: quarterSaid(point, ask), value: point.limit }, cited);
    }),
  ];
}

export function quarterSaid({ from }: Pick<PricePoint, "from">, { words }: Pick<Ask, "words">): string {
  const quarter = Math.ceil(Number(from.slice(5, 7)) / 3);
  return words.say("card.quarter", { year: from.slice(0, 4), quarter });
}
