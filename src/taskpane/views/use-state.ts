import { useEffect, useState } from "preact/hooks";
import type { Controller } from "../controller.ts";
import type { PaneState } from "../state.ts";

/** The state of the pane, drawn anew whenever it changes. */
export function usePaneState(controller: Controller): PaneState {
  const [state, setState] = useState(controller.state);
  useEffect(() => {
    setState(controller.state);
    return controller.subscribe(() => setState(controller.state));
  }, [controller]);
  return state;
}
