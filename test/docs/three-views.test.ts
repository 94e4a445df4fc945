import assert from "node:assert/strict";
import { rulePageMarkdown } from "../../scripts/docs/rule-page.ts";
import { plain } from "../../scripts/docs/markdown.ts";
import { asText } from "../../src/cli/explain/rule-page.ts";
import { rules } from "../../src/rules/index.ts";
import { rulePageOf, type RulePage } from "../../src/session/explain/rule-page.ts";
import type * as views from "../../src/taskpane/views/rule-page.tsx";
import { everyWord } from "../../src/words/en/all.ts";
import { openWords } from "../../src/words/words.ts";
import { openView, textOf } from "../taskpane/support/views.ts";

const words = openWords("en", everyWord);
const { RulePageView } = await openView<typeof views>("rule-page.tsx");

/** Line breaks are each view's own. */
const unbroken = (text: string) => text.replaceAll(/\s+/g, " ");

/** What only Markdown adds: escapes, and marks at the beginning of a line. */
const unmarked = (markdown: string) => markdown.replaceAll(/\\([\\`*_[\]<>|$])/g, "$1").replaceAll(/^[>-] ?/gm, "");

function sentencesOf({
  summary,
  why,
  remedy,
  limits,
  question,
  when,
  assumed,
  bad,
  good,
  basis,
}: RulePage): readonly string[] {
  const remarks = [...bad.rows, ...good.rows].flatMap((row) => row.remarks);
  return [
    ...[summary, why, remedy, ...limits, ...(question === undefined ? [] : [question]), ...when, ...assumed],
    ...remarks.flatMap(({ message, fix }) => [message, ...(fix ? [fix] : [])]),
    ...basis.flatMap(({ source }) => [source.title, ...(source.section ? [source.section] : [])]),
  ];
}

describe("The three views of a rule", () => {
  for (const rule of rules) {
    it(`say of ${rule.id} the same sentences`, () => {
      const page = rulePageOf(rule, words);
      const forms = {
        "command line": asText(page, words),
        "docs/rules": unmarked(rulePageMarkdown(page, "family", words)),
        pane: textOf(RulePageView({ page, words, id: "page" })),
      };
      for (const [view, text] of Object.entries(forms)) {
        for (const sentence of sentencesOf(page)) {
          assert.ok(unbroken(text).includes(unbroken(sentence)), `${view} lacks: ${sentence}`);
        }
      }
    });
  }

  it("show the same cells of the examples", () => {
    for (const rule of rules) {
      const page = rulePageOf(rule, words);
      const text = asText(page, words);
      const markdown = rulePageMarkdown(page, "family", words);
      const pane = textOf(RulePageView({ page, words, id: "page" }));
      for (const { row, cells } of [...page.bad.rows, ...page.good.rows]) {
        assert.ok(markdown.includes(`| ${[row, ...cells.map(plain)].join(" | ")} |`), `${rule.id}: row ${row}`);
        for (const cell of cells) assert.ok(text.includes(cell) && pane.includes(`${cell}\n`), `${rule.id}: ${cell}`);
      }
    }
  });

  it("take what they say from the rule", () => {
    for (const rule of rules) {
      const { id, severity, summary, why, remedy, limits, question } = rulePageOf(rule, words);
      assert.deepEqual({ id, severity }, { id: rule.id, severity: rule.severity });
      assert.deepEqual({ limits: [], question: undefined, ...rule.docs }, { summary, why, remedy, limits, question });
    }
  });
});
