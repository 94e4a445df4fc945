import type { Topic } from "../claims/fields.ts";
import type { Fix, TopicValue } from "../claims/fix.ts";
import type { Source } from "../reference/dated.ts";
import type { Finding } from "../scrub/report.ts";
import type { Phrase } from "../words/phrase.ts";
import type { Words } from "../words/words.ts";

/** The sentence of a finding, in the user's language. */
export function messageOf({ rule, message, data }: Finding, words: Words): string {
  return words.fill(rule.messages[message] ?? message, data);
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

/** A place where a rule's facts stand, with the day from which they hold. */
export interface CitedSource extends Source {
  readonly from: string;
}

/** Where the facts of a rule stand, each place once; what came into force last comes first. */
export function sourcesOf({ rule }: Pick<Finding, "rule">): readonly CitedSource[] {
  const cited = rule.basis.flatMap(({ values }) => values.map(({ from, source }) => ({ ...source, from })));
  const newest = cited.sort((a, b) => b.from.localeCompare(a.from));
  return newest.filter(
    (source, index) =>
      newest.findIndex(
        ({ href, title, section }) => href === source.href && title === source.title && section === source.section,
      ) === index,
  );
}
