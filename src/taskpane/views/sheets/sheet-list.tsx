import type { JSX } from "preact";
import { closingOf } from "../../../session/closing.ts";
import { totalSaid } from "../../../session/total.ts";
import { sheetsOf, type SheetRun } from "../../sheet-run.ts";
import type { PartProps } from "../parts.ts";

interface Props extends PartProps {
  readonly run: SheetRun;
}

/** The sheets that were checked together: what each came to, and the way from one to another. */
export function SheetList({ run: { leftOut }, controller, state, words }: Props): JSX.Element {
  const sheets = sheetsOf(state);
  const shown = state.results?.checked.sheet;
  return (
    <section class="sheets" aria-labelledby="sheets-title">
      <h2 id="sheets-title">{words.say("sheets.label")}</h2>
      <p>
        {totalSaid(
          sheets.map(({ checked }) => checked),
          words,
        )}
      </p>
      <ul>
        {sheets.map(({ checked, stale }) => (
          <li key={checked.sheet}>
            <button
              type="button"
              class="sheet"
              aria-current={checked.sheet === shown}
              onClick={() => controller.checker.showSheet(checked.sheet)}
            >
              <strong>{checked.sheet}</strong>
              <span>{closingOf(checked, words).result}</span>
              {stale && <span class="hint">{words.say(`pane.stale.${stale}`)}</span>}
              {checked.unmarked && <span class="hint">{words.phrase(checked.unmarked)}</span>}
            </button>
          </li>
        ))}
      </ul>
      {leftOut.length > 0 && (
        <details>
          <summary tabIndex={0}>{words.say("sheets.left-out", { count: leftOut.length })}</summary>
          <ul>
            {leftOut.map(({ sheet, why }) => (
              <li key={sheet} class="hint">
                {words.phrase(why)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
