import { agentPackages } from "../../reference/agent-packages.ts";
import { powderKits } from "../../reference/ndc.ts";
import { ndcFacts } from "../../scrub/packages.ts";
import { citation, factRow, known, row, type Ask, type CardRow } from "./card.ts";
import { groupOf } from "./groups.ts";

/** The packages that the agent is sold in, and how its NDC is counted on a claim. */
export function packageRows(ask: Ask): readonly CardRow[] {
  const { code, words } = ask;
  if (groupOf(code) !== "agent") return [];
  const entry = known(ask, agentPackages);
  if (!entry) return [row(ask, "package", { value: undefined })];
  const listed = ndcFacts(code, ask.on, ask.facts)?.packages ?? [];
  return [
    ...listed.map(({ written, label: printed, product, vials, unitsPerVial, unitsPerPackage, source }) => {
      const label = words.say("card.package-name", { written, printed: printed ?? "none" });
      const value = words.say("card.package", { product, vials, unitsPerVial, unitsPerPackage });
      return row(ask, "package", { label, value }, { ...citation(ask, agentPackages, entry), source });
    }),
    ...factRow(ask, powderKits, "ndc-quantity", (kits) => ({
      value: words.say(kits.has(code) ? "card.ndc-quantity.kit" : "card.ndc-quantity.liquid"),
    })),
  ];
}
