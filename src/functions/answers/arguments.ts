import type { UnitMethod } from "../../claims/units.ts";
import { agentOf, agents, type Agent } from "../../reference/agents.ts";
import type { Phrase, WordKey } from "../../words/phrase.ts";
import { Problem } from "../../worksheet/problem.ts";

/** Blank cells reach a formula as 0 on the desktop, as null on the web, and as empty text from other formulas. */
export function isBlank(value: unknown): boolean {
  return value === null || value === undefined || value === 0 || (typeof value === "string" && value.trim() === "");
}

export function agentArgument(code: unknown): Agent {
  if (isBlank(code)) throw new Problem({ key: "formula.code-unquoted" });
  const agent = agentOf(String(code).trim().toUpperCase());
  if (agent) return agent;
  throw new Problem({ key: "formula.code-unknown", data: { code: shown(code), codes: [...agents.codes].join(", ") } });
}

/** mL given; undefined if blank. */
export function volumeArgument(value: unknown): number | undefined {
  return isBlank(value) ? undefined : numberArgument(value, "formula.given");
}

/** Vials opened; undefined if blank. */
export function vialsArgument(value: unknown): number | undefined {
  if (isBlank(value)) return undefined;
  const vials = numberArgument(value, "formula.vials");
  if (Number.isInteger(vials)) return vials;
  throw new Problem({ key: "formula.not-whole", data: { what: named("formula.vials"), shown: shown(value) } });
}

export function methodArgument(value: unknown): UnitMethod {
  if (isBlank(value)) return "vial";
  const method = String(value).trim().toLowerCase();
  if (method === "vial" || method === "strict") return method;
  throw new Problem({ key: "formula.method", data: { shown: shown(value) } });
}

/** One of a few words; undefined if blank. */
export function choiceArgument<T extends string>(value: unknown, choices: readonly T[]): T | undefined {
  if (isBlank(value)) return undefined;
  const choice = choices.find((word) => word === String(value).trim().toLowerCase());
  if (choice) return choice;
  const quoted = choices.map((word) => `"${word}"`).join(", ");
  throw new Problem({ key: "formula.detail", data: { choices: quoted, shown: shown(value) } });
}

function numberArgument(value: unknown, what: "formula.given" | "formula.vials"): number {
  if (typeof value !== "number" || !Number.isFinite(value)) {
    throw new Problem({ key: "formula.not-a-number", data: { what: named(what), shown: shown(value) } });
  }
  if (value < 0) throw new Problem({ key: "formula.negative", data: { what: named(what) } });
  return value;
}

function named(key: WordKey): Phrase {
  return { key };
}

/** A cell's error reaches a formula as an object that holds its code. */
function shown(value: unknown): string {
  if (typeof value === "string") return `“${value}”`;
  if (typeof value === "object" && value !== null && "code" in value) return String(value.code);
  return String(value).toUpperCase();
}
