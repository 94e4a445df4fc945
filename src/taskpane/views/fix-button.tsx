import type { JSX } from "preact";
import type { ListedFinding } from "../../session/finding-list.ts";
import { mendableOf } from "../../session/fixing/mendable.ts";
import type { Phrase, WordKey } from "../../words/phrase.ts";
import { proposeFixes } from "../propose-fixes.ts";
import type { PartProps } from "./parts.ts";

interface Props extends PartProps {
  readonly findings: readonly ListedFinding[];
  readonly label: WordKey;
  readonly title: Phrase;
  readonly onlySafe?: boolean;
  /** Whether there must be more than one. */
  readonly several?: boolean;
}

/** Opens the preview of a change; it is there only where something can be changed. */
export function FixButton({
  findings,
  label,
  title,
  onlySafe,
  several,
  controller,
  state,
  words,
}: Props): JSX.Element | null {
  if (!state.results) return null;
  const mendable = mendableOf(state.results.checked);
  // What is kept on purpose is mended by itself only.
  const wanted = findings
    .filter(({ waiver }) => !waiver || findings.length === 1)
    .map(({ finding }) => finding)
    .filter((finding) => mendable.has(finding) && (!onlySafe || finding.fix?.kind === "safe"));
  if (wanted.length <= (several ? 1 : 0)) return null;
  return (
    <button type="button" class="plain fix" onClick={() => proposeFixes(controller, wanted, title)}>
      {words.say(label, { count: wanted.length })}
      <span class="unseen"> {words.phrase(title)}</span>
    </button>
  );
}
