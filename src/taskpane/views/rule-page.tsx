import type { JSX } from "preact";
import type { Example, Remark } from "../../session/explain/example.ts";
import { placeOf, spanOf, type CitedFact } from "../../session/explain/cited.ts";
import type { RulePage } from "../../session/explain/rule-page.ts";
import type { Words } from "../../words/words.ts";
import { longDate } from "./parts.ts";

interface Props {
  readonly page: RulePage;
  readonly words: Words;
  readonly id: string;
  /** What to do is said above the page already. */
  readonly isRemedyAbove?: boolean;
}

/** The page of a rule, as `explain` and docs/rules show it. */
export function RulePageView({ page, words, id, isRemedyAbove = false }: Props): JSX.Element {
  const { summary, why, remedy, limits, question, when, assumed, bad, good, basis } = page;
  return (
    <section class="rule-page" id={id} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{summary}</h3>
      <h4>{words.say("explain.why")}</h4>
      <p>{why}</p>
      {!isRemedyAbove && (
        <>
          <h4>{words.say("explain.remedy")}</h4>
          <p>{remedy}</p>
        </>
      )}
      {question !== undefined && (
        <>
          <h4>{words.say("explain.question")}</h4>
          <p>{question}</p>
        </>
      )}
      <Sentences title={words.say("explain.limits")} sentences={limits} />
      <Sentences title={words.say("explain.when")} sentences={when} />
      <h4>{words.say("explain.examples")}</h4>
      <p class="hint">{assumed.join(" ")}</p>
      <ExampleRows title={words.say("explain.found")} example={bad} words={words} />
      <ExampleRows title={words.say("explain.passes")} example={good} words={words} />
      <h4>{words.say("explain.basis")}</h4>
      <ul class="basis">
        {basis.map((fact) => (
          <Fact key={`${fact.label} ${fact.from}`} fact={fact} words={words} />
        ))}
      </ul>
      <p class="hint">{words.say("card.rule", { rule: page.id })}</p>
    </section>
  );
}

function Sentences({ title, sentences }: { readonly title: string; readonly sentences: readonly string[] }) {
  if (sentences.length === 0) return null;
  return (
    <>
      <h4>{title}</h4>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}

interface ExampleProps {
  readonly title: string;
  readonly example: Example;
  readonly words: Words;
}

/** Turned on its side: rows are few, and columns would be too many for a narrow pane. */
function ExampleRows({ title, example: { columns, rows }, words }: ExampleProps): JSX.Element {
  return (
    <>
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="row">{words.say("explain.rows")}</th>
            {rows.map(({ row }) => (
              <th key={row} scope="col">
                {row}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {columns.map(({ name }, place) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {rows.map(({ row, cells }) => (
                <td key={row}>{cells[place]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.flatMap(({ row, remarks }) =>
        remarks.map((remark) => <Said key={remark.message} row={row} remark={remark} words={words} />),
      )}
    </>
  );
}

function Said({ row, remark, words }: { readonly row: number; readonly remark: Remark; readonly words: Words }) {
  const { severity, message, fix } = remark;
  const where = words.say("explain.where", { row, severity: words.say(`severity.${severity}`) });
  return (
    <div class={`remark ${severity}`}>
      <p>
        <strong>{where}:</strong> {message}
      </p>
      {fix && <p>{fix}</p>}
    </div>
  );
}

function Fact({ fact, words }: { readonly fact: CitedFact; readonly words: Words }): JSX.Element {
  const { href, readOn } = fact.source;
  const written = (day: string) => longDate(day, words);
  return (
    <li>
      {fact.label}, {spanOf(fact, words, written)}:{" "}
      <a href={href} target="_blank" rel="noopener noreferrer">
        {placeOf(fact.source, words)}
      </a>{" "}
      ({words.say("explain.read", { date: written(readOn) })})
    </li>
  );
}
