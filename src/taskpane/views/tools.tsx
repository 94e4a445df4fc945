import type { JSX } from "preact";
import type { View } from "../state.ts";
import type { WordKey } from "../../words/phrase.ts";
import type { PartProps } from "./parts.ts";

interface Tool {
  readonly view: View;
  readonly label: WordKey;
  /** Whether there must be something that was checked. */
  readonly onResults?: boolean;
}

const tools: readonly Tool[] = [
  { view: "release", label: "release.open", onResults: true },
  { view: "summary", label: "summary-pane.open", onResults: true },
  { view: "columns", label: "pane.columns", onResults: true },
  { view: "repair", label: "repair.open", onResults: true },
  { view: "waivers", label: "waivers.sheet", onResults: true },
  { view: "policy", label: "policy-pane.open" },
  { view: "cards", label: "cards-pane.open" },
  { view: "claim-file", label: "claim-file.open" },
  { view: "formulas", label: "freezing.open" },
  { view: "practice", label: "practice.open" },
];

/** What can be done besides looking at findings. */
export function Tools({ controller, state, words }: PartProps): JSX.Element {
  const { lastChange, results } = state;
  return (
    <footer class="buttons last">
      {lastChange !== undefined && (
        <button type="button" class="plain wide" title={lastChange} onClick={() => void controller.fixing.undo()}>
          {words.say("fixing.undo-last")}
          <span class="unseen">: {lastChange}</span>
        </button>
      )}
      {tools.map(
        ({ view, label, onResults }) =>
          (results || !onResults) && (
            <button key={view} id={`open-${view}`} type="button" class="plain" onClick={() => controller.open(view)}>
              {words.say(label)}
            </button>
          ),
      )}
      <button type="button" class="plain" onClick={() => void controller.clear()}>
        {words.say("pane.clear")}
      </button>
    </footer>
  );
}
