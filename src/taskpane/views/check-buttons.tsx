import type { JSX } from "preact";
import { profileIds, type ProfileId } from "../../reference/policy.ts";
import { isBusy } from "../state.ts";
import type { PartProps } from "./parts.ts";

const scopes = ["sheet", "selection", "table"] as const;

/** What to check, and by whose rules. */
export function CheckButtons({ controller, state, words }: PartProps): JSX.Element {
  const isOff = isBusy(state);
  return (
    <section class="check" aria-label={words.say("pane.check.label")}>
      <div class="buttons">
        {scopes.map((kind) => (
          <button
            key={kind}
            type="button"
            class={kind === "sheet" ? "primary wide" : "plain"}
            aria-disabled={isOff}
            onClick={() => void controller.check({ kind })}
          >
            {words.say(`pane.check.${kind}`)}
          </button>
        ))}
      </div>
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
