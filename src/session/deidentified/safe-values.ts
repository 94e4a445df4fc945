import { answerIn } from "../../claims/answers.ts";
import { addOns } from "../../reference/add-on-codes.ts";
import { agentPackages } from "../../reference/agent-packages.ts";
import { agentNamed, reportedAgents } from "../../reference/agents.ts";
import { datedCodes } from "../../reference/code-dates.ts";
import { shippedDiagnoses } from "../../reference/diagnosis-codes.ts";
import { knownModifiers } from "../../reference/modifiers.ts";
import { placesOfService } from "../../reference/places-of-service.ts";
import { everyEcho } from "../../reference/procedures.ts";
import { unitEditCodes } from "../../reference/unit-edits.ts";

/** In place of what a list does not know: it may be anything. */
export const other = "other";

const codeFamilies = [everyEcho, reportedAgents, addOns, datedCodes, unitEditCodes];

export function safeCode(code: string): string {
  return codeFamilies.some((family) => family.has(code)) ? code : other;
}

export function safeModifier(modifier: string): string {
  return knownModifiers.has(modifier) ? modifier : other;
}

/** Of a diagnosis whose code no list here holds, the category: thousands of people share it. */
export function safeDiagnosis(code: string): string {
  if (shippedDiagnoses.standingOf(code) === "valid") return code;
  return /^[A-Z]\d[0-9A-Z](?:\.|$)/.test(code) ? `${code.slice(0, 3)}.…` : other;
}

export function safePlace(pos: string): string {
  return placesOfService.values.some(({ value }) => value.places.has(pos)) ? pos : other;
}

export function safeNdc(ndc: string): string {
  const digits = ndc.replace(/\D/g, "");
  return agentPackages.values.some(({ value }) => value.packageOf(digits)) ? digits : other;
}

export function safeUnit(unit: string): string {
  return ["F2", "GR", "ME", "ML", "UN"].includes(unit) ? unit : other;
}

export function safeAgent(text: string): string {
  return agentNamed(text)?.code ?? (reportedAgents.has(text.toUpperCase()) ? text.toUpperCase() : other);
}

export function safeAnswer(text: string): string {
  const answer = answerIn(text);
  return answer === undefined ? other : answer ? "yes" : "no";
}

/** Reasons of a denial, whole or not at all: a number among words may be a part of another number. */
export function safeReasons(text: string): string {
  return /^(?:(?:CO|PR|OA|PI|CR)[\s-]?)?[A-Z]?\d{1,3}(?:[\s,;]+(?:(?:CO|PR|OA|PI|CR)[\s-]?)?[A-Z]?\d{1,3}){0,4}$/.test(
    text,
  )
    ? text
    : other;
}

export function safeRemarks(text: string): string {
  return /^(?:M|MA|N)\d{1,3}(?:[\s,;]+(?:M|MA|N)\d{1,3}){0,4}$/.test(text) ? text : other;
}

/** A quantity as they occur; a number of a person or a claim is larger. */
export function safeQuantity(quantity: number): number | string {
  return Math.abs(quantity) <= 999 ? Math.round(quantity * 100) / 100 : other;
}

/**
 * An amount to ten dollars: what Medicare pays for a unit changes with the quarter, so that an amount to the cent would
 * tell in which of them a service was.
 */
export function safeAmount(amount: number): number | string {
  return Math.abs(amount) <= 99_999 ? Math.round(amount / 10) * 10 : other;
}
