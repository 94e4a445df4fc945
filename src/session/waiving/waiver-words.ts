import type { Words } from "../../words/words.ts";
import type { Checked } from "../check-sheet.ts";
import type { PlacedWaiver, Waiver, WaiverState } from "./waiver.ts";

/** States of waivers that keep nothing any more. */
export const idleStates = ["expired", "lapsed", "unused"] as const satisfies readonly WaiverState[];

/** The waivers that keep nothing any more. */
export function idleIn({ waivers }: Pick<Checked, "waivers">): readonly PlacedWaiver[] {
  return idleStates.flatMap((state) => waivers.flatMap((each) => (each.state === state ? [each.waiver] : [])));
}

/** Why, by whom and how long a finding is kept. */
export function waiverSaid({ reason, owner, until }: Waiver, words: Words): string {
  return words.say("waivers.said", { reason, owner: owner || "none", until: until ?? "none" });
}

/** What is kept, which waivers count no longer, and what is wrong with the table: a sentence each. */
export function keepingSaid({ report, waivedBy, waivers, slips }: Checked, words: Words): readonly string[] {
  const kept = report.findings.filter((finding) => waivedBy(finding));
  const errors = kept.filter(({ severity }) => severity === "error").length;
  const lines = new Set(kept.map(({ line }) => line)).size;
  const idle = idleStates.flatMap((state) => {
    const count = waivers.filter((each) => each.state === state).length;
    return count > 0 ? [words.say(`waivers.idle.${state}`, { count })] : [];
  });
  return [
    ...(kept.length > 0 ? [words.say("waivers.kept", { count: kept.length, errors, lines })] : []),
    ...(idle.length > 0 ? [words.say("waivers.idle", { idle: idle.join(", ") })] : []),
    ...slips.map(({ phrase }) => words.phrase(phrase)),
  ];
}
