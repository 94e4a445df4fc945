import { rules } from "../../rules/index.ts";
import { rulePageOf } from "../../session/explain/rule-page.ts";
import type { Words } from "../../words/words.ts";
import { Problem } from "../../worksheet/problem.ts";
import { readArguments, type Usage } from "../arguments.ts";
import { nearest } from "../nearest.ts";
import { codePage, knownCodes } from "./code-page.ts";
import { asText } from "./rule-page.ts";

export const explainUsage: Usage = { command: "explain", operands: ["ID-or-CODE"], options: {} };

/** `echoscrub explain`: what a rule or a code means. */
export function explain(args: readonly string[], words: Words): string {
  const given = readArguments(args, explainUsage).operands[0]!;
  const rule = rules.find(({ id }) => id === given.toLowerCase());
  if (rule) return asText(rulePageOf(rule, words), words);
  const code = knownCodes.find((known) => known === given.toUpperCase());
  if (code) return codePage(code, words);
  const known = [...rules.map(({ id }) => id), ...knownCodes];
  throw new Problem({ key: "cli.subject-unknown", data: { given, nearest: nearest(given, known) ?? "none" } });
}
