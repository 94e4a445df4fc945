import type { MakeBreather } from "../checker.ts";
import type { Controller } from "../controller.ts";
import { LiveController } from "./live-controller.ts";

/** Begins to follow edits, and to look at the sheet whenever the user comes to the pane. */
export function openLive(controller: Controller, makeBreather: MakeBreather): LiveController {
  const live = new LiveController(controller, {
    makeBreather,
    later(milliseconds, work) {
      const timer = setTimeout(work, milliseconds);
      return () => clearTimeout(timer);
    },
    recall: (fingerprint) => controller.columns.recall(fingerprint),
  });
  window.addEventListener("focus", () => live.look());
  return live;
}
