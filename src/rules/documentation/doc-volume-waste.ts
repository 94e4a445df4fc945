import { flawPhrase } from "../../claims/flaw.ts";
import type { Supply } from "../../claims/supply.ts";
import { noise } from "../../claims/units.ts";
import { agentFacts, agents } from "../../reference/agents.ts";
import { inForce, unknownOn } from "../../reference/dated.ts";
import { volumeTolerance } from "../../reference/documentation.ts";
import type { Phrase } from "../../words/phrase.ts";
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
      "A supply whose given or discarded volume is not recorded is not checked, unless all that was drawn was given.",
      "Without a drawn volume the vials' own content counts; Definity RT, which is diluted in its vial, may differ.",
    ],
    question: "How many mL were drawn, how many given, and how many discarded?",
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
    const tolerance = inForce(volumeTolerance, encounter)?.value;
    for (const supply of encounter.supplies(agents)) {
      const { givenVolume: given, drawnVolume: drawn, vials } = supply;
      const vial = inForce(agentFacts, encounter)?.value.get(supply.code);
      const held = vial && vials !== undefined ? round(vials * vial.fill) : undefined;
      const source = drawn ?? held;
      const differs = (sum: number) => Math.abs(sum - source!) > tolerance! + noise;
      const reason =
        whyBroken(supply) ??
        (tolerance === undefined ? unknownOn(volumeTolerance, encounter.dos) : undefined) ??
        whyMissing(supply, source !== undefined, () => differs(given!));
      if (reason) {
        for (const line of supply.lines) notChecked(line, reason);
        continue;
      }
      const [line = supply.lines[0]!] = supply.given;
      const discarded = supply.discardedVolume ?? 0;
      const sum = round(given! + discarded);
      if (!differs(sum)) continue;
      const recorded = { given: given!, discarded, sum };
      if (drawn !== undefined) report(line, { message: "drawn", at: "volDiscard", data: { ...recorded, drawn } });
      else report(line, { message: "vials", at: "volDiscard", data: { ...recorded, vials: vials!, held: held! } });
    }
  },
});

/** A number that cannot be read. Numbers on JW lines do not matter where another line has them. */
function whyBroken({ given, lines }: Supply): Phrase | undefined {
  for (const topic of volumes) {
    const deciding = given.some((line) => line.value(topic) !== undefined) ? given : lines;
    const broken = deciding.find((line) => !["value", "blank"].includes(line.read(topic).kind));
    if (broken) return flawPhrase(topic, broken.row, broken.read(topic));
  }
  return undefined;
}

/** A number that is needed and blank. A blank discard is none where all that was drawn was given. */
function whyMissing(supply: Supply, isDrawn: boolean, isLeft: () => boolean): Phrase | undefined {
  const blank = (topic: (typeof volumes)[number]) => flawPhrase(topic, supply.lines[0]!.row, { kind: "blank" });
  if (supply.givenVolume === undefined) return blank("volAdmin");
  if (!isDrawn) return blank("volDrawn");
  return supply.discardedVolume === undefined && isLeft() ? blank("volDiscard") : undefined;
}

function round(volume: number): number {
  return Math.round(volume * 1000) / 1000;
}
