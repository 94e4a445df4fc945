import type { JSX } from "preact";
import type { Words } from "../../../words/words.ts";
import type { LiveController } from "../../live/live-controller.ts";
import { mostLines } from "../../live/limits.ts";
import { useStateOf } from "../use-state.ts";

interface Props {
  readonly live: LiveController;
  readonly words: Words;
}

/** Whether edits are followed, and what is still to come of it. */
export function FollowEdits({ live, words }: Props): JSX.Element {
  const { isOn, said, waiting } = useStateOf(live);
  const { isTooLong } = live;
  return (
    <>
      <label class="option">
        <input
          type="checkbox"
          checked={isOn && !isTooLong}
          disabled={isTooLong}
          onChange={({ currentTarget: { checked } }) => void live.follow(checked)}
        />
        {words.say("live.follow")}
      </label>
      {isTooLong && <p class="hint">{words.say("live.too-long", { lines: mostLines })}</p>}
      {waiting > 0 && <p class="hint">{words.say("live.marks-wait", { rows: waiting })}</p>}
      <p class="unseen" role="status">
        {said}
      </p>
    </>
  );
}
