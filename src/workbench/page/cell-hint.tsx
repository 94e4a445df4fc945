import type { JSX } from "preact";
import { choicesAt, validationAt } from "../model/validation.ts";
import type { Desk } from "./desk.ts";

/** What a cell that is typed into may hold, of that what begins as typed; none where anything may be typed. */
export function offeredChoices({ editing }: Desk): readonly string[] {
  if (!editing) return [];
  const { sheet, at, text } = editing;
  const choices = choicesAt(sheet, at.row, at.column) ?? [];
  return choices.filter((choice) => choice.toLowerCase().startsWith(text.toLowerCase()));
}

/** Beside the active cell: what its validation says of it, and the choices that it offers. */
export function CellHint({ desk }: { readonly desk: Desk }): JSX.Element | null {
  const { editing, sheet, selection, words } = desk;
  const { row, column } = editing?.at ?? selection.active;
  const prompt = validationAt(sheet, row, column)?.prompt;
  const choices = offeredChoices(desk);
  if (!prompt && choices.length === 0) return null;
  return (
    <div class="formula-tip" role="note" aria-label={words.say("workbench.hint")}>
      {prompt && (
        <p>
          <b>{prompt.title}</b> {prompt.message}
        </p>
      )}
      {choices.length > 0 && <p>{choices.join(" · ")}</p>}
    </div>
  );
}
