import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { Words } from "../../../words/words.ts";
import type { PracticeController } from "../../practice/practice-controller.ts";
import { ToolView } from "../tool-view.tsx";
import { useStateOf } from "../use-state.ts";
import { ScoreView } from "./score.tsx";

interface Props {
  readonly practice: PracticeController;
  readonly words: Words;
  close(): void;
}

/** The way to the practice sheet, and the score of the answers there. */
export function Practice({ practice, words, close }: Props): JSX.Element {
  const { isThere, isBusy, score } = useStateOf(practice);
  useEffect(() => void practice.open(), [practice]);
  return (
    <ToolView
      name="practice"
      title={words.say("practice.title")}
      back={words.say("practice.close")}
      close={close}
      buttons={
        isThere !== undefined && (
          <button type="button" class={isThere ? "plain wide" : "primary"} onClick={() => void practice.add()}>
            {words.say(isThere ? "practice.add-anew" : "practice.add")}
          </button>
        )
      }
    >
      <p>{words.say("practice.hint")}</p>
      {isThere && (
        <button type="button" class="primary" aria-disabled={isBusy} onClick={() => void practice.score()}>
          {words.say("practice.score")}
        </button>
      )}
      <div role="status">
        {isBusy && <p class="hint">{words.say("pane.progress.checking")}</p>}
        {!isBusy && score && (
          <p class="score">{words.say("practice.result", { found: score.found.length, total: score.total })}</p>
        )}
      </div>
      {score && <ScoreView score={score} practice={practice} words={words} />}
    </ToolView>
  );
}
