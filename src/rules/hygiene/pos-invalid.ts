import { everyCode } from "../../claims/codes.ts";
import { agents } from "../../reference/agents.ts";
import { inForce, unknownOn } from "../../reference/dated.ts";
import { addedPlaces, placesOfService, remotePlaces } from "../../reference/places-of-service.ts";
import { everyEcho } from "../../reference/procedures.ts";
import { lineRule } from "../rule.ts";

export const posInvalid = lineRule({
  id: "pos-invalid",
  severity: "error",
  looksAt: everyCode,
  claimType: "professional",
  judges: "pos",
  needs: [],
  docs: {
    summary: "The place of service is missing, is no assigned code, or cannot be where the study was done.",
    why: "The place of service decides who is paid for what. A payer returns a professional line whose code is not in the CMS list.",
    remedy: "Write the two-digit code of the place where the patient was, for example 11 for an office.",
    limits: ["Hospital claims carry a type of bill instead and are not looked at."],
  },
  basis: [placesOfService, addedPlaces, remotePlaces],
  messages: {
    missing: "The line has no place of service.",
    shape: "“{written}” is not a place of service: it has two digits.",
    mend: "“{written}” is not a plain place of service: {pos} is meant.",
    unassigned: "{pos} is not assigned in the CMS list of places of service ({edition}).",
    early: "Place of service {pos} exists since {from}; the service is of {dos}.",
    remote: "{code} cannot be done by telehealth (place of service {pos}).",
  },
  examples: {
    bad: [{ code: "93306", pos: "47" }],
    good: [{ code: "93306", pos: "11" }],
  },
  check(line, { report, notChecked }) {
    const reading = line.read("pos");
    if (reading.kind === "blank") return report(line, { message: "missing", at: "pos" });
    if (reading.kind === "invalid") {
      return report(line, { message: "shape", at: "pos", data: { written: reading.written } });
    }
    if (reading.kind !== "value") return;
    const { value: pos, written, repaired } = reading;
    if (repaired) {
      const fix = { kind: "safe", edits: [{ line, topic: "pos", to: pos }] } as const;
      report(line, { message: "mend", at: "pos", severity: "info", data: { written, pos }, fix });
    }
    const list = line.flaw("dos") ? placesOfService.values[0] : inForce(placesOfService, line);
    if (!list) return notChecked(line, unknownOn(placesOfService, line.dos!));
    const { edition, places } = list.value;
    if (!places.has(pos)) return report(line, { message: "unassigned", at: "pos", data: { pos, edition } });
    const from = addedPlaces.values.find(({ value }) => value === pos)?.from;
    if (from !== undefined && line.isBefore(from)) {
      return report(line, { message: "early", at: "pos", data: { pos, from, dos: line.dos! } });
    }
    if (!remotePlaces.values.some(({ value }) => value.includes(pos))) return;
    const { code } = line;
    if (everyEcho.has(code) || agents.has(code)) {
      report(line, { message: "remote", at: "pos", data: { code, pos } });
    }
  },
});
