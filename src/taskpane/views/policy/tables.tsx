import type { JSX } from "preact";
import type { PolicyReading } from "../../../policy/read-policy.ts";
import type { PolicyProps } from "./parts.ts";

interface Props extends PolicyProps {
  readonly reading: PolicyReading;
}

/** The tables that are there, each of which can be shown. */
export function PolicyTables({ reading, policy, state, words }: Props): JSX.Element {
  return (
    <section class="part" aria-labelledby="policy-tables">
      <h3 id="policy-tables">{words.say("policy-pane.tables")}</h3>
      <div class="choices">
        {reading.tables.map(({ source: { name, cells }, rows }) => (
          <button
            key={name}
            type="button"
            class="choice"
            aria-disabled={state.isBusy}
            onClick={() => void policy.show({ sheet: cells.sheet, row: cells.firstRow, column: cells.columns[0] ?? 1 })}
          >
            {words.say("policy-pane.table", { table: name, rows: rows.length })}
          </button>
        ))}
      </div>
    </section>
  );
}
