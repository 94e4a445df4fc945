import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { PolicyReading } from "../../../policy/read-policy.ts";
import { chosenContractors, contractorOf, states } from "../../../session/policy-desk.ts";
import type { PolicyProps } from "./parts.ts";

interface Props extends PolicyProps {
  readonly reading: PolicyReading;
}

/** Which Medicare contractor decides, found by state and written into Medicare's row. */
export function ContractorChoice({ reading, policy, state, words }: Props): JSX.Element {
  const [place, setPlace] = useState("");
  const found = place === "" ? undefined : contractorOf(place);
  const now = chosenContractors(reading);
  const isChosen = found && now.some(({ contractor }) => contractor === found.id);
  return (
    <section class="part" aria-labelledby="policy-contractor">
      <h3 id="policy-contractor">{words.say("policy-pane.contractor")}</h3>
      {now.length === 0 && <p>{words.say("policy-pane.contractor.none")}</p>}
      {now.map((each) => (
        <p key={each.payer}>{words.say("policy-pane.contractor.now", each)}</p>
      ))}
      <label class="field">
        <span>{words.say("policy-pane.state")}</span>
        <select value={place} onChange={({ currentTarget: { value } }) => setPlace(value)}>
          <option value="">{words.say("policy-pane.state.choose")}</option>
          {states.map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </select>
      </label>
      <div role="status">
        {found && (
          <>
            <p>{words.say("policy-pane.contractor.of", { name: found.name, state: place })}</p>
            <p class="hint">
              {found.lists.length > 0
                ? words.say("policy-pane.contractor.lists", { lists: found.lists.join("; ") })
                : words.say("policy-pane.contractor.no-lists")}
            </p>
            {found.elsewhere.map(({ places, contractor }) => (
              <p key={places} class="hint">
                {words.say("policy-pane.contractor.elsewhere", { places, contractor })}
              </p>
            ))}
          </>
        )}
      </div>
      {found && !isChosen && (
        <button
          type="button"
          class="plain"
          aria-disabled={state.isBusy}
          onClick={() => void policy.chooseContractor(found.id)}
        >
          {words.say("policy-pane.contractor.use", { id: found.id })}
        </button>
      )}
    </section>
  );
}
