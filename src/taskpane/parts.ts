import type { FreezingController } from "./freezing/freezing-controller.ts";
import type { PolicyController } from "./policy/policy-controller.ts";

/** The parts of the pane that have a state of their own. */
export interface Parts {
  readonly freezing: FreezingController;
  readonly policy: PolicyController;
}
