import type { Card, CardRow, CardSection } from "../../session/cards/card.ts";
import { isFilled, type ComparedRow, type ComparedSection } from "../../session/cards/compare.ts";
import type { CardHit } from "../../session/cards/search.ts";
import { sourceNumbers } from "../../session/cards/places.ts";
import { valueSaid } from "../../session/cards/said.ts";
import type { Words } from "../../words/words.ts";
import { padded, wrap } from "../wrap.ts";

/** A card as plain text; each row ends with the number of the source that it rests on. */
export function cardAsText(card: Card, words: Words): string {
  const numberOf = sourceNumbers(card, words);
  const parts = card.sections.map((section) =>
    section.id === "sources" ? sources(section, words) : sectionLines(section, numberOf, words),
  );
  return `${[heading(card, words), ...parts.map((lines) => lines.join("\n"))].join("\n\n")}\n`;
}

function heading({ code, title, on }: Card, words: Words): string {
  return wrap(words.say("card.heading", { code, title, date: on }));
}

function sectionLines({ title, rows }: CardSection, numberOf: (row: CardRow) => number | undefined, words: Words) {
  const blank = rows.filter(({ value }) => value === "");
  return [
    title,
    ...rows
      .filter(({ value }) => value !== "")
      .map((row) => {
        const number = numberOf(row);
        return wrap(
          `${row.label}: ${valueSaid(row, words)}${number === undefined ? "" : ` [${number}]`}`,
          "  ",
          "      ",
        );
      }),
    ...(blank.length > 0
      ? [wrap(`${words.say("card.blank-fields")}: ${blank.map(({ label }) => label).join(", ")}`, "  ", "      ")]
      : []),
  ];
}

function sources({ title, rows }: CardSection, words: Words): readonly string[] {
  return [
    title,
    ...rows.flatMap(({ label, value, cited }, place) => {
      const old = cited!.isOld ? `, ${words.say("card.old")}` : "";
      return [wrap(`${label} (${value}${old})`, `  [${place + 1}] `, "      "), `      ${cited!.source.href}`];
    }),
  ];
}

/** Two cards side by side: a star before what differs. */
export function comparedAsText(left: Card, right: Card, sections: readonly ComparedSection[], words: Words): string {
  const codes = [left.code, right.code] as const;
  const parts = sections.map(({ title, rows }) =>
    [title, ...rows.filter(isFilled).flatMap((row) => comparedLines(row, codes, words))].join("\n"),
  );
  const hint = wrap(words.say("card.compared", { date: left.on }));
  return `${[[heading(left, words), heading(right, words), hint].join("\n"), ...parts].join("\n\n")}\n`;
}

function comparedLines({ label, left, right, differs }: ComparedRow, codes: readonly string[], words: Words) {
  if (!differs) return [wrap(`${label}: ${valueSaid(left, words)}`, "    ")];
  const width = Math.max(...codes.map((code) => code.length));
  return [
    wrap(label, "  * "),
    ...[left, right].map((row, place) => wrap(valueSaid(row, words), `      ${padded(codes[place]!, width)}  `)),
  ];
}

/** What was found for some words, with what to ask for next. */
export function foundAsText(text: string, hits: readonly CardHit[], words: Words): string {
  const lines = hits.map(({ kind, id, title, rules }) => {
    const name = kind === "denial" ? words.say("card.denial", { reasons: id }) : id;
    const seen = kind === "denial" ? words.say("card.prevented", { rules: rules.join(", ") }) : "";
    return wrap(`${name}: ${title}${seen}`, "  ", "      ");
  });
  return `${[words.say("card.found", { text, count: hits.length }), ...lines].join("\n")}\n`;
}
