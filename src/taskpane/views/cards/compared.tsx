import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { isFilled, type ComparedSection } from "../../../session/cards/compare.ts";
import { valueSaid } from "../../../session/cards/said.ts";
import type { Words } from "../../../words/words.ts";
import type { CardsController, ShownCard } from "../../cards/cards-controller.ts";
import { Beside } from "./beside.tsx";
import { CardHeading } from "./heading.tsx";

interface Props {
  readonly left: ShownCard;
  readonly right: ShownCard;
  readonly sections: readonly ComparedSection[];
  readonly cards: CardsController;
  readonly words: Words;
}

/** Two cards side by side; at first only what differs. */
export function Compared({ left, right, sections, cards, words }: Props): JSX.Element {
  const [isShort, setShort] = useState(true);
  const wanted = sections
    .map((section) => ({ ...section, rows: section.rows.filter((row) => isFilled(row) && (row.differs || !isShort)) }))
    .filter(({ rows }) => rows.length > 0);
  return (
    <article class="code-card" aria-labelledby="code-card-title">
      <CardHeading of={`${left.code} ${right.code}`}>
        {left.code}: {left.title}
        <br />
        {right.code}: {right.title}
      </CardHeading>
      <Beside card={left} beside={right} cards={cards} words={words} />
      <label class="choice">
        <input type="checkbox" checked={isShort} onChange={(event) => setShort(event.currentTarget.checked)} />
        <span>{words.say("cards-pane.only-differences")}</span>
      </label>
      {wanted.map(({ id, title, rows }) => (
        <table key={id} class="beside">
          <caption>{title}</caption>
          <thead>
            <tr>
              <td />
              <th scope="col">{left.code}</th>
              <th scope="col">{right.code}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, place) => (
              <tr key={`${row.label} ${place}`} class={row.differs && !isShort ? "differs" : ""}>
                <th scope="row">
                  {row.label}
                  {row.differs && !isShort && <span class="unseen"> ({words.say("cards-pane.differs")})</span>}
                </th>
                <td>{valueSaid(row.left, words)}</td>
                <td>{valueSaid(row.right, words)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </article>
  );
}
