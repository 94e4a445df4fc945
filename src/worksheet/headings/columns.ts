import type { Topic } from "../../claims/fields.ts";
import type { CellValue, SheetCells } from "../cells.ts";
import type { Heading } from "../mapping.ts";
import { evidenceFor } from "./evidence.ts";
import { meaningsOf, type Meaning } from "./meaning.ts";

/** A column that may hold a topic. */
export interface Candidate extends Meaning, Heading {
  /** The rank after the values were heard; a sure heading over wrong values is the last resort. */
  readonly level: number;
  readonly filled: number;
  readonly share: number | undefined;
}

const lastResort = 0.5;

/** What the columns under a row of headings may hold. */
export function candidatesOf(cells: SheetCells, headings: readonly Heading[], headerRow: number): readonly Candidate[] {
  const placeOf = new Map(cells.columns.map((column, place) => [column, place]));
  return headings.flatMap(({ column, heading }) =>
    meaningsOf(heading).flatMap((meaning) => {
      const values = below(cells, headerRow, placeOf.get(column)!);
      const evidence = evidenceFor(meaning.topic, values, cells.date1904, meaning.rank < 4);
      const level = levelOf(meaning.rank, evidence.filled, evidence.share);
      return level > 0 ? [{ ...meaning, column, heading, level, ...evidence }] : [];
    }),
  );
}

/** Headings beat values; but values speak against a weak heading, and for one that says little. */
function levelOf(rank: number, filled: number, share: number | undefined): number {
  if (share === undefined) return rank;
  if (rank >= 7) return filled >= 3 && share < 0.2 ? lastResort : rank;
  if (rank >= 4) return filled >= 3 && share < 0.3 ? 0 : rank;
  return share >= 0.5 ? rank : 0;
}

/** The cells of a column below the headings. */
export function* below(cells: SheetCells, headerRow: number, place: number): Iterable<CellValue> {
  const first = Math.max(0, headerRow + 1 - cells.firstRow);
  const end = Math.min(cells.rows.length, first + 2_000);
  for (let index = first; index < end; index++) yield cells.rows[index]![place] ?? null;
}

/** Those of several columns with the same claim to a topic that the values prefer. One left: that is it. */
export function preferred(cells: SheetCells, headerRow: number, tied: readonly Candidate[]): readonly Candidate[] {
  const filled = tied.filter((candidate) => candidate.filled > 0);
  const able = filled.length > 0 ? filled : tied;
  const best = Math.max(...able.map(({ share }) => share ?? 1));
  const fitting = able.filter(({ share }) => best < 0.8 || (share ?? 1) >= 0.5);
  const [first, ...others] = fitting as [Candidate, ...Candidate[]];
  return first.filled > 0 && others.every((other) => saysTheSame(cells, headerRow, first, other)) ? [first] : fitting;
}

/** Whether two columns hold the same in every row; of two names for a claim or a patient, whether they go together. */
function saysTheSame(cells: SheetCells, headerRow: number, a: Candidate, b: Candidate): boolean {
  const [one, other] = [cells.columns.indexOf(a.column), cells.columns.indexOf(b.column)] as const;
  const isName = a.topic === "claimId" || a.topic === "patientId";
  const first = Math.max(0, headerRow + 1 - cells.firstRow);
  const there = new Map<unknown, unknown>();
  const back = new Map<unknown, unknown>();
  return cells.rows.every((row, index) => {
    const [x, y] = [plain(row[one]), plain(row[other])];
    if (index < first || (x === plain(a.heading) && y === plain(b.heading))) return true;
    if (!isName || x === null || y === null) return x === y;
    if (!there.has(x)) there.set(x, y);
    if (!back.has(y)) back.set(y, x);
    return there.get(x) === y && back.get(y) === x;
  });
}

function plain(content: CellValue | undefined): unknown {
  return typeof content === "string" ? content.trim().toLowerCase() || null : (content ?? null);
}

/** Candidates of one topic. */
export function candidatesFor(candidates: readonly Candidate[], topic: Topic): readonly Candidate[] {
  return candidates.filter((candidate) => candidate.topic === topic);
}
