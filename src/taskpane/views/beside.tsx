import type { JSX } from "preact";
import { ClaimLine } from "../../claims/claim-line.ts";
import type { ListedFinding } from "../../session/finding-list.ts";
import type { PartProps } from "./parts.ts";

/** The other rows that a finding is about, each to be shown in the sheet. */
export function Beside({
  listed: { finding, row },
  controller,
  state,
  words,
}: PartProps & { readonly listed: ListedFinding }): JSX.Element | null {
  const lines = state.results?.checked.lines;
  if (!lines || !finding.beside) return null;
  const others = finding.beside.map((line) => new ClaimLine(lines, line)).filter((line) => line.row !== row);
  if (others.length === 0) return null;
  return (
    <p class="rows">
      {words.say("card.beside", { count: others.length })}{" "}
      {others.slice(0, mostRows).map((line) => (
        <button
          key={line.index}
          type="button"
          class="link"
          onClick={() => void controller.finder.revealBeside(line.index)}
        >
          {words.say(line.code ? "pane.row-and-code" : "pane.row", { row: line.row, code: line.code })}
        </button>
      ))}
      {others.length > mostRows && words.say("closing.more-rows", { count: others.length - mostRows })}
    </p>
  );
}

const mostRows = 12;
