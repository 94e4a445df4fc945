import type { Example } from "../../src/session/explain/example.ts";
import { placeOf, spanOf, type CitedFact } from "../../src/session/explain/cited.ts";
import type { RulePage } from "../../src/session/explain/rule-page.ts";
import type { Words } from "../../src/words/words.ts";
import { capitalised, link, list, plain, quote, section, table } from "./markdown.ts";

/** The page of a rule, docs/rules/<id>.md. Its address is published. */
export function rulePageMarkdown(page: RulePage, family: string, words: Words): string {
  const { id, severity, summary, why, remedy, limits, question, when, assumed, bad, good, basis } = page;
  const parts = [
    `# ${id}`,
    `**${words.say(`severity.${severity}`)}:** ${plain(summary)}`,
    section(words.say("explain.why"), plain(why)),
    section(words.say("explain.remedy"), plain(remedy)),
    question === undefined ? "" : section(words.say("explain.question"), plain(question)),
    section(words.say("explain.limits"), list(limits.map(plain))),
    section(words.say("explain.when"), list(when.map(plain))),
    section(words.say("explain.found"), [plain(assumed.join(" ")), example(bad, words)].join("\n\n")),
    section(words.say("explain.passes"), example(good, words)),
    section(words.say("explain.basis"), list(basis.map((fact) => factLine(fact, words)))),
    "---",
    footer(id, family, words),
  ];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

function example({ columns, rows }: Example, words: Words): string {
  const headings = [words.say("explain.rows"), ...columns.map(({ name }) => capitalised(name))];
  const cells = rows.map(({ row, cells }) => [String(row), ...cells.map(plain)]);
  const remarks = rows.flatMap(({ row, remarks }) =>
    remarks.map(({ severity, message, fix }) => {
      const at = words.say("explain.where", { row, severity: words.say(`severity.${severity}`) });
      return quote([`**${at}:** ${plain(message)}`, ...(fix ? [plain(fix)] : [])]);
    }),
  );
  return [table(headings, cells), ...remarks].join("\n\n");
}

function factLine(fact: CitedFact, words: Words): string {
  const { href, readOn } = fact.source;
  const where = link(placeOf(fact.source, words), href);
  return `${plain(capitalised(fact.label))}, ${spanOf(fact, words)}: ${words.say("explain.source", { title: where, date: readOn })}`;
}

function footer(id: string, family: string, words: Words): string {
  return [
    link(words.say("docs.all-rules"), "README.md"),
    link(words.say("docs.all-sources"), "../sources.md"),
    link(words.say("docs.rule-file"), `../../src/rules/${family}/${id}.ts`),
    link(words.say("docs.cases"), `../../test/rules/${family}/${id}.md`),
  ].join(" · ");
}
