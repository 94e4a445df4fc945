import { topicOf } from "../../claims/fields.ts";
import type { ExampleRow, Rule } from "../../rules/rule.ts";
import { fieldName } from "../../session/finding-words.ts";
import type { Words } from "../../words/words.ts";
import { wrap } from "../wrap.ts";
import { explainedRows } from "./example.ts";

/** What a rule is about, as one page of text. */
export function rulePage(rule: Rule, words: Words): string {
  const { id, severity, docs, examples } = rule;
  const parts = [
    [wrap(`${id} (${words.say(`severity.${severity}`)})`), wrap(docs.summary)].join("\n"),
    section(words.say("explain.why"), [docs.why]),
    section(words.say("explain.remedy"), [docs.remedy]),
    ...(docs.limits ? [section(words.say("explain.limits"), docs.limits)] : []),
    section(words.say("explain.found"), exampleLines(rule, examples.bad, words)),
    section(words.say("explain.passes"), exampleLines(rule, examples.good, words)),
    [words.say("explain.basis"), ...basisLines(rule, words)].join("\n"),
  ];
  return `${parts.join("\n\n")}\n`;
}

function section(title: string, texts: readonly string[]): string {
  return [title, ...texts.map((text) => wrap(text, "  "))].join("\n");
}

function exampleLines(rule: Rule, rows: readonly ExampleRow[], words: Words): readonly string[] {
  return explainedRows(rule, rows, words).flatMap(({ said, messages }) => {
    const cells = said.map(([field, text]) =>
      field === "code" ? text : `${words.phrase(fieldName(topicOf(field)))} ${text}`,
    );
    return [cells.join(", "), ...messages.map((message) => `  -> ${message}`)];
  });
}

function basisLines(rule: Rule, words: Words): readonly string[] {
  return rule.basis.flatMap(({ label, values }) =>
    values.flatMap(({ from, until, source }) => {
      const { title, section: part, href, readOn } = source;
      const span = words.say(until ? "explain.span" : "explain.since", { from, until: until ?? "" });
      return [
        wrap(`${span}  ${label}`, "  "),
        wrap(words.say("explain.source", { title: part ? `${title}, ${part}` : title, date: readOn }), "      "),
        `      ${href}`,
      ];
    }),
  );
}
