import { agentFacts } from "../../reference/agents.ts";
import { dilutedFrom } from "../../reference/dilution.ts";
import { agentsOfStudy, stressContrastADay } from "../../reference/pairing.ts";
import { unitEditCodes, unitEdits } from "../../reference/unit-edits.ts";
import type { WordKey } from "../../words/phrase.ts";
import { factRow, known, type Ask, type CardRow } from "./card.ts";
import { groupOf } from "./groups.ts";

/** How many units of the code a day takes, on either kind of claim, and what the label of an agent allows. */
export function limitRows(ask: Ask): readonly CardRow[] {
  const { code, words } = ask;
  const group = groupOf(code);
  const edits = (["professional", "institutional"] as const).flatMap((claimType) =>
    unitEditCodes.has(code)
      ? factRow(ask, unitEdits, `limit-${claimType}`, (list) => {
          const edit = list.limitOf(code, claimType);
          return edit && { value: edit.units, meaning: words.say(`card.mai.${edit.indicator}` as WordKey) };
        })
      : [],
  );
  if (group === "giving") {
    return [...edits, ...factRow(ask, stressContrastADay, "once", () => ({ value: words.say("card.once") }))];
  }
  if (group !== "agent") return edits;
  return [
    ...edits,
    ...factRow(ask, agentFacts, "vials-within", (all) => {
      const units = known(ask, unitEdits)?.value.limitOf(code, "professional")?.units;
      const agent = all.get(code);
      if (!agent || units === undefined) return undefined;
      return { value: Math.floor(units / agent.unitsPerVial), meaning: words.say("card.vials-within") };
    }),
    ...factRow(ask, agentFacts, "label-maximum", (all) => ({ value: all.get(code)!.dailyMaximum })),
    ...factRow(ask, dilutedFrom, "diluted-ml", (volumes) => {
      const value = volumes.get(code);
      return value === undefined ? undefined : { value };
    }),
    ...factRow(ask, agentsOfStudy, "one-agent", () => ({ value: words.say("card.one-agent") })),
  ];
}
