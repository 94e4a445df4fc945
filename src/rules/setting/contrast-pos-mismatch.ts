import type { ClaimLine } from "../../claims/claim-line.ts";
import { eitherFamily } from "../../claims/codes.ts";
import { flawPhrase } from "../../claims/flaw.ts";
import { agents } from "../../reference/agents.ts";
import { placesOfService } from "../../reference/places-of-service.ts";
import { everyEcho, otherUltrasound } from "../../reference/procedures.ts";
import { known } from "../known.ts";
import { agentPayee } from "../places.ts";
import { encounterRule } from "../rule.ts";

const studies = eitherFamily("studies that may take an agent", everyEcho, otherUltrasound);

export const contrastPosMismatch = encounterRule({
  id: "contrast-pos-mismatch",
  severity: "error",
  looksAt: agents,
  claimType: "professional",
  needs: ["pos"],
  docs: {
    summary: "The agent and its echo are billed for different places of service.",
    why: "A study and its agent happen in one place. Where the two lines name different ones the payer denies one of them, and if one is a facility the agent may not be the practice's to bill.",
    remedy: "Look up where the study was done, and give both lines that place.",
    limits: [
      "An agent that has the place of any study of the day is right.",
      "An agent in a facility is left to the rule about facilities.",
    ],
  },
  basis: [placesOfService],
  messages: {
    differs: "{code} is billed at place of service {pos}, its study {study} in row {row} at {other}.",
    facility:
      "{code} is billed at place of service {pos}, its study {study} in row {row} at {other}: that is a facility, and it is paid for the agent.",
  },
  examples: {
    bad: [{ code: "93306" }, { code: "Q9957", mod1: "JZ", units: 2, pos: "12" }],
    good: [{ code: "93306" }, { code: "Q9957", mod1: "JZ", units: 2 }],
  },
  check({ encounter, subjects }, { policy, report, notChecked }) {
    const beside = encounter.of(studies);
    const apart = subjects.filter((line) => !beside.some(({ pos }) => pos === line.pos));
    const [study] = beside;
    if (!study || apart.length === 0 || policy(apart[0]!).profile === "hospital-opps") return;
    if (!known(placesOfService, apart, notChecked)) return;
    const unclear = beside.find(({ pos }) => pos === undefined);
    const places = new Set(beside.map(({ pos }) => pos!));
    const isFacility = (line: ClaimLine) => agentPayee(line) === "facility";
    for (const line of apart) {
      if (unclear) {
        notChecked(line, flawPhrase("pos", unclear.row, unclear.read("pos")));
        continue;
      }
      const { code, row, pos: other } = study;
      const fix =
        places.size === 1 ? ({ kind: "choice", edits: [{ line, topic: "pos", to: other! }] } as const) : undefined;
      const message = beside.every(isFacility) && !isFacility(line) ? "facility" : "differs";
      const severity = beside.every((one) => isFacility(one) !== isFacility(line)) ? "error" : "warning";
      const data = { code: line.code, pos: line.pos!, study: code, row, other: other! };
      report(line, { message, at: "pos", severity, data, fix, beside });
    }
  },
});
