import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { RulePageProps } from "./rule-page-part.tsx";
import { useRest } from "./use-rest.ts";

interface Props extends Pick<RulePageProps, "rule" | "words"> {
  /** Of the page, which the button opens. */
  readonly id: string;
  readonly isRemedyAbove?: boolean;
}

/** Opens the page of a rule below a finding. It is fetched when somebody looks for the first time. */
export function Why({ rule, words, id, isRemedyAbove = true }: Props): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const { fetched, hasFailed } = useRest(words, isOpen);
  return (
    <>
      <button
        type="button"
        class="plain why"
        aria-expanded={isOpen}
        aria-controls={isOpen && fetched ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        <span class={`arrow ${isOpen ? "up" : "down"}`} aria-hidden="true" />
        {words.say("card.why")}
        <span class="unseen"> {rule.docs.summary}</span>
      </button>
      {isOpen && fetched && <fetched.RulePagePart rule={rule} words={words} id={id} isRemedyAbove={isRemedyAbove} />}
      {isOpen && hasFailed && <p role="alert">{words.say("pane.not-loaded")}</p>}
    </>
  );
}
