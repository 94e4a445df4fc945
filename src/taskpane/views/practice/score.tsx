import type { ComponentChildren, JSX } from "preact";
import type { Planted, Score } from "../../../session/practice/score.ts";
import type { Words } from "../../../words/words.ts";
import type { PracticeController } from "../../practice/practice-controller.ts";
import { Why } from "../why.tsx";

interface Props {
  readonly practice: PracticeController;
  readonly words: Words;
}

/** What was missed, what was no mistake, and what was found; each with its row and the reason. */
export function ScoreView({ score, ...part }: Props & { readonly score: Score }): JSX.Element {
  const { words } = part;
  const { missed, found, falseAlarms, answered } = score;
  return (
    <>
      <p>
        {words.say("practice.result.alarms", { count: falseAlarms.length })}{" "}
        {answered === 0 && words.say("practice.result.none")}
      </p>
      <Section title={words.say("practice.missed", { count: missed.length })} isOpen count={missed.length}>
        {missed.map((planted) => (
          <Mistake key={`${planted.row} ${planted.rule.id}`} planted={planted} {...part} />
        ))}
      </Section>
      <Section title={words.say("practice.alarms", { count: falseAlarms.length })} isOpen count={falseAlarms.length}>
        {falseAlarms.map(({ row, said }) => (
          <li key={row}>
            <Row row={row} {...part} />
            <p>{words.say("practice.said", { answer: said })}</p>
          </li>
        ))}
      </Section>
      <Section title={words.say("practice.found", { count: found.length })} count={found.length}>
        {found.map((planted) => (
          <Mistake key={`${planted.row} ${planted.rule.id}`} planted={{ ...planted, said: undefined }} {...part} />
        ))}
      </Section>
    </>
  );
}

interface SectionProps {
  readonly title: string;
  readonly count: number;
  readonly isOpen?: boolean;
  readonly children: ComponentChildren;
}

function Section({ title, count, isOpen = false, children }: SectionProps): JSX.Element | null {
  if (count === 0) return null;
  return (
    <details class="part" open={isOpen}>
      <summary tabIndex={0}>{title}</summary>
      <ul>{children}</ul>
    </details>
  );
}

function Mistake({ planted, ...part }: Props & { readonly planted: Planted }): JSX.Element {
  const { row, rule, said } = planted;
  const { words } = part;
  return (
    <li>
      <Row row={row} {...part} />
      <p>{rule.docs.summary}</p>
      {said !== undefined && <p class="hint">{words.say("practice.said", { answer: said })}</p>}
      <Why rule={rule} words={words} id={`practice-${row}`} isRemedyAbove={false} />
    </li>
  );
}

function Row({ row, practice, words }: Props & { readonly row: number }): JSX.Element {
  return (
    <button type="button" class="link" onClick={() => void practice.reveal(row)}>
      {words.say("practice.row", { row })}
    </button>
  );
}
