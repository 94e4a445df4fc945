import type { JSX } from "preact";
import type { CardRow, CardSection } from "../../../session/cards/card.ts";
import { sourceNumbers } from "../../../session/cards/places.ts";
import { valueSaid } from "../../../session/cards/said.ts";
import type { Words } from "../../../words/words.ts";
import type { CardsController, ShownCard } from "../../cards/cards-controller.ts";
import { Beside } from "./beside.tsx";
import { CardHeading } from "./heading.tsx";
import { RulePages } from "./hits.tsx";
import { PriceChart } from "./price-chart.tsx";

interface Props {
  readonly card: ShownCard;
  readonly cards: CardsController;
  readonly words: Words;
}

/** A card; its first section is open, the others open one by one. */
export function CardView({ card, cards, words }: Props): JSX.Element {
  const numberOf = sourceNumbers(card, words);
  return (
    <article class="code-card" aria-labelledby="code-card-title">
      <CardHeading of={card.code}>
        {card.code}: {card.title}
      </CardHeading>
      <Beside card={card} beside={undefined} cards={cards} words={words} />
      {card.sections.map((section, place) => (
        <details key={`${card.code} ${section.id}`} open={place === 0}>
          <summary tabIndex={0}>{section.title}</summary>
          <Section card={card} section={section} numberOf={numberOf} words={words} />
        </details>
      ))}
    </article>
  );
}

interface SectionProps extends Omit<Props, "cards"> {
  readonly section: CardSection;
  numberOf(row: CardRow): number | undefined;
}

function Section({ card, section: { id, rows }, numberOf, words }: SectionProps): JSX.Element {
  if (id === "sources") return <Sources rows={rows} words={words} />;
  if (id === "rules") return <RulePages ids={rows.map(({ label }) => label)} under="card" isNamed words={words} />;
  const blank = rows.filter(({ value }) => value === "");
  const shown = rows.filter(({ value, field }) => value !== "" && field !== "quarter-price");
  return (
    <>
      <dl>
        {shown.map((row, place) => (
          <Row key={`${row.field} ${place}`} row={row} number={numberOf(row)} words={words} />
        ))}
      </dl>
      {id === "prices" && <PriceChart code={card.code} prices={card.prices} words={words} />}
      {blank.length > 0 && (
        <p class="hint">
          {words.say("card.blank-fields")}: {blank.map(({ label }) => label).join(", ")}
        </p>
      )}
    </>
  );
}

interface RowProps {
  readonly row: CardRow;
  readonly number: number | undefined;
  readonly words: Words;
}

function Row({ row, number, words }: RowProps): JSX.Element {
  return (
    <div>
      <dt>{row.label}</dt>
      <dd class={row.value === undefined ? "hint" : ""}>
        {valueSaid(row, words)}
        {number !== undefined && <span class="hint"> {words.say("cards-pane.number", { number })}</span>}
      </dd>
    </div>
  );
}

function Sources({ rows, words }: { readonly rows: readonly CardRow[]; readonly words: Words }): JSX.Element {
  return (
    <ol class="basis">
      {rows.map(({ label, value, cited }) => (
        <li key={`${label} ${cited!.source.href}`}>
          <a href={cited!.source.href} target="_blank" rel="noopener noreferrer">
            {label}
          </a>{" "}
          ({value}
          {cited!.isOld && `, ${words.say("card.old")}`})
        </li>
      ))}
    </ol>
  );
}
