import { agents } from "../../reference/agents.ts";
import { contrastTwins, hospitalTwins } from "../../reference/procedures.ts";
import { wasteModifiers } from "../../reference/waste.ts";

/** Codes that one would look at beside a code: the other agents, the twin of the other setting, the other modifier. */
export function peersOf(code: string): readonly string[] {
  const family = [[...agents.codes].sort(), wasteModifiers, ["26", "TC"]].find((codes) => codes.includes(code)) ?? [];
  const twins = [contrastTwins, hospitalTwins].flatMap((fact) => fact.values[0]!.value.get(code) ?? []);
  return [...family.filter((other) => other !== code), ...twins];
}
