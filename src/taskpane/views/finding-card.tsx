import type { JSX } from "preact";
import type { ListedFinding } from "../../session/finding-list.ts";
import { fixSteps, sourcesOf } from "../../session/finding-words.ts";
import type { Words } from "../../words/words.ts";
import { dollars, longDate } from "./parts.ts";

interface Props {
  readonly listed: ListedFinding;
  readonly words: Words;
}

/** Why a finding matters, what to do, and where that stands. */
export function FindingCard({ listed, words }: Props): JSX.Element {
  const { finding, money } = listed;
  const { docs, id } = finding.rule;
  return (
    <div class="card">
      <h3>{words.say("card.why")}</h3>
      <p>{docs.why}</p>
      <h3>{words.say("card.remedy")}</h3>
      <p>{docs.remedy}</p>
      {finding.fix && (
        <>
          <h3>{words.say("card.fix")}</h3>
          <ul>
            {fixSteps(finding.fix, words).map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ul>
          {finding.fix.kind === "choice" && <p class="hint">{words.say("card.fix.choice")}</p>}
        </>
      )}
      {money !== null && <p class="money">{words.say("card.money", { amount: dollars(money, words) })}</p>}
      {docs.limits && (
        <>
          <h3>{words.say("card.limits")}</h3>
          <ul>
            {docs.limits.map((limit) => (
              <li key={limit}>{limit}</li>
            ))}
          </ul>
        </>
      )}
      <Sources listed={listed} words={words} />
      <p class="hint">{words.say("card.rule", { rule: id })}</p>
    </div>
  );
}

function Sources({ listed, words }: Props): JSX.Element | null {
  const sources = sourcesOf(listed.finding);
  if (sources.length === 0) return null;
  return (
    <details class="sources">
      <summary tabIndex={0}>{words.say("card.sources")}</summary>
      <ul>
        {sources.map(({ title, section, href, from, readOn }) => (
          <li key={`${href} ${title} ${section}`}>
            <a href={href} target="_blank" rel="noopener noreferrer">
              {title}
            </a>
            {": "}
            {words.say("card.source", {
              section: section ?? "none",
              from: longDate(from, words),
              readOn: longDate(readOn, words),
            })}
          </li>
        ))}
      </ul>
    </details>
  );
}
