import type { Words } from "../../words/words.ts";
import { columnLetters, type CellValue } from "../../worksheet/cells.ts";
import { tableHeadings, type OwnSheet } from "../../worksheet/own-sheet.ts";
import { general } from "../../worksheet/shown-value.ts";
import type { ReleaseContent, ReleasedRow } from "./content.ts";
import type { WhyHeld } from "./why-held.ts";

/** What is said above the rows of a release. */
export interface ReleaseHead {
  /** When, as the user's clock shows it: 2026-11-25 14:03:07. */
  readonly when: string;
  /** What was released, and from where. */
  readonly summary: string;
}

export function heldHeadings(words: Words): readonly string[] {
  return (["why", "rule", "todo", "owner"] as const).map((name) => words.say(`release.column.${name}`));
}

export function whyCells({ why, rule, todo, owner }: WhyHeld): readonly string[] {
  return [why, rule, todo, owner];
}

/** Widths of the reasons, in characters. */
const reasonWidths = [50, 24, 50, 12];

/** The sheets `Released` and `Held`, each one table below what is said of it. */
export function releaseSheets(content: ReleaseContent, head: ReleaseHead, words: Words): readonly OwnSheet[] {
  const { columns, released, held } = content;
  const own = columns.map(({ heading }) => heading);
  const sheet = (kind: "released" | "held", headings: readonly string[], rows: readonly (readonly CellValue[])[]) => ({
    name: words.say(`release.sheet.${kind}`),
    kind,
    stamp: head.when.slice(0, 16).replace(":", "."),
    frozenRows: 4,
    blocks: [
      { row: 1, column: 1, look: "title" as const, rows: [[words.say(`release.title.${kind}`, { when: head.when })]] },
      { row: 2, column: 1, rows: [[head.summary], [words.say(`release.sheet.${kind}.hint`)]] },
      {
        row: 4,
        column: 1,
        rows: [
          tableHeadings(headings, (place) => words.say("release.column", { letters: columnLetters(place + 1) })),
          ...rows,
        ],
        formats: formatsOf(content[kind], columns.length),
        table: `EchoScrub${kind === "held" ? "Held" : "Released"}`,
      },
    ],
  });
  const widths = own.map((heading, place) => widthOf(heading, content, place));
  return [
    {
      ...sheet(
        "released",
        own,
        released.map(({ cells }) => cells),
      ),
      widths,
    },
    {
      ...sheet(
        "held",
        [...own, ...heldHeadings(words)],
        held.map(({ cells, why }) => [...cells, ...whyCells(why)]),
      ),
      widths: [...widths, ...reasonWidths],
    },
  ];
}

/** The format of each column's first number: a column of days looks like days. */
function formatsOf(rows: readonly ReleasedRow[], columns: number): readonly string[] {
  return Array.from({ length: columns }, (_, place) => {
    const own = rows.find(({ formats }) => formats[place] !== general)?.formats[place] ?? "";
    return own === "@" ? "" : own;
  });
}

/** As wide as the heading and the first rows need, within reason. */
function widthOf(heading: string, { released, held }: ReleaseContent, place: number): number {
  const texts = [...released.slice(0, 50), ...held.slice(0, 50)].map(({ cells }) => String(cells[place] ?? ""));
  return Math.min(40, 3 + Math.max(8, heading.length, ...texts.map((text) => text.length)));
}
