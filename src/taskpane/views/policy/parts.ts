import type { Words } from "../../../words/words.ts";
import type { PolicyController } from "../../policy/policy-controller.ts";
import type { PolicyState } from "../../policy/policy-state.ts";

/** What every part of the policy's view is given. */
export interface PolicyProps {
  readonly policy: PolicyController;
  readonly state: PolicyState;
  readonly words: Words;
}
