import type { JSX } from "preact";
import type { Later } from "../later.ts";
import type { PartProps } from "./parts.ts";

interface Props extends PartProps {
  readonly later: Later;
}

const steps = ["check", "look", "settle"] as const;

/** What stands where nothing was checked yet: the way in three steps for whoever is new, and something to try it on. */
export function Empty({ later, controller, state: { isNew }, words }: Props): JSX.Element {
  return (
    <section class="first-run" aria-labelledby={isNew ? "first-run-title" : undefined}>
      {isNew ? (
        <>
          <h2 id="first-run-title">{words.say("first-run.title")}</h2>
          <ol>
            {steps.map((step) => (
              <li key={step}>
                <b>{words.say(`first-run.${step}`)}</b> {words.say(`first-run.${step}.how`)}
              </li>
            ))}
          </ol>
          <p class="hint">{words.say("first-run.safe")}</p>
        </>
      ) : (
        <p class="hint">{words.say("pane.empty")}</p>
      )}
      <div class="buttons">
        <button type="button" class="plain wide" onClick={() => void later.practise()}>
          {words.say("practice.add")}
        </button>
        {isNew && (
          <button type="button" class="plain wide" onClick={() => controller.dismissFirstRun()}>
            {words.say("first-run.dismiss")}
          </button>
        )}
      </div>
    </section>
  );
}
