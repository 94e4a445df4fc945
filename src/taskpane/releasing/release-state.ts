import type { Decision } from "../../session/releasing/decisions.ts";
import type { GatedClaim } from "../../session/releasing/gate.ts";

/** A decision that waits for a reason and a name. */
export type Deciding =
  | { readonly kind: "approve"; readonly claims: readonly GatedClaim[]; readonly rule: string | undefined }
  | { readonly kind: "hold"; readonly claim: GatedClaim; readonly rule: string | undefined };

/** A release that was made, with the file that can be taken away. */
export interface Released {
  readonly file: string;
  readonly text: string;
}

export interface ReleaseState {
  /** What was decided so far; undefined as long as nobody has looked. */
  readonly decisions: readonly Decision[] | undefined;
  /** Whether the claim that is shown was opened from the list of those that stay. */
  readonly isFromList: boolean;
  readonly deciding: Deciding | undefined;
  readonly released: Released | undefined;
  /** Who decided last, while the pane is open. */
  readonly by: string;
}

export const initialRelease: ReleaseState = {
  decisions: undefined,
  isFromList: false,
  deciding: undefined,
  released: undefined,
  by: "",
};
