import type { JSX } from "preact";
import { rules } from "../../../rules/index.ts";
import type { CardHit } from "../../../session/cards/search.ts";
import type { Words } from "../../../words/words.ts";
import type { CardsController } from "../../cards/cards-controller.ts";
import { Why } from "../why.tsx";

interface Props {
  readonly hits: readonly CardHit[];
  readonly cards: CardsController;
  readonly words: Words;
}

/** What was found: codes open their card, denials and rules the pages of rules. */
export function Hits({ hits, cards, words }: Props): JSX.Element {
  return (
    <ul class="hits">
      {hits.map(({ kind, id, title, rules: named }) => (
        <li key={`${kind} ${id} ${title}`}>
          {kind === "code" ? (
            <button type="button" class="link" onClick={() => cards.show(id)}>
              {id}
            </button>
          ) : (
            <strong>{kind === "denial" ? words.say("cards-pane.denial", { reasons: id }) : id}</strong>
          )}
          <p>{title}</p>
          {kind !== "code" && <RulePages ids={named} under={id} isNamed={kind === "denial"} words={words} />}
        </li>
      ))}
    </ul>
  );
}

interface RuleProps {
  readonly ids: readonly string[];
  /** What they are listed under: a rule may be listed twice. */
  readonly under: string;
  readonly isNamed: boolean;
  readonly words: Words;
}

export function RulePages({ ids, under, isNamed, words }: RuleProps): JSX.Element {
  const named = rules.filter(({ id }) => ids.includes(id));
  return (
    <>
      {named.map((rule) => (
        <div key={rule.id} class="rule">
          {isNamed && <p class="hint">{rule.docs.summary}</p>}
          <Why rule={rule} words={words} id={`${rule.id}-${under.replaceAll(/\W+/g, "-")}`} isRemedyAbove={false} />
        </div>
      ))}
    </>
  );
}
