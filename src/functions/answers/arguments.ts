import type { UnitMethod } from "../../claims/units.ts";
import { agentOf, agents, type Agent } from "../../reference/agents.ts";
import { isCellError, type CellValue } from "../../worksheet/cells.ts";
import type { Phrase, WordKey } from "../../words/phrase.ts";
import { Problem } from "../../worksheet/problem.ts";
import { plainValue } from "./value.ts";

export function isBlank(value: CellValue): boolean {
  return value === null || value === 0 || (typeof value === "string" && value.trim() === "");
}

export function agentArgument(given: unknown): Agent {
  const code = plainValue(given);
  if (isBlank(code)) throw new Problem({ key: "formula.code-unquoted" });
  const agent = agentOf(String(code).trim().toUpperCase());
  if (agent) return agent;
  throw new Problem({ key: "formula.code-unknown", data: { code: shown(code), codes: [...agents.codes].join(", ") } });
}

/** mL given; undefined if blank. */
export function volumeArgument(given: unknown): number | undefined {
  const value = plainValue(given);
  return isBlank(value) ? undefined : numberArgument(value, "formula.given");
}

/** Vials opened; undefined if blank. */
export function vialsArgument(given: unknown): number | undefined {
  const value = plainValue(given);
  if (isBlank(value)) return undefined;
  const vials = numberArgument(value, "formula.vials");
  if (Number.isInteger(vials)) return vials;
  throw new Problem({ key: "formula.not-whole", data: { what: named("formula.vials"), shown: shown(value) } });
}

export function methodArgument(given: unknown): UnitMethod {
  const value = plainValue(given);
  if (isBlank(value)) return "vial";
  const method = String(value).trim().toLowerCase();
  if (method === "vial" || method === "strict") return method;
  throw new Problem({ key: "formula.method", data: { shown: shown(value) } });
}

/** One of a few words; undefined if blank. */
export function choiceArgument<T extends string>(given: unknown, choices: readonly T[]): T | undefined {
  const value = plainValue(given);
  if (isBlank(value)) return undefined;
  const choice = choices.find((word) => word === String(value).trim().toLowerCase());
  if (choice) return choice;
  const quoted = choices.map((word) => `"${word}"`).join(", ");
  throw new Problem({ key: "formula.detail", data: { choices: quoted, shown: shown(value) } });
}

function numberArgument(value: CellValue, what: "formula.given" | "formula.vials"): number {
  if (typeof value !== "number" || !Number.isFinite(value)) {
    throw new Problem({ key: "formula.not-a-number", data: { what: named(what), shown: shown(value) } });
  }
  if (value < 0) throw new Problem({ key: "formula.negative", data: { what: named(what) } });
  return value;
}

function named(key: WordKey): Phrase {
  return { key };
}

export function shown(value: CellValue): string {
  if (typeof value === "string") return `“${value}”`;
  return isCellError(value) ? value.error : String(value).toUpperCase();
}
