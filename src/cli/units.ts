import { agentOf, agents } from "../reference/agents.ts";
import type { UnitMethod } from "../claims/units.ts";
import { fewestVials, linesToBill, whyImpossible } from "../scrub/dose.ts";
import type { Words } from "../words/words.ts";
import { Problem } from "../worksheet/problem.ts";
import { readArguments, type Usage } from "./arguments.ts";
import { padded } from "./wrap.ts";

const unitsUsage: Usage = {
  command: "units",
  operands: ["CODE", "ML"],
  options: { vials: "one", method: "one" },
};

/** `echoscrub units`: the claim lines for the mL given of an agent. */
export function units(args: readonly string[], words: Words): string {
  const { operands, one } = readArguments(args, unitsUsage);
  const agent = agentNamed(operands[0]!);
  const given = volume(operands[1]!);
  const opened = vialsOf(one("vials"));
  const method = methodOf(one("method"));
  const why = whyImpossible({ agent, given, vials: opened });
  if (why) throw new Problem(why);
  const vials = opened ?? fewestVials({ agent, given });
  const { code, brand } = agent;
  const heading = words.say(opened ? "units.heading" : "units.heading-assumed", { code, brand, given, vials });
  const lines = linesToBill({ agent, given, vials }, method).map(
    ({ modifier, units: count }) => `  ${code}  ${padded(modifier, 2)}  ${words.say("units.line", { units: count })}`,
  );
  return `${[heading, ...lines, ...(method === "strict" ? [words.say("units.strict")] : [])].join("\n")}\n`;
}

function agentNamed(given: string) {
  const agent = agentOf(given.toUpperCase());
  if (agent) return agent;
  throw new Problem({ key: "cli.agent-unknown", data: { given, codes: [...agents.codes].join(", ") } });
}

function volume(given: string): number {
  const number = /^-?\d*\.?\d+$/.test(given) ? Number(given) : NaN;
  if (Number.isNaN(number)) throw new Problem({ key: "cli.not-a-number", data: { given } });
  if (number <= 0) throw new Problem({ key: "cli.volume-negative", data: { given } });
  return number;
}

function vialsOf(given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  if (/^[1-9]\d{0,2}$/.test(given)) return Number(given);
  throw new Problem({ key: "cli.vials-invalid", data: { given } });
}

function methodOf(given = "vial"): UnitMethod {
  if (given === "vial" || given === "strict") return given;
  throw new Problem({ key: "cli.method-unknown", data: { given } });
}
