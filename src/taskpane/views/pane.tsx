import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { Controller } from "../controller.ts";
import type { PolicyController } from "../policy/policy-controller.ts";
import type { Words } from "../../words/words.ts";
import type { PaneState } from "../state.ts";
import { Ask } from "./ask.tsx";
import { CheckButtons } from "./check-buttons.tsx";
import { Columns } from "./columns.tsx";
import { Message } from "./message.tsx";
import type { PartProps } from "./parts.ts";
import { Preview } from "./preview.tsx";
import { Results } from "./results.tsx";
import { RunningCheck } from "./running-check.tsx";
import { Policy } from "./policy/policy.tsx";
import { useStateOf } from "./use-state.ts";

interface Props {
  readonly controller: Controller;
  readonly policy: PolicyController;
  readonly words: Words;
}

export function Pane({ controller, policy, words }: Props): JSX.Element {
  const state = useStateOf(controller);
  const policyState = useStateOf(policy);
  const part = { controller, state, words };
  const { phase, results, preview } = state;
  useStepKeys(controller);
  useEffect(keepTabInPane, []);
  const isRunning = phase.kind === "running" || phase.kind === "clearing" || phase.kind === "changing";
  const view = viewOf(state, policyState.isOpen);
  return (
    <main class="pane">
      <h1 class="unseen">{words.say("pane.title")}</h1>
      <CheckButtons {...part} />
      <Message {...part} policy={policy} />
      {isRunning && <RunningCheck {...part} />}
      {phase.kind === "asking" && <Ask {...part} questions={phase.questions} mapping={phase.mapping} />}
      {view === "policy" && <Policy policy={policy} state={policyState} words={words} />}
      {view === "columns" && results && (
        <Columns {...part} mapping={results.checked.mapping} sheet={results.checked.sheet} />
      )}
      {view === "preview" && preview && <Preview {...part} preview={preview} />}
      {view === "results" && results && <Results {...part} results={results} />}
      {view === "results" && !results && <p class="hint">{words.say("pane.empty")}</p>}
      {view === "results" && <Footer {...part} policy={policy} />}
    </main>
  );
}

/** What stands below the messages while nothing is under way. */
function viewOf({ phase, results, isChoosingColumns, preview }: PaneState, isPolicyOpen: boolean) {
  if (phase.kind !== "idle") return undefined;
  if (isPolicyOpen) return "policy";
  if (results && isChoosingColumns) return "columns";
  return preview ? "preview" : "results";
}

function Footer({ controller, policy, state, words }: PartProps & Pick<Props, "policy">): JSX.Element {
  return (
    <footer class="buttons last">
      {state.lastChange !== undefined && (
        <button type="button" class="plain wide" title={state.lastChange} onClick={() => void controller.fixing.undo()}>
          {words.say("fixing.undo-last")}
          <span class="unseen">: {state.lastChange}</span>
        </button>
      )}
      {state.results && (
        <button type="button" class="plain" onClick={() => controller.chooseColumns(true)}>
          {words.say("pane.columns")}
        </button>
      )}
      <button type="button" class="plain" onClick={() => void policy.open()}>
        {words.say("policy-pane.open")}
      </button>
      <button type="button" class="plain" onClick={() => void controller.clear()}>
        {words.say("pane.clear")}
      </button>
    </footer>
  );
}

/**
 * In Excel on the web office.js moves the focus on Tab, from its own list of controls (a summary is on it only with a
 * tabindex in its markup), and leaves the pane from whatever is not listed: from a heading that was given the focus
 * when it appeared, the browser goes on better by itself.
 */
function keepTabInPane(): () => void {
  const press = (event: KeyboardEvent) => {
    const { activeElement } = document;
    if (event.key === "Tab" && activeElement instanceof HTMLElement && activeElement.tabIndex < 0)
      event.stopPropagation();
  };
  document.addEventListener("keydown", press);
  return () => document.removeEventListener("keydown", press);
}

/** F8 and Shift+F8 step through the findings from anywhere in the pane. */
function useStepKeys(controller: Controller): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== "F8" || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      void (event.shiftKey ? controller.previous() : controller.next());
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [controller]);
}
