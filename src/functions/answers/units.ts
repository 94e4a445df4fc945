import { unitsGiven } from "../../claims/units.ts";
import type { Agent } from "../../reference/agents.ts";
import { linesToBill, whyImpossible } from "../../scrub/dose.ts";
import { Problem } from "../../worksheet/problem.ts";
import { agentArgument, methodArgument, vialsArgument, volumeArgument } from "./arguments.ts";

/** Units to bill for the mL given; empty text for none. */
export function unitsAnswer(code: unknown, mL: unknown, vials: unknown): number | "" {
  const agent = agentArgument(code);
  const given = possibleVolume(agent, mL, vialsArgument(vials));
  return given === undefined ? "" : unitsGiven(given) || "";
}

/** Units to bill with JW; empty text where nothing was given. */
export function wasteAnswer(code: unknown, mL: unknown, vials: unknown, method: unknown): number | "" {
  const lines = claimLinesOf(code, mL, vials, method);
  if (lines.length === 0) return "";
  return lines.find(({ modifier }) => modifier === "JW")?.units ?? 0;
}

/** One row per claim line: code, modifier, units; one empty cell where nothing was given. */
export function linesAnswer(code: unknown, mL: unknown, vials: unknown, method: unknown): (string | number)[][] {
  const lines = claimLinesOf(code, mL, vials, method);
  return lines.length === 0 ? [[""]] : lines.map((line) => [line.code, line.modifier, line.units]);
}

function claimLinesOf(code: unknown, mL: unknown, vials: unknown, method: unknown) {
  const agent = agentArgument(code);
  const chosen = methodArgument(method);
  const opened = vialsArgument(vials);
  const given = possibleVolume(agent, mL, opened);
  if (given === undefined) return [];
  if (opened === undefined) throw new Problem({ key: "formula.vials-blank" });
  return linesToBill({ agent, given, vials: opened }, chosen);
}

function possibleVolume(agent: Agent, mL: unknown, vials: number | undefined): number | undefined {
  const given = volumeArgument(mL);
  const why = given === undefined ? undefined : whyImpossible({ agent, given, vials });
  if (why) throw new Problem(why);
  return given;
}
