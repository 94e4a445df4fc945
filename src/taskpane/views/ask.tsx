import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { topicOf } from "../../claims/fields.ts";
import { columnLetters } from "../../worksheet/cells.ts";
import type { Corrections } from "../../worksheet/mapping.ts";
import type { Asked } from "../state.ts";
import type { PartProps } from "./parts.ts";

export interface AskProps extends PartProps {
  readonly asked: Asked;
}

/** Asks which of several columns is meant, before anything is checked. */
export function Ask({ asked, controller, words }: AskProps): JSX.Element {
  const { sheet, questions, mapping } = asked;
  const [answers, setAnswers] = useState<Corrections>({});
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [questions]);
  const isAnswered = questions.every(({ field }) => answers[field] !== undefined);
  return (
    <form
      class="ask"
      aria-labelledby="ask-title"
      onSubmit={(event) => {
        event.preventDefault();
        if (isAnswered) controller.columns.reply(answers);
      }}
    >
      <h2 id="ask-title" ref={heading} tabIndex={-1}>
        {words.say("ask.title", { sheet })}
      </h2>
      <p class="hint">{words.say("ask.hint")}</p>
      {questions.map(({ field, candidates }) => {
        // Where no column seems to fit, the user knows the sheet better.
        const columns = candidates.length > 0 ? candidates : mapping.headings;
        const choose = (column: number | null) => setAnswers({ ...answers, [field]: column });
        return (
          <fieldset key={field}>
            <legend>{words.say("ask.question", { field: { key: `field.${topicOf(field)}` } })}</legend>
            <p class="hint">{words.say("ask.fitting", { count: candidates.length })}</p>
            {columns.map(({ column, heading: text }) => (
              <label key={column} class="option">
                <input type="radio" name={field} checked={answers[field] === column} onChange={() => choose(column)} />
                {columnLetters(column)} {text}
              </label>
            ))}
            <label class="option">
              <input type="radio" name={field} checked={answers[field] === null} onChange={() => choose(null)} />
              {words.say("ask.none", { count: columns.length })}
            </label>
          </fieldset>
        );
      })}
      <div class="buttons last">
        <button type="submit" class="primary" aria-disabled={!isAnswered}>
          {words.say("ask.go")}
        </button>
        <button type="button" class="plain" onClick={() => controller.checker.cancel()}>
          {words.say("pane.cancel")}
        </button>
      </div>
    </form>
  );
}
