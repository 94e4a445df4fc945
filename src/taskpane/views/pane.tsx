import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { Controller } from "../controller.ts";
import type { Parts } from "../parts.ts";
import type { Words } from "../../words/words.ts";
import { Ask } from "./ask.tsx";
import { CheckButtons } from "./check-buttons.tsx";
import { Columns } from "./columns.tsx";
import { Freezing } from "./freezing/freezing.tsx";
import { Later } from "./later.tsx";
import { Message } from "./message.tsx";
import type { PartProps } from "./parts.ts";
import { Preview } from "./preview.tsx";
import { Repairing } from "./repairing/repairing.tsx";
import { Results } from "./results.tsx";
import { RunningCheck } from "./running-check.tsx";
import { Policy } from "./policy/policy.tsx";
import { ChooseSheets } from "./sheets/choose-sheets.tsx";
import { SheetList } from "./sheets/sheet-list.tsx";
import { Tools } from "./tools.tsx";
import { useStateOf } from "./use-state.ts";

interface Props {
  readonly controller: Controller;
  readonly parts: Parts;
  readonly words: Words;
}

export function Pane({ controller, parts, words }: Props): JSX.Element {
  const state = useStateOf(controller);
  const part = { controller, state, words };
  const { phase } = state;
  useStepKeys(controller);
  useEffect(keepTabInPane, []);
  const isRunning = phase.kind === "running" || phase.kind === "clearing" || phase.kind === "changing";
  return (
    <main class="pane">
      <h1 class="unseen">{words.say("pane.title")}</h1>
      <CheckButtons {...part} />
      <Message {...part} />
      {isRunning && <RunningCheck {...part} />}
      {phase.kind === "asking" && <Ask {...part} questions={phase.questions} mapping={phase.mapping} />}
      {phase.kind === "idle" && <Shown {...part} parts={parts} />}
    </main>
  );
}

const releasing = async () => (await import(/* webpackChunkName: "releasing" */ "./releasing/index.tsx")).Releasing;
const waiving = async () => (await import(/* webpackChunkName: "waiving" */ "./waiving/index.tsx")).Waiving;
const summary = async () => (await import(/* webpackChunkName: "summary" */ "./summary/index.tsx")).Summary;

/** What stands below the messages while nothing is under way. */
function Shown({ parts: { policy, freezing }, ...part }: PartProps & Pick<Props, "parts">): JSX.Element {
  const { controller, state, words } = part;
  const { view, results, preview } = state;
  const policyState = useStateOf(policy);
  if (view === "policy") {
    return <Policy policy={policy} state={policyState} words={words} close={() => controller.close()} />;
  }
  if (view === "formulas") return <Freezing freezing={freezing} words={words} close={() => controller.close()} />;
  if (results && (view === "release" || view === "claim")) return <Later key="release" {...part} load={releasing} />;
  if (results && view === "summary") return <Later key="summary" {...part} load={summary} />;
  if (results && (view === "keep" || view === "waivers")) return <Later key="waivers" {...part} load={waiving} />;
  if (view === "preview" && preview) return <Preview {...part} preview={preview} />;
  if (view === "sheets") return <ChooseSheets {...part} />;
  if (view === "repair" && results) return <Repairing {...part} results={results} />;
  if (view === "columns" && results) {
    return <Columns {...part} mapping={results.checked.mapping} sheet={results.checked.sheet} />;
  }
  return (
    <>
      {state.run && <SheetList {...part} run={state.run} />}
      {results ? <Results {...part} results={results} /> : <p class="hint">{words.say("pane.empty")}</p>}
      <Tools {...part} />
    </>
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
      void (event.shiftKey ? controller.finder.previous() : controller.finder.next());
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [controller]);
}
