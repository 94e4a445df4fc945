import { exceedsVials } from "../../claims/units.ts";
import { agentFacts, agents } from "../../reference/agents.ts";
import { dilutedFrom } from "../../reference/dilution.ts";
import { known } from "../known.ts";
import { countable, looksDiluted, vialsOf, volumeGiven } from "../record.ts";
import { encounterRule } from "../rule.ts";

export const contrastDilutedVolume = encounterRule({
  id: "contrast-diluted-volume",
  severity: "warning",
  looksAt: agents,
  needs: ["mod", "units"],
  columns: ["volAdmin"],
  docs: {
    summary: "More mL were recorded as given than the vials hold.",
    why: "Agents are often diluted before they are injected, 1.3 mL of Definity in 50 mL of saline for example. Units follow the agent's own mL, never the diluted ones.",
    remedy: "Write the mL of the agent itself into the volume given, or the vials that were really opened.",
    limits: [
      "Without a number of vials the billed units say how many there were.",
      "Definity RT is diluted in its own vial: a larger volume may be right there.",
    ],
    question:
      "Is the recorded volume that of the agent itself, or of the agent with what it was diluted in? How many mL of the agent were given?",
  },
  basis: [agentFacts, dilutedFrom],
  messages: {
    vials:
      "{given, number} mL of {code} are more than {vials, plural, one {# vial holds} other {# vials hold}} ({held, number} mL): it looks like the volume after dilution.",
    day: "{given, number} mL of {code} are more {brand} than one patient gets in a day ({most, number} mL): it looks like the volume after dilution.",
  },
  suppresses: ["contrast-units-vs-volume"],
  examples: {
    bad: [{ code: "Q9957", mod1: "JZ", units: 2, vials: 1, volAdmin: 10 }],
    good: [{ code: "Q9957", mod1: "JZ", units: 2, vials: 1, volAdmin: 1.3 }],
  },
  check({ encounter, subjects }, { report, notChecked }) {
    const facts = known(agentFacts, subjects, notChecked);
    if (!facts) return;
    for (const supply of encounter.supplies(agents)) {
      const agent = facts.get(supply.code)!;
      const { code, brand, dailyMaximum: most } = agent;
      const [line = supply.lines[0]!] = supply.given;
      if (!countable(supply, ["volAdmin", "vials"], notChecked)) continue;
      const given = volumeGiven(supply, notChecked);
      if (given === undefined || !looksDiluted(supply, agent, given)) continue;
      const vials = vialsOf(supply, agent);
      const at = "volAdmin";
      const plausible = supply.vials || given <= most;
      if (plausible && exceedsVials(agent, given, vials)) {
        report(line, { message: "vials", at, data: { given, code, vials, held: vials * agent.fill } });
      } else report(line, { message: "day", at, data: { given, code, brand, most } });
    }
  },
});
