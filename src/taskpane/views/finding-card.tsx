import type { JSX } from "preact";
import type { ListedFinding } from "../../session/finding-list.ts";
import { fixSteps } from "../../session/finding-words.ts";
import { Beside } from "./beside.tsx";
import { FixButton } from "./fix-button.tsx";
import { dollars, type PartProps } from "./parts.ts";
import { Keeping } from "./waiving/keeping.tsx";
import { Why } from "./why.tsx";

interface Props extends PartProps {
  readonly listed: ListedFinding;
}

/** What to do about a finding, what it is worth, and on request why. */
export function FindingCard({ listed, ...part }: Props): JSX.Element {
  const { words } = part;
  const { finding, money, code, dos } = listed;
  const { rule, fix } = finding;
  return (
    <div class="card">
      <h3>{words.say("explain.remedy")}</h3>
      <p>{rule.docs.remedy}</p>
      <Beside listed={listed} {...part} />
      {fix && (
        <>
          <h3>{words.say("card.fix")}</h3>
          <ul>
            {fixSteps(fix, words).map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ul>
          {fix.kind === "choice" && <p class="hint">{words.say("card.fix.choice")}</p>}
        </>
      )}
      {money !== null && <p class="money">{words.say("card.money", { amount: dollars(money, words) })}</p>}
      <div class="choices">
        {fix && (
          <FixButton
            {...part}
            findings={[listed]}
            label="fixing.fix"
            title={{ key: "fixing.one", data: { row: listed.row, rule: rule.docs.summary } }}
          />
        )}
        <Keeping listed={listed} {...part} />
        <button
          type="button"
          class="plain"
          onClick={() => part.controller.set({ claimLine: finding.line, view: "claim", notice: undefined })}
        >
          {words.say("claim.open")}
          <span class="unseen"> {words.say("pane.row", { row: listed.row })}</span>
        </button>
        {code !== "" && (
          <button
            type="button"
            class="plain"
            onClick={() => part.controller.set({ cardAsked: { code, on: dos }, view: "cards", notice: undefined })}
          >
            {words.say("cards-pane.of", { code })}
          </button>
        )}
      </div>
      <Why rule={rule} words={words} id={`why-${listed.id}`} />
    </div>
  );
}
