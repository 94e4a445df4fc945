import type { Later } from "./later.ts";

/** The parts of the pane that have a state of their own. */
export interface Parts {
  readonly later: Later;
}
