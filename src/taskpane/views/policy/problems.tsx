import type { JSX } from "preact";
import type { PolicyRemark } from "../../../policy/complaints.ts";
import type { PolicyReading } from "../../../policy/read-policy.ts";
import type { PolicyProps } from "./parts.ts";

interface Props extends PolicyProps {
  readonly reading: PolicyReading;
}

/** Cells that have to be mended, and what was left out: each sentence leads to its cell. */
export function PolicyProblems({ reading: { problems, remarks }, ...props }: Props): JSX.Element {
  const { words } = props;
  return (
    <>
      {problems.length > 0 && (
        <section class="part" aria-labelledby="policy-problems">
          <h3 id="policy-problems">{words.say("policy-pane.problems", { count: problems.length })}</h3>
          <Sentences {...props} remarks={problems} kind="problem" />
        </section>
      )}
      {remarks.length > 0 && (
        <section class="part" aria-labelledby="policy-remarks">
          <h3 id="policy-remarks">{words.say("policy-pane.remarks")}</h3>
          <Sentences {...props} remarks={remarks} kind="calm" />
        </section>
      )}
    </>
  );
}

interface SentencesProps extends PolicyProps {
  readonly remarks: readonly PolicyRemark[];
  readonly kind: "problem" | "calm";
}

function Sentences({ remarks, kind, policy, words }: SentencesProps): JSX.Element {
  return (
    <ul>
      {remarks.map(({ phrase, place }) => {
        const said = words.phrase(phrase);
        return (
          <li key={said} class={`message ${kind}`}>
            <p>{said}</p>
            {place && (
              <button type="button" class="link" aria-label={showLabel(said)} onClick={() => void policy.show(place)}>
                {words.say("policy-pane.show-cell")}
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );

  /** Which cell it is, for whoever hears the button alone. */
  function showLabel(said: string): string {
    return `${words.say("policy-pane.show-cell")}: ${said}`;
  }
}
