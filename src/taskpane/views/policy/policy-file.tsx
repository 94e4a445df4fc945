import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { exportName, type Import } from "../../policy/policy-state.ts";
import { saveText } from "../text-file.tsx";
import type { PolicyProps } from "./parts.ts";

/** The policy given out as one file, and another one taken in. */
export function PolicyFile(props: PolicyProps): JSX.Element {
  const { policy, state, words } = props;
  const { reading, isBusy, exported, importing } = state;
  return (
    <section class="part" aria-labelledby="policy-file">
      <h3 id="policy-file">{words.say("policy-pane.file")}</h3>
      <p class="hint">{words.say("policy-pane.file.hint")}</p>
      {reading && (
        <button
          type="button"
          class="plain"
          aria-disabled={isBusy}
          onClick={() => {
            const text = policy.export();
            if (text !== undefined) saveText(exportName, text, "application/json");
          }}
        >
          {words.say("policy-pane.export")}
        </button>
      )}
      {exported !== undefined && (
        <details>
          <summary tabIndex={0}>{words.say("policy-pane.export.text", { file: exportName })}</summary>
          <textarea class="text" readOnly rows={6} aria-label={exportName} value={exported} />
        </details>
      )}
      <label class="field">
        <span>{words.say("policy-pane.import")}</span>
        <input
          type="file"
          accept=".json,application/json"
          disabled={isBusy}
          title={words.say("policy-pane.import.hint")}
          onChange={({ currentTarget }) => void take(currentTarget, props)}
        />
      </label>
      {importing && <Confirm {...props} importing={importing} />}
    </section>
  );
}

/** The same file can be chosen again once it was looked at. */
async function take(input: HTMLInputElement, { policy }: PolicyProps): Promise<void> {
  const [file] = input.files ?? [];
  if (!file) return;
  const text = await file.text();
  input.value = "";
  policy.openImport(file.name, text);
}

/** What an import would do, before it does it. */
function Confirm({ importing, policy, state, words }: PolicyProps & { readonly importing: Import }): JSX.Element {
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), [importing]);
  const { file, payers, publicTables } = importing;
  const { reading, isBusy } = state;
  const named = (names: readonly string[]) => ({ count: names.length, names: names.join(", ") });
  return (
    <div class="message stale" role="group" aria-label={words.say("policy-pane.import")}>
      <p>{words.say("policy-pane.import.ask", { file, ...named(payers) })}</p>
      {reading && <p>{words.say("policy-pane.import.replaces", named(reading.payers))}</p>}
      {publicTables > 0 && <p>{words.say("policy-pane.import.public", { count: publicTables })}</p>}
      <div class="choices">
        <button
          ref={first}
          type="button"
          class="plain"
          aria-disabled={isBusy}
          onClick={() => void policy.confirmImport()}
        >
          {words.say("policy-pane.import.go")}
        </button>
        <button type="button" class="plain" onClick={() => policy.cancelImport()}>
          {words.say("policy-pane.import.cancel")}
        </button>
      </div>
    </div>
  );
}
