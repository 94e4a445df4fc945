import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Controller } from "../controller.ts";
import type { Parts } from "../parts.ts";
import type { Words } from "../../words/words.ts";
import type { AskProps } from "./ask.tsx";
import { CheckButtons } from "./check-buttons.tsx";
import { Empty } from "./first-run.tsx";
import { LaterView } from "./later-view.tsx";
import { Message } from "./message.tsx";
import type { PartProps } from "./parts.ts";
import type { ResultsProps } from "./results.tsx";
import { RunningCheck } from "./running-check.tsx";
import { Tools } from "./tools.tsx";
import { useRest } from "./use-rest.ts";
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
      {phase.kind === "asking" && <Asking {...part} asked={phase.asked} />}
      {phase.kind === "idle" && <Shown {...part} parts={parts} />}
    </main>
  );
}

/** Questions that a check waits for; without them it is given up. */
function Asking(props: AskProps): JSX.Element | null {
  const { controller, words } = props;
  const { fetched, hasFailed } = useRest(words);
  useEffect(() => {
    if (hasFailed) controller.checker.cancel();
  }, [hasFailed]);
  return fetched ? <fetched.Ask {...props} /> : <p class="hint">{words.say("pane.loading")}</p>;
}

/** The findings; what shows them is fetched while the sheet is checked for the first time. */
function Found(found: ResultsProps): JSX.Element {
  const { state, words } = found;
  const { fetched, hasFailed } = useRest(words);
  if (fetched) {
    return (
      <>
        {state.run && <fetched.SheetList {...found} run={state.run} />}
        <fetched.Results {...found} />
      </>
    );
  }
  return <p class="hint">{words.say(hasFailed ? "pane.not-loaded" : "pane.loading")}</p>;
}

/** What stands below the messages while nothing is under way. */
function Shown({ parts: { later }, ...part }: PartProps & Pick<Props, "parts">): JSX.Element {
  const { state } = part;
  const { view, results } = state;
  const left = useRef(view);
  useEffect(() => {
    // Who leaves a tool goes on at the button that opened it, unless findings took the focus.
    const isLost = document.hasFocus() && document.activeElement === document.body;
    if (view === "results" && isLost) document.getElementById(`open-${left.current}`)?.focus();
    left.current = view;
  }, [view]);
  if (view !== "results") return <LaterView key={view} {...part} later={later} view={view} />;
  return (
    <>
      {results ? <Found {...part} results={results} /> : <Empty {...part} later={later} />}
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
