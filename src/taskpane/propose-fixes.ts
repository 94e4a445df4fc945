import type { Finding } from "../scrub/report.ts";
import { planFixes } from "../session/fixing/plan.ts";
import type { Phrase } from "../words/phrase.ts";
import type { Controller } from "./controller.ts";

/** Shows what mending some findings would change; nothing where none of them can be mended. */
export function proposeFixes({ fixing, state }: Controller, findings: readonly Finding[], title: Phrase): void {
  const plan = state.results && planFixes(state.results.checked, findings);
  if (plan) fixing.propose(plan, title);
}
