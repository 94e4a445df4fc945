import type { JSX } from "preact";
import type { Closing as ClosingWords } from "../../session/closing.ts";
import type { PartProps } from "./parts.ts";

interface Props extends PartProps {
  readonly closing: ClosingWords;
  readonly hasRisk: boolean;
}

/** What the check did not look at, and why: lines by reason, then rules that the sheet has no column for. */
export function Closing({ closing, hasRisk, controller, words }: Props): JSX.Element {
  const { seen, profile, policy, kept, notChecked, notRun } = closing;
  const absent = notRun.reduce((sum, { rules }) => sum + rules.length, 0);
  return (
    <section class="closing" aria-labelledby="closing-title">
      <h2 id="closing-title">{words.say("closing.title")}</h2>
      <p>
        {seen} {profile} {policy}
      </p>
      {kept.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {hasRisk && <p class="hint">{words.say("pane.risk.hint")}</p>}
      {notChecked.length > 0 && (
        <details>
          <summary tabIndex={0}>
            {words.say("closing.not-checked", { lines: closing.linesNotChecked, flagged: closing.linesFlaggedToo })}
          </summary>
          <ul>
            {notChecked.map(({ reason, lines, rows, rules }) => (
              <li key={reason}>
                <p>{words.say("closing.reason", { reason, lines })}</p>
                <p class="rows">
                  {words.say("closing.rows", { count: rows.length })}{" "}
                  {rows.slice(0, mostRows).map((row) => (
                    <button key={row} type="button" class="link" onClick={() => void controller.finder.revealRow(row)}>
                      {row}
                    </button>
                  ))}
                  {rows.length > mostRows && words.say("closing.more-rows", { count: rows.length - mostRows })}
                </p>
                <p class="hint">{rules.join(", ")}</p>
              </li>
            ))}
          </ul>
        </details>
      )}
      {notRun.length > 0 && (
        <details>
          <summary tabIndex={0}>{words.say("closing.not-run", { count: absent })}</summary>
          <p class="hint">{words.say("closing.not-run.hint")}</p>
          <ul>
            {notRun.map(({ reason, rules }) => (
              <li key={reason}>
                <p>{reason}</p>
                <p class="hint">{rules.join(", ")}</p>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

const mostRows = 12;
