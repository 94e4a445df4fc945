import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { Rule } from "../../rules/rule.ts";
import { rulePageOf } from "../../session/explain/rule-page.ts";
import type { Words } from "../../words/words.ts";
import { RulePageView } from "./rule-page.tsx";

export interface RulePageProps {
  readonly rule: Rule;
  readonly words: Words;
  readonly id: string;
  /** The remedy stands above already. */
  readonly isRemedyAbove: boolean;
}

/** The page of a rule. Its examples are run only when somebody looks. */
export function RulePagePart({ rule, words, ...props }: RulePageProps): JSX.Element {
  const page = useMemo(() => rulePageOf(rule, words), [rule, words]);
  return <RulePageView page={page} words={words} {...props} />;
}
