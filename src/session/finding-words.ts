import type { Topic } from "../claims/fields.ts";
import type { Fix, TopicValue } from "../claims/fix.ts";
import { toCents } from "../claims/money.ts";
import type { Disagreement } from "../reference/disagreement.ts";
import type { Dispute } from "../rules/context.ts";
import type { Finding, PolicySaid } from "../scrub/report.ts";
import type { Phrase } from "../words/phrase.ts";
import type { Words } from "../words/words.ts";

/** What a finding says, in the user's language: its sentence, and what is to be known about what it rests on. */
export function messageOf(finding: Finding, words: Words): string {
  const { rule, message, data, edition, dispute, said } = finding;
  return [
    words.fill(rule.messages[message] ?? message, data),
    ...(edition ? [words.say(`finding.edition-${edition.age}`, { edition: edition.edition.name })] : []),
    ...(dispute ? [disputeSaid(dispute, words)] : []),
    ...policySaid(said, words),
  ].join(" ");
}

/** What the user's own policy says of the payer, each place of the policy once. */
function policySaid(all: readonly PolicySaid[], words: Words): readonly string[] {
  const places = [...new Set(all.map(({ source }) => source.title))];
  return places.map((source) => {
    const own = all.filter((each) => each.source.title === source);
    const { payer, profile } = own[0]!;
    const said = own.map((each) => words.say("finding.policy-said", { said: each.said })).join(", ");
    return words.say("finding.policy", { payer: payer ?? { key: `profile.${profile}` }, said, source });
  });
}

/** The answers of a question that sources answer differently, the money between them, and which one counts here. */
function disputeSaid({ over, follows, amounts = {} }: Dispute, words: Words): string {
  const money = (amount: number | undefined) =>
    amount === undefined ? "" : words.say("finding.answer-amount", { amount });
  const answers = over.answers.map(({ id, label, source }) =>
    words.say("finding.answer", { label, amount: money(amounts[id]), source: source.title }),
  );
  const known = over.answers.flatMap(({ id }) => amounts[id] ?? []);
  const apart = known.length > 1 ? toCents(Math.max(...known) - Math.min(...known)) : 0;
  return words.say("finding.disputed", {
    question: over.question,
    answers: answers.join("; "),
    between: apart > 0 ? words.say("finding.between", { amount: apart }) : "",
    follows: followedSaid(over, follows, words),
  });
}

/** Where the payer's answer stands is said once, though it may be the place that the answer is from. */
function followedSaid({ answers, beyondPolicy }: Disagreement, follows: Dispute["follows"], words: Words): string {
  const followed = answers.find(({ id }) => id === follows?.answer);
  if (!followed || !follows) return words.say(beyondPolicy ? "finding.follows-unknown" : "finding.follows-nobody");
  const { label, source } = followed;
  if (source.title === follows.source.title) return words.say("finding.follows", { label });
  return words.say("finding.follows-by", { label, source: follows.source.title });
}

export function fieldName(topic: Topic): Phrase {
  return { key: `field.${topic}` };
}

/** What a fix would change, as a list of sentences. */
export function fixSteps({ edits = [], insert = [], remove = [] }: Fix, words: Words): readonly string[] {
  return [
    ...edits.map(({ line, topic, to }) => {
      const field = words.phrase(fieldName(topic));
      return isEmpty(to)
        ? words.say("fix.clear", { field, row: line.row })
        : words.say("fix.set", { field, row: line.row, value: shown(to) });
    }),
    ...insert.map(({ after, values }) => {
      const parts = Object.entries(values) as [Topic, TopicValue][];
      const list = parts.map(([topic, to]) => said(words.phrase(fieldName(topic)), to, words)).join(", ");
      return words.say("fix.insert", { row: after.row, values: list });
    }),
    ...remove.map(({ row }) => words.say("fix.remove", { row })),
  ];
}

function said(field: string, to: TopicValue, words: Words): string {
  return isEmpty(to) ? words.say("fix.blank", { field }) : `${field} ${shown(to)}`;
}

function shown(value: TopicValue): string {
  return typeof value === "object" ? value.join(" ") : String(value);
}

function isEmpty(value: TopicValue): boolean {
  return typeof value === "object" ? value.length === 0 : value === "";
}
