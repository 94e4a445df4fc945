import { agents, agentOf } from "../../reference/agents.ts";
import { inForce } from "../../reference/dated.ts";
import { discardDuty, wasteDuty, wasteEnforcement } from "../../reference/waste.ts";
import { encounterRule } from "../rule.ts";

export const wasteModifierMissing = encounterRule({
  id: "waste-modifier-missing",
  severity: "error",
  looksAt: agents,
  claimType: "professional",
  needs: ["mod", "units"],
  asks: ["wasteModifier", "unitMethod"],
  docs: {
    summary: "A single-dose agent says neither JW nor JZ.",
    why: "Medicare pays for a single-dose vial only when the line states whether any of it was discarded.",
    remedy: "Add JZ if nothing was discarded; else bill the discarded units on a second line with JW.",
    limits: ["Trusts the reference table for which agents come in single-dose vials."],
  },
  basis: [discardDuty, wasteDuty, wasteEnforcement],
  messages: {
    missing: "{code} has needed JW or JZ since {since}.",
    returned: "{code} needs JW or JZ: since {since} lines with neither are returned as unprocessable.",
    unclaimed: "{volume} mL of {code} were discarded and no line with JW bills them.",
  },
  examples: {
    bad: [{ code: "93306" }, { code: "Q9957", units: 2 }],
    good: [{ code: "93306" }, { code: "Q9957", units: 2, mod1: "JZ" }],
  },
  check({ encounter, subjects }, { policy, report }) {
    const { wasteModifier } = policy(subjects[0]!).values;
    if (wasteModifier?.value === "not used") return;
    const severity = wasteModifier?.value === "required" ? "error" : "warning";
    const duty = inForce(wasteDuty, encounter.dos);
    const returned = inForce(wasteEnforcement, encounter.dos);
    for (const supply of encounter.supplies(agents)) {
      const { code, given, discardedVolume } = supply;
      if (supply.discarded.length > 0) continue;
      const agent = agentOf(code)!;
      const whole = supply.givenUnits === agent.unitsPerVial * (supply.vials ?? 1);
      for (const line of given) {
        if (line.has("JZ")) continue;
        if (!duty) {
          if (inForce(discardDuty, encounter.dos) && discardedVolume) {
            report(line, {
              message: "unclaimed",
              at: "mod",
              severity: "info",
              data: { code, volume: discardedVolume },
            });
          }
          continue;
        }
        const fix = whole
          ? ({ kind: "choice", edits: [{ line, topic: "mod", to: [...line.modifiers, "JZ"] }] } as const)
          : undefined;
        const since = (returned ?? duty).from;
        report(line, { message: returned ? "returned" : "missing", at: "mod", severity, data: { code, since }, fix });
      }
    }
  },
});
