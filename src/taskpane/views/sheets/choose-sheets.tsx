import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { PartProps } from "../parts.ts";

/** Which sheets to check one after the other. */
export function ChooseSheets({ controller, state, words }: PartProps): JSX.Element {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const toggle = (sheet: string) =>
    setChosen(chosen.includes(sheet) ? chosen.filter((other) => other !== sheet) : [...chosen, sheet]);
  const isAny = chosen.length > 0;
  return (
    <form
      class="ask"
      aria-labelledby="choose-title"
      onSubmit={(event) => {
        event.preventDefault();
        if (isAny) void controller.checker.checkSheets(state.sheetNames.filter((name) => chosen.includes(name)));
      }}
    >
      <h2 id="choose-title" ref={heading} tabIndex={-1}>
        {words.say("sheets.title")}
      </h2>
      <fieldset>
        <legend class="unseen">{words.say("sheets.label")}</legend>
        {state.sheetNames.map((name) => (
          <label key={name} class="option">
            <input type="checkbox" checked={chosen.includes(name)} onChange={() => toggle(name)} />
            {name}
          </label>
        ))}
      </fieldset>
      <div class="buttons last">
        <button type="submit" class="primary" aria-disabled={!isAny}>
          {words.say("sheets.check", { count: chosen.length })}
        </button>
        <button type="button" class="plain wide" onClick={() => controller.close()}>
          {words.say("columns.close")}
        </button>
      </div>
    </form>
  );
}
