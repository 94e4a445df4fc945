import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import type { Rule } from "../../rules/rule.ts";
import { rulePageOf } from "../../session/explain/rule-page.ts";
import type { Words } from "../../words/words.ts";
import { RulePageView } from "./rule-page.tsx";

interface Props {
  readonly rule: Rule;
  readonly words: Words;
  /** Of the page, which the button opens. */
  readonly id: string;
  /** The remedy stands above already. */
  readonly isRemedyAbove?: boolean;
}

/** Opens the page of a rule below a finding. Its examples are run only when somebody looks. */
export function Why({ rule, words, id, isRemedyAbove = true }: Props): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const page = useMemo(() => (isOpen ? rulePageOf(rule, words) : undefined), [isOpen, rule, words]);
  return (
    <>
      <button
        type="button"
        class="plain why"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        <span class={`arrow ${isOpen ? "up" : "down"}`} aria-hidden="true" />
        {words.say("card.why")}
        <span class="unseen"> {rule.docs.summary}</span>
      </button>
      {page && <RulePageView page={page} words={words} id={id} isRemedyAbove={isRemedyAbove} />}
    </>
  );
}
