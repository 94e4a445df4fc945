import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { WordKey } from "../../../words/phrase.ts";
import type { Deciding } from "../../releasing/release-state.ts";
import type { ReleaseProps } from "./parts.ts";

interface Props extends ReleaseProps {
  readonly deciding: Deciding;
}

/** Asks for the reason of a decision, and for who decides. */
export function Decide({ deciding, release, releasing, words }: Props): JSX.Element {
  const { kind } = deciding;
  const [reason, setReason] = useState("");
  const [by, setBy] = useState(releasing.by);
  const [typed, setTyped] = useState("");
  const [refusal, setRefusal] = useState<WordKey>();
  const first = useRef<HTMLTextAreaElement>(null);
  useEffect(() => first.current?.focus(), []);
  // Many at once are not approved by a slip.
  const many = kind === "approve" && deciding.claims.length > 1 ? deciding.claims.length : undefined;
  const question =
    kind === "hold"
      ? words.say("release.ask.hold")
      : words.say("release.ask.approve", { claims: deciding.claims.length });
  return (
    <form
      class="message decide"
      aria-label={question}
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() === "" || by.trim() === "") setRefusal("release.reason.missing");
        else if (many !== undefined && Number(typed.trim()) !== many) setRefusal("release.count.missing");
        else void release.decide(reason, by);
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        release.giveUp();
      }}
    >
      <p>{question}</p>
      <label class="field">
        <span>{words.say("release.reason")}</span>
        <textarea
          ref={first}
          rows={2}
          required
          value={reason}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
      </label>
      <label class="field">
        <span>{words.say("release.by")}</span>
        <input type="text" required value={by} onInput={(event) => setBy(event.currentTarget.value)} />
      </label>
      {many !== undefined && (
        <label class="field">
          <span>{words.say("release.count", { count: many })}</span>
          <input
            type="text"
            inputMode="numeric"
            autocomplete="off"
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
      )}
      <div role="alert">{refusal && <p>{words.say(refusal)}</p>}</div>
      <div class="choices">
        <button type="submit" class="plain" formNoValidate>
          {words.say(`release.ask.go-${kind}`)}
        </button>
        <button type="button" class="plain" onClick={() => release.giveUp()}>
          {words.say("release.ask.cancel")}
        </button>
      </div>
    </form>
  );
}
