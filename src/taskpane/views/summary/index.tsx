import type { JSX } from "preact";
import type { Controller } from "../../controller.ts";
import { SummaryController } from "../../summary/summary-controller.ts";
import type { PartProps } from "../parts.ts";
import { useStateOf } from "../use-state.ts";
import { SummaryView } from "./summary-view.tsx";

const controllers = new WeakMap<Controller, SummaryController>();

/** The sheets that tell of the latest check. */
export function SummaryChecked(part: PartProps): JSX.Element | null {
  return part.state.results ? <Summary {...part} /> : null;
}

/** The sheets that tell of a check. */
function Summary(part: PartProps): JSX.Element {
  const { controller } = part;
  const summary = controllers.get(controller) ?? new SummaryController(controller, () => crypto.randomUUID());
  controllers.set(controller, summary);
  return <SummaryView {...part} summary={summary} made={useStateOf(summary)} />;
}
