import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { messageOf } from "../../../session/finding-words.ts";
import type { WordKey } from "../../../words/phrase.ts";
import type { KeepAbout, KeepDraft } from "../../state.ts";
import type { PartProps } from "../parts.ts";

interface Props extends PartProps {
  readonly draft: KeepDraft;
}

/** Why findings are kept, by whom and how long; for many of them also how many are meant, and whether errors are. */
export function KeepForm({ draft, controller, words }: Props): JSX.Element {
  const { findings, title } = draft;
  const count = findings.length;
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const isBulk = count > 1;
  const [about, setAbout] = useState<KeepAbout>(draft.about);
  const [typed, setTyped] = useState("");
  const [areErrorsMeant, setErrorsMeant] = useState(false);
  const [problem, setProblem] = useState<WordKey>();
  const heading = useRef<HTMLHeadingElement>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => heading.current?.focus(), [findings]);
  const submit = () => {
    const wrong = wrongIn(about, controller.today());
    if (wrong) return refuse(wrong, wrong === "waivers.needs-reason" ? "reason" : "until");
    if (isBulk && Number(typed.trim()) !== count) return refuse("waivers.needs-count", "count");
    if (isBulk && errors > 0 && !areErrorsMeant) return refuse("waivers.needs-errors", "errors");
    void controller.waiving.keep({ ...about, reason: about.reason.trim(), owner: about.owner.trim() });
  };
  const refuse = (key: WordKey, field: string) => {
    setProblem(key);
    form.current?.querySelector<HTMLElement>(`[name="${field}"]`)?.focus();
  };
  return (
    <form
      ref={form}
      class="tool keep"
      aria-labelledby="keep-title"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        // Elsewhere Escape leads out of the pane.
        event.stopPropagation();
        controller.waiving.cancel();
      }}
    >
      <h2 id="keep-title" ref={heading} tabIndex={-1}>
        {words.phrase(title)}
      </h2>
      {!isBulk && findings[0] && <p class="hint">{messageOf(findings[0], words)}</p>}
      <p>{words.say("waivers.what", { count, errors })}</p>
      <label>
        <span>{words.say("waivers.reason")}</span>
        <textarea
          name="reason"
          rows={3}
          required
          value={about.reason}
          onInput={({ currentTarget: { value } }) => setAbout({ ...about, reason: value })}
        />
      </label>
      <label>
        <span>{words.say("waivers.owner")}</span>
        <input
          name="owner"
          value={about.owner}
          onInput={({ currentTarget: { value } }) => setAbout({ ...about, owner: value })}
        />
      </label>
      <label>
        <span>{words.say("waivers.until")}</span>
        <input
          name="until"
          type="date"
          value={about.until}
          onInput={({ currentTarget: { value } }) => setAbout({ ...about, until: value })}
        />
      </label>
      {isBulk && (
        <label>
          <span>{words.say("waivers.count", { count })}</span>
          <input
            name="count"
            inputMode="numeric"
            autocomplete="off"
            value={typed}
            onInput={({ currentTarget: { value } }) => setTyped(value)}
          />
        </label>
      )}
      {isBulk && errors > 0 && (
        <label class="option">
          <input
            name="errors"
            type="checkbox"
            checked={areErrorsMeant}
            onChange={({ currentTarget: { checked } }) => setErrorsMeant(checked)}
          />
          <span>{words.say("waivers.errors", { errors })}</span>
        </label>
      )}
      <div role="alert">{problem && <p class="message problem">{words.say(problem)}</p>}</div>
      <div class="buttons last">
        <button type="submit" class="primary">
          {words.say("waivers.keep", { count })}
        </button>
        <button type="button" class="plain wide" onClick={() => controller.waiving.cancel()}>
          {words.say("fixing.cancel")}
        </button>
      </div>
    </form>
  );
}

function wrongIn({ reason, until }: KeepAbout, today: string): "waivers.needs-reason" | "waivers.is-over" | undefined {
  if (reason.trim() === "") return "waivers.needs-reason";
  return until !== "" && until < today ? "waivers.is-over" : undefined;
}
