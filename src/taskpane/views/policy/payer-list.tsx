import type { JSX } from "preact";
import type { PolicyReading } from "../../../policy/read-policy.ts";
import { listPayers, type ListedPayer } from "../../../session/policy-desk.ts";
import type { PolicyProps } from "./parts.ts";

interface Props extends PolicyProps {
  readonly reading: PolicyReading;
}

/** Who is in the Payers table, and what is not known of them. */
export function PayerList({ reading, ...props }: Props): JSX.Element {
  const { words } = props;
  const payers = listPayers(reading);
  return (
    <details class="part">
      <summary tabIndex={0}>{words.say("policy-pane.payers", { count: payers.length })}</summary>
      <ul>
        {payers.map((payer) => (
          <Payer key={`${payer.place.row}`} {...props} payer={payer} />
        ))}
      </ul>
    </details>
  );
}

function Payer({ payer, policy, words }: PolicyProps & { readonly payer: ListedPayer }): JSX.Element {
  const { name, family, isFamily, from, until, place, unknown } = payer;
  const hasDays = from !== undefined || until !== undefined;
  return (
    <li>
      <button type="button" class="link start" onClick={() => void policy.show(place)}>
        {isFamily ? name : words.say("policy-pane.payer", { name, family: { key: `profile.${family}` } })}
      </button>
      {hasDays && <p class="hint">{words.say("policy-pane.days", { from: from ?? "none", until: until ?? "none" })}</p>}
      <p class="hint">
        {unknown.length === 0
          ? words.say("policy-pane.all-known")
          : words.say("policy-pane.unknown", { columns: unknown.join(", ") })}
      </p>
    </li>
  );
}
