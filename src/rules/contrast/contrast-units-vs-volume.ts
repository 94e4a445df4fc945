import { unitsGiven } from "../../claims/units.ts";
import { agentOf, agents } from "../../reference/agents.ts";
import { wasteRounding } from "../../reference/waste.ts";
import { known } from "../known.ts";
import { billedAsRecorded, countable, volumeGiven } from "../record.ts";
import { encounterRule } from "../rule.ts";

export const contrastUnitsVsVolume = encounterRule({
  id: "contrast-units-vs-volume",
  severity: "error",
  looksAt: agents,
  needs: ["mod", "units"],
  columns: ["volAdmin"],
  asks: ["unitMethod", "wasteModifier"],
  docs: {
    summary: "The given units are not the mL given, rounded up.",
    why: "One unit is one mL, and part of a unit counts as a whole one. Other units are paid wrongly and taken back when the record is read.",
    remedy: "Bill the mL given, rounded up to the next whole number, and what was discarded on a line with JW.",
    limits: ["A volume that the vials cannot hold was measured after dilution, and is not counted with."],
    question: "How many mL of the agent itself were given, and how many vials were opened?",
  },
  basis: [wasteRounding],
  messages: {
    units:
      "{given, number} mL of {code} were given, which makes {due, plural, one {# unit} other {# units}}; {billed, plural, one {# unit is} other {# units are}} billed as given.",
  },
  examples: {
    bad: [{ code: "Q9957", mod1: "JZ", units: 1, volAdmin: 1.3 }],
    good: [{ code: "Q9957", mod1: "JZ", units: 2, volAdmin: 1.3 }],
  },
  check({ encounter, subjects }, { policy, report, notChecked }) {
    if (!known(wasteRounding, subjects, notChecked)) return;
    for (const supply of encounter.supplies(agents)) {
      const { code, givenUnits: billed } = supply;
      const [line] = supply.given;
      if (!line || !countable(supply, ["volAdmin"], notChecked)) continue;
      const given = volumeGiven(supply, notChecked);
      if (given === undefined) continue;
      const due = unitsGiven(given);
      if (due === billed) continue;
      const fix = billedAsRecorded(supply, agentOf(code)!, policy(line));
      report(line, { message: "units", at: "units", data: { given, code, due, billed }, fix });
    }
  },
});
