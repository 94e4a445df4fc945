import type { JSX } from "preact";
import { profileIds, type ProfileId } from "../../reference/policy.ts";
import { isBusy } from "../state.ts";
import type { PartProps } from "./parts.ts";

const parts = ["selection", "table", "visible"] as const;

/** What to check, and by whose rules. */
export function CheckButtons({ controller, state, words }: PartProps): JSX.Element {
  const { checker } = controller;
  const isOff = isBusy(state);
  return (
    <section class="check" aria-label={words.say("pane.check.label")}>
      <div class="buttons">
        <button
          type="button"
          class="primary"
          aria-disabled={isOff}
          onClick={() => void controller.check({ kind: "sheet" })}
        >
          {words.say("pane.check.sheet")}
        </button>
      </div>
      <details>
        <summary tabIndex={0}>{words.say("pane.check.more")}</summary>
        <div class="buttons">
          {parts.map((kind) => (
            <button key={kind} type="button" aria-disabled={isOff} onClick={() => void controller.check({ kind })}>
              {words.say(`pane.check.${kind}`)}
            </button>
          ))}
          <button type="button" aria-disabled={isOff} onClick={() => void checker.checkSheets()}>
            {words.say("sheets.check-all")}
          </button>
          <button type="button" class="wide" aria-disabled={isOff} onClick={() => void checker.chooseSheets()}>
            {words.say("sheets.choose")}
          </button>
        </div>
      </details>
      <label class="field">
        <span>{words.say("pane.profile")}</span>
        <select
          value={state.profile ?? ""}
          disabled={isOff}
          onChange={({ currentTarget: { value } }) =>
            controller.setProfile(profileIds.find((id: ProfileId) => id === value))
          }
        >
          <option value="">{words.say("pane.profile.automatic")}</option>
          {profileIds.map((id) => (
            <option key={id} value={id}>
              {words.say(`profile.${id}`)}
            </option>
          ))}
        </select>
      </label>
    </section>
  );
}
