import { useEffect, useState } from "preact/hooks";
import type { Store } from "../store.ts";

/** The state of a controller, drawn anew whenever it changes. */
export function useStateOf<State>(store: Store<State>): State {
  const [state, setState] = useState(store.state);
  useEffect(() => {
    setState(store.state);
    return store.subscribe(() => setState(store.state));
  }, [store]);
  return state;
}
