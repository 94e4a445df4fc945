import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { PartProps } from "./parts.ts";

/** What just happened, in sentences that a screen reader says by itself. */
export function Message({ controller, state, words }: PartProps): JSX.Element {
  const { notice, stale, phase, isWaiting, results } = state;
  const isIdle = phase.kind === "idle";
  const problem = isIdle && notice?.kind === "problem" ? notice : undefined;
  const calm = isIdle && notice?.kind === "calm" ? notice : undefined;
  const messages = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Where a check gave no findings, whoever pressed a key goes on from what is said of it.
    const isLost = document.hasFocus() && document.activeElement === document.body;
    if (isIdle && notice && !results && isLost) messages.current?.focus();
  }, [notice, isIdle]);
  return (
    <div class="messages" ref={messages} tabIndex={-1}>
      <div role="alert">
        {problem && (
          <div class="message problem">
            <p>{words.phrase(problem.phrase)}</p>
            {problem.isAboutPolicy && (
              <button type="button" class="plain" onClick={() => controller.open("policy")}>
                {words.say("policy-pane.open")}
              </button>
            )}
            {problem.canRetry && (
              <button type="button" class="plain" onClick={() => void controller.again()}>
                {words.say("pane.retry")}
              </button>
            )}
          </div>
        )}
      </div>
      <div role="status">
        {isWaiting && <p class="message calm">{words.say("excel.waiting")}</p>}
        {calm && (
          <div class="message calm">
            <p>{words.phrase(calm.phrase)}</p>
            {calm.canUndo && (
              <button
                type="button"
                class="plain"
                onClick={() => void (calm.isAboutKeeping ? controller.waiving : controller.fixing).undo()}
              >
                {words.say("fixing.undo")}
              </button>
            )}
          </div>
        )}
        {isIdle && stale && (
          <div class="message stale">
            <p>{words.say(`pane.stale.${stale}`)}</p>
            <button type="button" class="plain" onClick={() => void controller.again()}>
              {words.say("pane.again")}
            </button>
          </div>
        )}
      </div>
    </div>
  );
}
