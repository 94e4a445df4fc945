import type { Rule } from "../../src/rules/rule.ts";
import { everyWord } from "../../src/words/en/all.ts";
import type { WordKey } from "../../src/words/phrase.ts";
import type { Words } from "../../src/words/words.ts";
import { link, plain, section, table } from "./markdown.ts";

/** docs/rules/README.md: every rule with a line of its own, family by family. */
export function ruleIndexMarkdown(rules: readonly Rule[], familyOf: (rule: Rule) => string, words: Words): string {
  const families = [...new Set(rules.map(familyOf))];
  const headings = [
    words.say("docs.rule"),
    words.say("docs.severity"),
    words.say("docs.runs"),
    words.say("docs.finds"),
  ];
  const parts = families.map((family) => {
    const rows = rules
      .filter((rule) => familyOf(rule) === family)
      .map((rule) => [
        link(rule.id, `${rule.id}.md`),
        words.say(`severity.${rule.severity}`),
        words.say(`docs.runs-${runs(rule)}`),
        plain(rule.docs.summary),
      ]);
    return section(familyTitle(family, words), table(headings, rows));
  });
  const head = [`# ${words.say("docs.rules-title")}`, words.say("docs.rules-about"), words.say("docs.made")];
  return `${[...head, ...parts].join("\n\n")}\n`;
}

function runs({ optional, listed }: Rule): "optional" | "listed" | "default" {
  if (optional) return "optional";
  return listed ? "listed" : "default";
}

function familyTitle(family: string, words: Words): string {
  const key = `family.${family}`;
  if (!(key in everyWord)) throw new Error(`src/words/en/docs.ts has no ${key}: name the family of rules there`);
  return words.say(key as WordKey);
}
