import { everyCode } from "../../claims/codes.ts";
import { agentFacts, agentOf } from "../../reference/agents.ts";
import { contrastTwins } from "../../reference/procedures.ts";
import { rules } from "../../rules/index.ts";
import { codes } from "../../words/en/codes.ts";
import type { WordKey } from "../../words/phrase.ts";
import type { Words } from "../../words/words.ts";
import { wrap } from "../wrap.ts";

/** The codes of which something is known here. */
export const knownCodes: readonly string[] = Object.keys(codes).map((key) => key.slice("code.".length));

/** What is known of a code of contrast echocardiography, as one page of text. */
export function codePage(code: string, words: Words): string {
  const about = rules.filter(({ looksAt }) => looksAt !== everyCode && looksAt.has(code)).map(({ id }) => id);
  const parts = [
    wrap(`${code}: ${words.say(`code.${code}` as WordKey)}`),
    ...agentLines(code, words),
    ...twinLines(code, words),
    ...(about.length > 0 ? [wrap(words.say("explain.rules", { rules: about.join(", ") }))] : []),
  ];
  return `${parts.join("\n")}\n`;
}

function agentLines(code: string, words: Words): readonly string[] {
  const agent = agentOf(code);
  if (!agent) return [];
  const { source } = agentFacts.values[0]!;
  return [
    words.say("explain.agent", { ...agent, maximum: agent.dailyMaximum }),
    wrap(words.say("explain.source", { title: source.title, date: source.readOn })),
    source.href,
  ];
}

function twinLines(code: string, words: Words): readonly string[] {
  const { value, source } = contrastTwins.values[0]!;
  const twin = value.get(code) ?? [...value].find(([, study]) => study === code)?.[0];
  if (!twin) return [];
  const said = words.say(value.has(code) ? "explain.stands-for" : "explain.hospital-code", { code, twin });
  return [wrap(said), wrap(words.say("explain.source", { title: source.title, date: source.readOn })), source.href];
}
