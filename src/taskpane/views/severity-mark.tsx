import type { JSX } from "preact";
import type { Severity } from "../../rules/context.ts";
import { verdictIcons } from "../../session/icons.ts";
import type { Words } from "../../words/words.ts";

const signs: Readonly<Record<Severity, string>> = {
  error: verdictIcons.error,
  warning: verdictIcons.warning,
  info: "i",
};

/** The sign that also begins the Verdict cell, with its word for those who do not see it. */
export function SeverityMark({ severity, words }: { readonly severity: Severity; readonly words: Words }): JSX.Element {
  return (
    <span class={`mark ${severity}`}>
      <span aria-hidden="true">{signs[severity]}</span>
      <span class="unseen">{words.say(`severity.${severity}`)}</span>
    </span>
  );
}
