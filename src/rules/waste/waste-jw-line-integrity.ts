import type { ClaimLine } from "../../claims/claim-line.ts";
import { flawPhrase } from "../../claims/flaw.ts";
import { toCents } from "../../claims/money.ts";
import { pricePerUnit } from "../../claims/rebill.ts";
import type { Supply } from "../../claims/supply.ts";
import { leftOver, noise, unitsDiscarded, unitsGiven } from "../../claims/units.ts";
import { agentFacts, agents, type Agent } from "../../reference/agents.ts";
import { inForce } from "../../reference/dated.ts";
import { wastePrice, wasteRounding } from "../../reference/waste.ts";
import { known } from "../known.ts";
import { billedAsRecorded, billedAsVials, countable, drawOf, vialsOf } from "../record.ts";
import { encounterRule } from "../rule.ts";

export const wasteJwLineIntegrity = encounterRule({
  id: "waste-jw-line-integrity",
  severity: "error",
  looksAt: agents,
  needs: ["mod", "units"],
  asks: ["unitMethod", "wasteModifier"],
  docs: {
    summary: "A line with JW does not fit the given line, the vials, the record or the price.",
    why: "JW is paid for what was left of a vial that was given in part: whole units, no more than the vial still held, at the price of the given units.",
    remedy:
      "Bill the given units first, and with JW the discarded units that the record bears, at the same price per unit.",
    limits: [
      "Without a number of vials the billed units say how many there were.",
      "Volumes and charges are compared where they are filled in.",
    ],
  },
  basis: [agentFacts, wasteRounding, wastePrice],
  messages: {
    alone: "{code} with JW has no line for what was given.",
    none: "A line with JW needs at least one whole unit, not {units}.",
    more: "{code} is billed with {waste, plural, one {# unit} other {# units}} JW, but {vials, plural, one {# vial leaves} other {# vials leave}} {most, plural, =0 {no unit} one {# unit} other {# units}}.",
    small: "{discarded, number} mL of {code} were discarded, which makes no whole unit: no line with JW is due.",
    differs:
      "{discarded, number} mL of {code} were discarded, which makes {due, plural, one {# unit} other {# units}} with JW, not {waste}.",
    price: "{code} with JW is charged {price, number} dollars a unit, the given line {other, number}.",
  },
  examples: {
    bad: [{ code: "Q9957", mod1: "JW", units: 2 }],
    good: [
      { code: "Q9957", units: 1 },
      { code: "Q9957", mod1: "JW", units: 1 },
    ],
  },
  check({ encounter, subjects }, { policy, report, notChecked }) {
    const billed = subjects.filter((line) => line.has("JW"));
    if (billed.length === 0) return;
    const facts = known(agentFacts, billed, notChecked);
    if (!facts || !known(wasteRounding, billed, notChecked)) return;
    for (const supply of encounter.supplies(agents)) {
      const { code, given, discarded } = supply;
      const [line] = discarded;
      if (!line || discarded.some((one) => one.has("JZ"))) continue;
      const [stray] = encounter.doubtful;
      if (given.length === 0) {
        if (stray) notChecked(line, { key: "not-checked.maybe-elsewhere", data: { row: stray.row } });
        else report(line, { message: "alone", at: "code", data: { code } });
        continue;
      }
      const empty = discarded.find(({ units }) => units! < 1);
      if (empty) {
        const fix = { kind: "choice", remove: [empty] } as const;
        report(empty, { message: "none", at: "units", data: { units: empty.units! }, fix });
        continue;
      }
      if (!countable(supply, ["vials", "volAdmin", "volDiscard"], notChecked)) continue;
      if (!compareUnits(supply, facts.get(code)!, line)) comparePrices(given[0]!, discarded);
    }

    /** @returns whether it found anything */
    function compareUnits(supply: Supply, agent: Agent, line: ClaimLine): boolean {
      const { code, discardedUnits: waste } = supply;
      const payer = policy(line);
      const strict = payer.values.unitMethod?.value === "strict";
      const vials = vialsOf(supply, agent);
      const draw = drawOf(supply, agent);
      const most = Math.max(0, vials * agent.unitsPerVial - (draw ? unitsGiven(draw.given) : supply.givenUnits));
      const due = draw ? unitsDiscarded(agent, draw, strict ? "strict" : "vial") : waste;
      const left = draw ? leftOver(agent, draw) : 0;
      const fix = draw ? billedAsRecorded(supply, agent, payer) : billedAsVials(supply, agent);
      const finding = { at: "units", fix } as const;
      const small = due === 0 && (strict || waste <= most);
      if (small) {
        const severity = strict ? "error" : "warning";
        report(line, { ...finding, severity, message: "small", data: { code, discarded: left } });
      } else if (waste > most) {
        const severity = supply.vials ? "error" : "warning";
        report(line, { ...finding, severity, message: "more", data: { waste, code, vials, most } });
      } else if (due !== waste) {
        const data = { code, discarded: left, due, waste };
        report(line, { ...finding, severity: "warning", message: "differs", data });
      }
      return small || waste > most || due !== waste;
    }

    function comparePrices(given: ClaimLine, discarded: readonly ClaimLine[]) {
      const rounding = inForce(wastePrice, encounter)!.value;
      for (const line of discarded) {
        const unclear = [given, line].find((one) => !["value", "blank"].includes(one.read("charge").kind));
        if (unclear) notChecked(line, flawPhrase("charge", unclear.row, unclear.read("charge")));
        const other = pricePerUnit(given);
        const price = pricePerUnit(line);
        if (other === undefined || price === undefined || Math.abs(price - other) <= rounding + noise) continue;
        const fix = { kind: "choice", edits: [{ line, topic: "charge", to: toCents(other * line.units!) }] } as const;
        report(line, {
          message: "price",
          at: "charge",
          severity: "warning",
          data: { code: line.code, price, other },
          fix,
        });
      }
    }
  },
});
