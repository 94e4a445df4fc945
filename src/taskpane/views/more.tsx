import type { JSX } from "preact";
import type { Words } from "../../words/words.ts";

interface Props {
  readonly label: "pane.more" | "pane.more-rows" | "fixing.more" | "release.more";
  /** How many are not shown yet, and how many of them come at a press. */
  readonly rest: number;
  readonly page: number;
  readonly words: Words;
  onMore(): void;
}

/** Shows more of a long list. */
export function More({ label, rest, page, words, onMore }: Props): JSX.Element | null {
  if (rest <= 0) return null;
  return (
    <button type="button" class="link more" onClick={onMore}>
      {words.say(label, { count: Math.min(rest, page) })}
    </button>
  );
}
