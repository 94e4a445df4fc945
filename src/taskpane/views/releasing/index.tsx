import type { JSX } from "preact";
import type { Controller } from "../../controller.ts";
import { ReleaseController } from "../../releasing/release-controller.ts";
import type { PartProps } from "../parts.ts";
import { useStateOf } from "../use-state.ts";
import { Claim } from "./claim.tsx";
import { Release } from "./release.tsx";

const controllers = new WeakMap<Controller, ReleaseController>();

/** The release of the claims that were checked. */
export function ReleasingChecked(part: PartProps): JSX.Element | null {
  return part.state.results ? <Releasing {...part} /> : null;
}

/** The release of claims, and the view of one of them. */
function Releasing(part: PartProps): JSX.Element {
  const { controller } = part;
  const release = controllers.get(controller) ?? new ReleaseController(controller);
  controllers.set(controller, release);
  const releasing = useStateOf(release);
  const View = part.state.view === "claim" ? Claim : Release;
  return <View {...part} release={release} releasing={releasing} />;
}
