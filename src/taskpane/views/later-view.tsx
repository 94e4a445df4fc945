import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import type { Later, LaterViewName } from "../later.ts";
import type { PartProps } from "./parts.ts";
import { useStateOf } from "./use-state.ts";

interface Props extends PartProps {
  readonly later: Later;
  readonly view: LaterViewName;
}

/** A view that may have to be fetched first. */
export function LaterView({ later, view, ...part }: Props): JSX.Element {
  const secondary = useStateOf(later);
  useEffect(() => void later.load(), [later]);
  const Shown = secondary?.views[view];
  return (
    <>
      <div role="status">{!secondary && <p class="hint">{part.words.say("pane.loading")}</p>}</div>
      {Shown && <Shown {...part} />}
    </>
  );
}
