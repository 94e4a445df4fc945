import type { ClaimLine } from "../../claims/claim-line.ts";
import { everyCode } from "../../claims/codes.ts";
import { exceedsVials, unitsGiven } from "../../claims/units.ts";
import { agentOf } from "../../reference/agents.ts";
import { unitsShape } from "../../reference/formats.ts";
import { lineRule } from "../rule.ts";

export const unitsInvalid = lineRule({
  id: "units-invalid",
  severity: "error",
  looksAt: everyCode,
  judges: "units",
  needs: [],
  docs: {
    summary: "The units are not a whole number of at least 1.",
    why: "Payers count procedures and mL of contrast in whole units and return a line with any other number.",
    remedy: "Write the number of units. For an agent round the mL given up to the next whole unit.",
    limits: ["A large whole number passes here: other rules compare it with vials and volumes."],
  },
  basis: [unitsShape],
  messages: {
    missing: "The line has no units.",
    unclear: "“{written}” is not a number of units.",
    mend: "“{written}” is not a plain number: {units} is meant.",
    none: "Units are a whole number of at least 1, not {units}.",
    fraction: "Units are whole numbers, not {units}.",
    milliliters: "{units} is a volume in mL: part of a unit counts as a whole one, so {due} are billed.",
  },
  examples: {
    bad: [{ code: "Q9957", mod1: "JZ", units: 1.5, vials: 1 }],
    good: [{ code: "Q9957", mod1: "JZ", units: 2, vials: 1 }],
  },
  check(line, { report }) {
    const reading = line.read("units");
    if (reading.kind === "blank") return report(line, { message: "missing", at: "units" });
    if (reading.kind === "invalid") {
      return report(line, { message: "unclear", at: "units", data: { written: reading.written } });
    }
    if (reading.kind !== "value") return;
    const units = reading.value;
    if (units <= 0) return report(line, { message: "none", at: "units", data: { units } });
    if (!Number.isInteger(units)) {
      const due = unitsDue(line, units);
      if (due === undefined) return report(line, { message: "fraction", at: "units", data: { units } });
      const fix = { kind: "choice", edits: [{ line, topic: "units", to: due }] } as const;
      return report(line, { message: "milliliters", at: "units", data: { units, due }, fix });
    }
    if (!reading.repaired) return;
    const fix = { kind: "safe", edits: [{ line, topic: "units", to: units }] } as const;
    const data = { written: reading.written, units };
    report(line, { message: "mend", at: "units", severity: "info", data, fix });
  },
});

/** Units of an agent line that holds mL instead: known where the record counts the vials and they hold as much. */
function unitsDue(line: ClaimLine, volume: number): number | undefined {
  const agent = agentOf(line.code);
  const vials = line.value("vials");
  if (!agent || !vials || line.has("JW") || exceedsVials(agent, volume, vials)) return undefined;
  return unitsGiven(volume);
}
