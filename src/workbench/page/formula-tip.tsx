import type { JSX } from "preact";
import type { Desk } from "./desk.ts";
import { openCall, suggestions } from "./formula-help.ts";
import type { FunctionHelp, OpenCall } from "./formula-help.ts";

/** Beside a formula that is typed: the add-in's functions that begin so, or the arguments of the one that is open. */
export function FormulaTip({ desk }: { readonly desk: Desk }): JSX.Element | null {
  const { editing, functions, words } = desk;
  if (!editing) return null;
  const found = suggestions(editing.text, functions);
  const call = openCall(editing.text, functions);
  if (found.length === 0 && !call) return null;
  return (
    <div class="formula-tip" role="note" aria-live="polite" aria-label={words.say("workbench.suggestions")}>
      {found.length > 0
        ? found.map((each) => <Suggestion key={each.name} {...each} />)
        : call && <Signature {...call} />}
    </div>
  );
}

function Suggestion({ name, description }: FunctionHelp): JSX.Element {
  return (
    <p>
      <b>{name}</b> {description}
    </p>
  );
}

function Signature({ function: { name, parameters = [] }, argument }: OpenCall): JSX.Element {
  const current = parameters[Math.min(argument, parameters.length - 1)];
  return (
    <>
      <p>
        {name}(
        {parameters.map((parameter, index) => (
          <span key={parameter.name}>
            {index > 0 && ", "}
            {parameter === current ? <b>{shown(parameter)}</b> : shown(parameter)}
          </span>
        ))}
        )
      </p>
      {current?.description && (
        <p>
          <b>{current.name}</b> {current.description}
        </p>
      )}
    </>
  );
}

function shown({ name, optional }: { readonly name: string; readonly optional?: boolean }): string {
  return optional ? `[${name}]` : name;
}
