import { isCellError, type CellValue, type SheetCells } from "../cells.ts";
import { tidy } from "../cells/cell.ts";
import type { Heading } from "../mapping.ts";
import { candidatesOf } from "./columns.ts";
import { meaningsOf } from "./meaning.ts";

export interface HeaderRow {
  /** The last row of the headings. */
  readonly row: number;
  readonly headings: readonly Heading[];
}

/** Rows from the first filled one on among which the headings are looked for: titles and filters above take a few. */
export const searched = 60;

/** As many rows as these, the best by their words, are judged by the values below them. */
const finalists = 4;

/** The row of headings: the one whose words name the most, and whose columns hold what the words say. */
export function findHeaderRow(cells: SheetCells): HeaderRow | undefined {
  const given = cells.headerRow;
  if (given !== undefined) {
    const row = cells.rows[given - cells.firstRow];
    return row && { row: given, headings: headingsOf(cells, row.map(textOf)) };
  }
  const found = firstOfEach(candidateRows(cells)).sort((a, b) => b.score - a.score || a.row - b.row);
  const judged = found.slice(0, finalists).map((header) => ({ header, score: confirmed(cells, header) }));
  judged.sort((a, b) => b.score - a.score || a.header.row - b.header.row);
  const best = judged[0]?.header;
  if (!best) return undefined;
  const byRow = judged.map(({ header }) => header).sort((a, b) => a.row - b.row);
  return byRow.find((other) => holdsLines(cells, other, best.row)) ?? best;
}

/** What tells a table of service lines from a list of codes above it. */
const ofLines = ["code", "dos", "units"];

/** Whether lines stand under other headings above a row: they would be lost if the row were taken for the headings. */
function holdsLines(cells: SheetCells, header: Scored, below: number): boolean {
  if (header.row >= below) return false;
  const between = { ...cells, rows: cells.rows.slice(0, below - cells.firstRow) };
  const said = candidatesOf(between, header.headings, header.row).filter(
    ({ filled, share = 0 }) => filled > 0 && share >= 0.5,
  );
  return ofLines.every((topic) => said.some((one) => one.topic === topic));
}

interface Scored extends HeaderRow {
  readonly score: number;
}

/** A print-out repeats its headings on each page: below the first of them its lines begin. */
function firstOfEach(candidates: readonly Scored[]): Scored[] {
  const seen = new Set<string>();
  return candidates.filter(({ headings }) => {
    const texts = JSON.stringify(headings).toLowerCase();
    return !seen.has(texts) && seen.add(texts);
  });
}

function candidateRows(cells: SheetCells): Scored[] {
  const found: Scored[] = [];
  let above: { readonly texts: readonly string[]; readonly score: number } | undefined;
  let looked = 0;
  for (let index = 0; index < cells.rows.length && looked < searched; index++) {
    const contents = cells.rows[index]!;
    if (!contents.some((content) => content !== null && content !== "")) continue;
    looked++;
    const row = cells.firstRow + index;
    const texts = contents.map(textOf);
    const single = scored(row, headingsOf(cells, texts));
    if (isHeader(single)) found.push(single);
    if (above && isSecondRow(contents)) {
      const both = scored(row, headingsOf(cells, joined(above.texts, texts)));
      if (isHeader(both) && both.score > Math.max(single.score, above.score)) found.push(both);
    }
    above = { texts, score: single.score };
  }
  return found;
}

/** Two different fields at least, or a code alone. */
function isHeader({ headings }: Scored): boolean {
  const topics = new Set(headings.flatMap(({ heading }) => meaningsOf(heading)[0]?.topic ?? []));
  return topics.size > 1 || (topics.has("code") && headings.length === 1);
}

function scored(row: number, headings: readonly Heading[]): Scored {
  const best = new Map<string, number>();
  for (const { heading } of headings) {
    const [meaning] = meaningsOf(heading);
    if (!meaning) continue;
    const key = [meaning.topic, ...meaning.numbers].join(" ");
    best.set(key, Math.max(best.get(key) ?? 0, meaning.rank));
  }
  return { row, headings, score: [...best.values()].reduce((sum, rank) => sum + rank, 0) };
}

/** The same sum, with less for columns whose values say something else. */
function confirmed(cells: SheetCells, header: HeaderRow): number {
  const best = new Map<string, number>();
  for (const { topic, numbers, level, share, filled } of candidatesOf(cells, header.headings, header.row)) {
    const key = [topic, ...numbers].join(" ");
    const weight = share === undefined ? 0.6 : filled === 0 ? 0.4 : share >= 0.5 ? 1 : 0.2;
    best.set(key, Math.max(best.get(key) ?? 0, level * weight));
  }
  return [...best.values()].reduce((sum, level) => sum + level, 0);
}

function headingsOf(cells: SheetCells, texts: readonly string[]): readonly Heading[] {
  return texts.flatMap((heading, place) => (heading ? { column: cells.columns[place]!, heading } : []));
}

/** A row under other headings holds texts and small numbers (Modifiers: 1, 2, 3, 4), but no data. */
function isSecondRow(contents: readonly CellValue[]): boolean {
  let texts = 0;
  for (const content of contents) {
    if (typeof content === "string" && content.trim()) texts++;
    if (typeof content === "number" && !(Number.isInteger(content) && content > 0 && content <= 24)) return false;
  }
  return texts > 1;
}

/**
 * The texts of two rows of headings, column by column. A text above several columns stands in the first of them only,
 * as it does in merged cells, and goes with all until the next one.
 */
function joined(above: readonly string[], lower: readonly string[]): readonly string[] {
  let carried = "";
  return Array.from({ length: Math.max(above.length, lower.length) }, (_, place) => {
    const upper = above[place] ?? "";
    const text = lower[place] ?? "";
    if (upper) carried = upper;
    if (!text) return upper;
    const both = `${carried} ${text}`.trim();
    // Where the lower text stands under several upper ones, only both together say which is meant.
    const isRepeated = lower.indexOf(text) !== lower.lastIndexOf(text);
    return rankOf(both) > rankOf(text) || (isRepeated && rankOf(both) === rankOf(text)) ? both : text;
  });
}

function rankOf(heading: string): number {
  return meaningsOf(heading)[0]?.rank ?? 0;
}

function textOf(content: CellValue): string {
  if (typeof content === "string") return tidy(content);
  return content === null || isCellError(content) ? "" : String(content);
}
