import { flawPhrase } from "../../claims/flaw.ts";
import type { Supply } from "../../claims/supply.ts";
import { noise } from "../../claims/units.ts";
import { agentFacts, agents } from "../../reference/agents.ts";
import { inForce, unknownOn } from "../../reference/dated.ts";
import { volumeTolerance } from "../../reference/documentation.ts";
import { encounterRule } from "../rule.ts";

const volumes = ["volAdmin", "volDiscard", "volDrawn", "vials"] as const;

export const docVolumeWaste = encounterRule({
  id: "doc-volume-waste",
  severity: "warning",
  looksAt: agents,
  needs: [],
  columns: ["volAdmin", "volDiscard"],
  anyColumn: ["volDrawn", "vials"],
  docs: {
    summary: "The mL given and the mL discarded do not add up to what was drawn.",
    why: "Discarded drug is paid when the record accounts for it. Volumes that do not add up are what an auditor looks for first.",
    remedy: "Correct the volume that was mistyped, from the record.",
    limits: [
      "Looks only at supplies whose given and discarded volumes are both recorded.",
      "Without a drawn volume the vials' own content counts; Definity RT, which is diluted in its vial, may differ.",
    ],
  },
  basis: [volumeTolerance, agentFacts],
  messages: {
    drawn: "{given} mL given and {discarded} mL discarded are {sum} mL, but {drawn} mL were drawn.",
    vials:
      "{given} mL given and {discarded} mL discarded are {sum} mL, but {vials, plural, one {# vial holds} other {# vials hold}} {held} mL.",
  },
  examples: {
    bad: [{ code: "Q9957", mod1: "JZ", units: 2, volDrawn: 1.5, volAdmin: 1, volDiscard: 0.2 }],
    good: [{ code: "Q9957", mod1: "JZ", units: 2, volDrawn: 1.5, volAdmin: 1.3, volDiscard: 0.2 }],
  },
  check({ encounter }, { report, notChecked }) {
    const tolerance = inForce(volumeTolerance, encounter.dos)?.value;
    for (const supply of encounter.supplies(agents)) {
      const { code, drawnVolume: drawn, givenVolume: given, discardedVolume: discarded, vials } = supply;
      const reason =
        whyUnclear(supply) ?? (tolerance === undefined ? unknownOn(volumeTolerance, encounter.dos) : undefined);
      if (reason || tolerance === undefined || given === undefined || discarded === undefined) {
        if (reason) for (const line of supply.lines) notChecked(line, reason);
        continue;
      }
      const [line = supply.lines[0]!] = supply.given;
      const sum = round(given + discarded);
      const differs = (from: number) => Math.abs(sum - from) > tolerance + noise;
      if (drawn !== undefined) {
        if (differs(drawn))
          report(line, { message: "drawn", at: "volDiscard", data: { given, discarded, sum, drawn } });
        continue;
      }
      const held = round(vials! * inForce(agentFacts, encounter.dos)!.value.get(code)!.fill);
      const data = { given, discarded, sum, vials: vials!, held };
      if (differs(held)) report(line, { message: "vials", at: "volDiscard", data });
    }
  },
});

/** A number that is broken, or missing where it is needed. Numbers on JW lines do not matter where another line has them. */
function whyUnclear({ given, lines, ...supply }: Supply) {
  for (const topic of volumes) {
    const deciding = given.some((line) => line.value(topic) !== undefined) ? given : lines;
    const broken = deciding.find((line) => !["value", "blank"].includes(line.read(topic).kind));
    if (broken) return flawPhrase(topic, broken.row, broken.read(topic));
  }
  const missing =
    supply.givenVolume === undefined
      ? "volAdmin"
      : supply.discardedVolume === undefined
        ? "volDiscard"
        : supply.drawnVolume === undefined && supply.vials === undefined
          ? "volDrawn"
          : undefined;
  return missing && flawPhrase(missing, lines[0]!.row, { kind: "blank" });
}

function round(volume: number): number {
  return Math.round(volume * 1000) / 1000;
}
