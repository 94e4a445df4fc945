import type { JSX } from "preact";
import { quarterSaid, type PricePoint } from "../../../session/cards/prices.ts";
import type { Words } from "../../../words/words.ts";

interface Props {
  readonly code: string;
  readonly prices: readonly PricePoint[];
  readonly words: Words;
}

/** Units of the drawing: a bar for each quarter, and room for its foot. */
const step = 20;
const height = 80;

/** The price of a unit by quarter, as bars for the eye and as a table for everybody. A quarter that is not known stays empty. */
export function PriceChart({ code, prices, words }: Props): JSX.Element | null {
  const known = prices.flatMap(({ limit }) => limit ?? []);
  if (known.length === 0) return null;
  const highest = Math.max(...known);
  const money = new Intl.NumberFormat(words.locale, {
    style: "currency",
    currency: "USD",
    minimumFractionDigits: 3,
  });
  return (
    <>
      <svg class="prices" viewBox={`0 0 ${prices.length * step} ${height}`} aria-hidden="true">
        {prices.map(({ from, limit }, place) => {
          const tall = limit === undefined ? height - 1 : (limit / highest) * (height - 1);
          return (
            <rect
              key={from}
              class={limit === undefined ? "gap" : "bar"}
              x={place * step + 2}
              y={height - tall}
              width={step - 4}
              height={tall}
            />
          );
        })}
      </svg>
      <table class="beside">
        <caption>{words.say("cards-pane.chart", { code })}</caption>
        <thead>
          <tr>
            <th scope="col">{words.say("cards-pane.quarter")}</th>
            <th scope="col">{words.say("cards-pane.limit")}</th>
          </tr>
        </thead>
        <tbody>
          {prices.map((point) => (
            <tr key={point.from}>
              <th scope="row">{quarterSaid(point, { words })}</th>
              <td>{point.limit === undefined ? words.say("cards-pane.gap") : money.format(point.limit)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
