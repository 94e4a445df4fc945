import type { JSX } from "preact";
import type { SummaryController, SummaryState } from "../../summary/summary-controller.ts";
import type { PartProps } from "../parts.ts";
import { TextFile } from "../text-file.tsx";
import { ToolView } from "../tool-view.tsx";

interface Props extends PartProps {
  readonly summary: SummaryController;
  readonly made: SummaryState;
}

/** One press for the sheets, the way to them and the way back; and the copy for somebody outside. */
export function SummaryView({ summary, made, controller, words }: Props): JSX.Element {
  const { sheets, copy } = made;
  return (
    <ToolView
      name="summary"
      title={words.say("summary-pane.title")}
      back={words.say("summary-pane.close")}
      close={() => controller.close()}
    >
      <p>
        {words.say("summary-pane.hint", { findings: { key: "findings.sheet" }, summary: { key: "summary.sheet" } })}
      </p>
      <p class="hint">{words.say("summary-pane.runs", { runs: { key: "runs.sheet" } })}</p>
      <button type="button" class="primary" onClick={() => void summary.make()}>
        {words.say(sheets ? "summary-pane.anew" : "summary-pane.make")}
      </button>
      {sheets && (
        <p class="choices">
          {[sheets.summary, sheets.findings].map((sheet) => (
            <button key={sheet} type="button" class="link" onClick={() => void summary.show(sheet)}>
              {words.say("summary-pane.show", { sheet })}
            </button>
          ))}
        </p>
      )}
      <div class="buttons">
        <button type="button" class="plain wide" onClick={() => void summary.remove()}>
          {words.say("summary-pane.remove")}
        </button>
      </div>
      <section class="part" aria-labelledby="bare-title">
        <h3 id="bare-title">{words.say("summary-pane.bare")}</h3>
        <p class="hint">{words.say("summary-pane.bare.hint")}</p>
        <button type="button" class="plain" onClick={() => summary.bare()}>
          {words.say("summary-pane.bare.make")}
        </button>
        {copy && (
          <div class="part" role="group" aria-labelledby="bare-title">
            <TextFile
              name={copy.file}
              text={copy.text}
              type="text/csv"
              label="summary-pane.bare.save"
              hint="summary-pane.bare.text"
              words={words}
            />
          </div>
        )}
      </section>
    </ToolView>
  );
}
