import type { GatedClaim } from "../../../session/releasing/gate.ts";
import type { Words } from "../../../words/words.ts";
import type { ReleaseController } from "../../releasing/release-controller.ts";
import type { ReleaseState } from "../../releasing/release-state.ts";
import type { PartProps } from "../parts.ts";

/** What every part of the views of a release is given. */
export interface ReleaseProps extends PartProps {
  readonly release: ReleaseController;
  readonly releasing: ReleaseState;
}

/** A claim as a list names it. */
export function claimSaid({ name, rows }: GatedClaim, words: Words): string {
  return words.say("release.claim", {
    name: name || "none",
    first: rows[0]!,
    count: rows.length,
    rows: rows.join(", "),
  });
}
