import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { Words } from "../../../words/words.ts";
import type { CardsController, CardsState } from "../../cards/cards-controller.ts";
import type { CodeOnDay } from "../../state.ts";
import { longDate } from "../parts.ts";
import { ToolView } from "../tool-view.tsx";
import { useStateOf } from "../use-state.ts";
import { CardView } from "./card.tsx";
import { Compared } from "./compared.tsx";
import { Hits } from "./hits.tsx";

interface Props {
  readonly cards: CardsController;
  /** Asked for from elsewhere. */
  readonly asked: CodeOnDay | undefined;
  readonly words: Words;
  close(): void;
}

/** Looks up codes by code, brand, word or denial, and shows their cards. */
export function Cards({ cards, asked, words, close }: Props): JSX.Element {
  const state = useStateOf(cards);
  const { text, on, hits, card, beside, isBusy } = state;
  useEffect(() => void cards.open(asked), [cards, asked]);
  return (
    <ToolView
      name="cards"
      title={words.say("cards-pane.open")}
      back={words.say("cards-pane.close")}
      close={close}
      look="cards"
    >
      <form
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          cards.find(text);
        }}
      >
        <label class="field">
          <span>{words.say("cards-pane.text")}</span>
          <input
            type="search"
            value={text}
            autocomplete="off"
            maxLength={100}
            onInput={(event) => cards.type(event.currentTarget.value)}
          />
        </label>
        <label class="field">
          <span>{words.say("cards-pane.on")}</span>
          <input type="date" value={on} required onChange={(event) => cards.ask(event.currentTarget.value)} />
        </label>
        <button type="submit" class="primary" aria-disabled={isBusy}>
          {words.say("cards-pane.look-up")}
        </button>
      </form>
      <p role="status" class="hint">
        {outcome(state, words)}
      </p>
      {hits && hits.length > 0 && <Hits hits={hits} cards={cards} words={words} />}
      {card && !beside && <CardView card={card} cards={cards} words={words} />}
      {card && beside && <Compared left={card} right={beside.card} {...beside} cards={cards} words={words} />}
    </ToolView>
  );
}

/** What a look-up has come to. */
function outcome({ asked, on, hits, card, isBusy }: CardsState, words: Words): string {
  if (isBusy) return words.say("pane.loading");
  if (hits?.length === 0)
    return asked === "" ? words.say("cards-pane.empty") : words.say("cards-pane.nothing", { text: asked });
  if (hits) return words.say("cards-pane.found", { count: hits.length });
  if (card) return words.say("cards-pane.shown", { code: card.code, date: longDate(on, words) });
  return words.say("cards-pane.hint");
}
