import type { Example, ExplainedRow, Remark } from "../../session/explain/example.ts";
import { placeOf, spanOf, type CitedFact } from "../../session/explain/cited.ts";
import type { RulePage } from "../../session/explain/rule-page.ts";
import type { Words } from "../../words/words.ts";
import { wrap } from "../wrap.ts";

/** The page of a rule as plain text. */
export function asText(page: RulePage, words: Words): string {
  const { id, severity, summary, why, remedy, limits, question, when, assumed, bad, good, basis } = page;
  const parts = [
    [wrap(`${id} (${words.say(`severity.${severity}`)})`), wrap(summary)].join("\n"),
    section(words.say("explain.why"), [wrap(why, "  ")]),
    section(words.say("explain.remedy"), [wrap(remedy, "  ")]),
    section(words.say("explain.question"), listed(question === undefined ? [] : [question])),
    section(words.say("explain.limits"), listed(limits)),
    section(words.say("explain.when"), listed(when)),
    section(words.say("explain.found"), [wrap(assumed.join(" "), "  "), ...exampleLines(bad, words)]),
    section(words.say("explain.passes"), exampleLines(good, words)),
    section(
      words.say("explain.basis"),
      basis.flatMap((fact) => factLines(fact, words)),
    ),
  ];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

function section(title: string, lines: readonly string[]): string {
  return lines.length > 0 ? [title, ...lines].join("\n") : "";
}

function listed(sentences: readonly string[]): readonly string[] {
  return sentences.map((sentence) => wrap(sentence, "  "));
}

function exampleLines({ columns, rows }: Example, words: Words): readonly string[] {
  return rows.flatMap(({ row, cells, remarks }: ExplainedRow) => {
    const said = columns.flatMap(({ name, isCode }, place) => {
      const text = cells[place]!;
      if (text === "") return [];
      return isCode ? text : words.say("explain.cell", { column: name, text });
    });
    const at = words.say("explain.row", { row });
    return [wrap(said.join(", "), `  ${at}: `), ...remarks.flatMap((remark) => remarkLines(remark, words))];
  });
}

function remarkLines({ severity, message, fix }: Remark, words: Words): readonly string[] {
  const said = words.say("explain.remark", { severity: words.say(`severity.${severity}`), message });
  return [wrap(said, "    -> "), ...(fix ? [wrap(fix, "       ")] : [])];
}

function factLines(fact: CitedFact, words: Words): readonly string[] {
  const { href, readOn } = fact.source;
  return [
    wrap(`${spanOf(fact, words)}  ${fact.label}`, "  "),
    wrap(words.say("explain.source", { title: placeOf(fact.source, words), date: readOn }), "      "),
    `      ${href}`,
  ];
}
