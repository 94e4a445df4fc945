import type { Card, CardRow, CardSection } from "../../session/cards/card.ts";
import type { ComparedRow, ComparedSection } from "../../session/cards/compare.ts";
import type { CardHit } from "../../session/cards/search.ts";
import { valueSaid } from "../../session/cards/said.ts";
import { placeOf } from "../../session/explain/cited.ts";
import type { Words } from "../../words/words.ts";
import { padded, wrap } from "../wrap.ts";

/** A card as plain text; each row ends with the number of the source that it rests on. */
export function cardAsText(card: Card, words: Words): string {
  const places = card.sections.find(({ id }) => id === "sources")?.rows ?? [];
  const numbers = new Map(places.map((row, place) => [placeKey(row, words), place + 1]));
  const parts = card.sections.map((section) =>
    section.id === "sources" ? sources(section, words) : sectionLines(section, numbers, words),
  );
  return `${[heading(card, words), ...parts.map((lines) => lines.join("\n"))].join("\n\n")}\n`;
}

function heading({ code, title, on }: Card, words: Words): string {
  return wrap(words.say("card.heading", { code, title, date: on }));
}

function sectionLines({ title, rows }: CardSection, numbers: ReadonlyMap<string, number>, words: Words) {
  const blank = rows.filter(({ value }) => value === "");
  return [
    title,
    ...rows
      .filter(({ value }) => value !== "")
      .map((row) => {
        const number = numbers.get(placeKey(row, words));
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

function placeKey({ cited }: CardRow, words: Words): string {
  return cited ? `${placeOf(cited.source, words)} ${cited.source.href}` : "";
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

function isFilled({ left, right }: ComparedRow): boolean {
  return (left?.value ?? "") !== "" || (right?.value ?? "") !== "" || left?.value !== right?.value;
}

function comparedLines({ label, left, right, differs }: ComparedRow, codes: readonly string[], words: Words) {
  if (!differs) return [wrap(`${label}: ${valueSaid(left!, words)}`, "    ")];
  const width = Math.max(...codes.map((code) => code.length));
  const said = (row: CardRow | undefined) => (row ? valueSaid(row, words) : words.say("card.no-row"));
  return [
    wrap(label, "  * "),
    ...[left, right].map((row, place) => wrap(said(row), `      ${padded(codes[place]!, width)}  `)),
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
