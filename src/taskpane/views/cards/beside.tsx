import type { JSX } from "preact";
import type { Words } from "../../../words/words.ts";
import type { CardsController, ShownCard } from "../../cards/cards-controller.ts";
import { useStateOf } from "../use-state.ts";

interface Props {
  readonly card: ShownCard;
  readonly beside: ShownCard | undefined;
  readonly cards: CardsController;
  readonly words: Words;
}

/** Puts the card beside that of a neighbour, or has it alone again. */
export function Beside({ card, beside, cards, words }: Props): JSX.Element | null {
  const { peers } = useStateOf(cards);
  if (peers.length === 0) return null;
  return (
    <div class="choices">
      <span class="hint" id="beside">
        {words.say("cards-pane.beside")}
      </span>
      {peers.map((code) => (
        <button
          key={code}
          type="button"
          class="choice"
          aria-pressed={beside?.code === code}
          aria-describedby="beside"
          onClick={() => cards.compare(beside?.code === code ? undefined : code)}
        >
          {code}
        </button>
      ))}
      {beside && (
        <button type="button" class="plain" onClick={() => cards.compare(undefined)}>
          {words.say("cards-pane.alone", { code: card.code })}
        </button>
      )}
    </div>
  );
}
