import type { ClaimLine } from "../../claims/claim-line.ts";
import type { Fix } from "../../claims/fix.ts";
import { modifierEdits } from "../../claims/rebill.ts";
import type { Supply } from "../../claims/supply.ts";
import { leftOver, negligible, type Draw } from "../../claims/units.ts";
import { agentOf, agents } from "../../reference/agents.ts";
import { visitPlaces } from "../../reference/agent-places.ts";
import { inForce } from "../../reference/dated.ts";
import { wasteOfContrast, wasteWithinUnit } from "../../reference/disagreements.ts";
import type { Policy } from "../../reference/policy.ts";
import { discardDuty, wasteDuty, wasteEnforcement } from "../../reference/waste.ts";
import { billedAsRecorded, drawOf, dueLines, vialsOf, whyUncountable } from "../record.ts";
import type { Dispute } from "../context.ts";
import { encounterRule } from "../rule.ts";

export const wasteModifierMissing = encounterRule({
  id: "waste-modifier-missing",
  severity: "error",
  looksAt: agents,
  claimType: "professional",
  needs: ["pos", "mod"],
  absence: true,
  asks: ["wasteModifier", "unitMethod"],
  docs: {
    summary: "A single-dose agent says neither JW nor JZ.",
    why: "Medicare pays for a single-dose vial only when the line states whether any of it was discarded.",
    remedy: "Add JZ if nothing was discarded; else bill the discarded units on a second line with JW.",
    limits: [
      "Health centers and rural health clinics are paid by the visit and are not looked at.",
      "Other payers than Medicare decide for themselves: for them it is a warning.",
    ],
  },
  basis: [discardDuty, wasteDuty, wasteEnforcement, visitPlaces],
  messages: {
    missing: "{code} has needed JW or JZ since {since}.",
    returned: "{code} needs JW or JZ: since {since} lines with neither are returned as unprocessable.",
    otherPayer:
      "{code} says neither JW nor JZ: Medicare has wanted one since {since}, and this payer takes them: ask whether it wants one too.",
    unclaimed:
      "{units, plural, one {# unit} other {# units}} of {code} were discarded by the record, and no line with JW bills them.",
  },
  examples: {
    bad: [{ code: "93306" }, { code: "Q9957", units: 2 }],
    good: [{ code: "93306" }, { code: "Q9957", units: 2, mod1: "JZ" }],
  },
  check({ encounter }, { policy, report }) {
    const duty = inForce(wasteDuty, encounter);
    const returned = inForce(wasteEnforcement, encounter);
    if (!duty && !inForce(discardDuty, encounter)) return;
    const paidByVisit = inForce(visitPlaces, encounter)?.value ?? [];
    for (const supply of encounter.supplies(agents)) {
      if (supply.discarded.length > 0) continue;
      for (const line of supply.given) {
        const payer = policy(line);
        const wanted = payer.values.wasteModifier?.value;
        if (line.has("JZ") || wanted === "not used" || paidByVisit.includes(line.pos!)) continue;
        const { code } = supply;
        if (duty) {
          report(line, {
            message: wanted !== "required" ? "otherPayer" : returned ? "returned" : "missing",
            at: "mod",
            severity: wanted === "required" ? "error" : "warning",
            data: { code, since: (wanted === "required" && returned ? returned : duty).from },
            fix: mend(supply, line, payer),
            dispute: disputeOf(supply, payer),
          });
          continue;
        }
        const units = wasteOf(supply, payer);
        if (units === 0) continue;
        const fix = billedAsRecorded(supply, agentOf(code)!, payer);
        report(line, { message: "unclaimed", at: "mod", severity: "info", data: { code, units }, fix });
      }
    }
  },
});

/** Units with JW that the record calls for. */
function wasteOf(supply: Supply, payer: Policy): number {
  const draw = recordOf(supply);
  return (draw && dueLines(agentOf(supply.code)!, draw, payer, supply.lines[0]!)[1]?.units) ?? 0;
}

function recordOf(supply: Supply): Draw | undefined {
  const broken = whyUncountable(supply, ["vials", "volAdmin", "volDiscard"]);
  return broken ? undefined : drawOf(supply, agentOf(supply.code)!);
}

/** What sources say differently of Medicare: of a discard too small for a unit, else of contrast as a whole. */
function disputeOf(supply: Supply, payer: Policy): Dispute | undefined {
  if (payer.profile !== "medicare-ffs" && payer.profile !== "medicare-advantage") return undefined;
  const { value, source } = payer.values.wasteModifier!;
  const isRequired = value === "required";
  const draw = recordOf(supply);
  const isWithinUnit = draw && leftOver(agentOf(supply.code)!, draw) >= negligible && wasteOf(supply, payer) === 0;
  if (isWithinUnit) return { over: wasteWithinUnit, follows: isRequired ? { answer: "JZ", source } : undefined };
  return { over: wasteOfContrast, follows: { answer: isRequired ? "required" : "not used", source } };
}

/** JZ or the lines that the record calls for; without a record JZ, if the units are those of whole vials. */
function mend(supply: Supply, line: ClaimLine, payer: Policy): Fix | undefined {
  const agent = agentOf(supply.code)!;
  const recorded = billedAsRecorded(supply, agent, payer);
  const silent = supply.givenVolume === undefined && supply.discardedVolume === undefined;
  const vials = vialsOf(supply, agent);
  const whole = Number.isInteger(vials) && supply.givenUnits === vials * agent.unitsPerVial;
  if (recorded || !silent || !whole) return recorded;
  return { kind: "choice", edits: modifierEdits(line, [...line.modifiers, "JZ"]) };
}
