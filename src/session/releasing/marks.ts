import type { Words } from "../../words/words.ts";
import type { Checked } from "../check-sheet.ts";
import type { Decision } from "./decisions.ts";
import { gateOf } from "./gate.ts";

/** What was decided of each row, in words for the cell beside it. */
export type Decided = (row: number) => readonly string[];

/** Every row of a claim that is held says so, and one of which something was approved tells by whom and why. */
export function decidedOn(checked: Checked, decisions: readonly Decision[], words: Words): Decided {
  if (decisions.length === 0) return () => [];
  const said = new Map<number, Set<string>>();
  const add = (rows: readonly number[], text: string) => {
    for (const row of rows) said.set(row, (said.get(row) ?? new Set()).add(text));
  };
  const { released, held } = gateOf(checked, decisions);
  for (const { rows, obstacles, approvals } of [...released, ...held]) {
    for (const obstacle of obstacles) {
      if (obstacle.kind === "held") add(rows, words.say("release.mark.held", saidOf(obstacle.decision)));
    }
    for (const { row, decision } of approvals) add([row], words.say("release.mark.approved", saidOf(decision)));
  }
  return (row) => [...(said.get(row) ?? [])];
}

function saidOf({ reason, by }: Decision) {
  return { reason, by: by || "none" };
}
