import { diagnosisFields, fields, modifierFields, type Field, type Topic } from "../../claims/fields.ts";
import type { SheetCells } from "../cells.ts";
import type { Question } from "../mapping.ts";
import { candidatesFor, preferred, type Candidate } from "./columns.ts";
import { groupBy } from "./groups.ts";

/** The columns of fields that a row has once. */
export interface Assignment {
  readonly columns: Map<Field, number>;
  readonly questions: Question[];
}

/**
 * Gives each field its column, the surest first. Where several columns have the same claim and neither their values
 * nor their contents decide, the field gets none and the user is asked.
 */
export function assign(
  cells: SheetCells,
  headerRow: number,
  candidates: readonly Candidate[],
  decided: ReadonlySet<Field>,
): Assignment {
  const columns = new Map<Field, number>();
  const questions: Question[] = [];
  const taken = new Set<number>();
  const open = new Set(fields.filter((field) => !decided.has(field)));

  for (const [topic, list] of [
    ["mod", modifierFields],
    ["dx", diagnosisFields],
  ] as const) {
    const available = candidatesFor(candidates, topic).filter(({ level }) => level >= 1);
    for (const [place, rivals] of inOrder(available)) {
      const field = list[place - 1];
      if (field && open.has(field)) settle(field, rivals);
    }
    for (const field of list) open.delete(field);
  }
  const singles = candidates.filter(({ topic, numbers }) => open.has(topic as Field) && (numbers[0] ?? 1) === 1);
  const levels = [...new Set(singles.map(({ level }) => level))].sort((a, b) => b - a);
  for (const level of levels) {
    for (const field of [...open]) {
      const rivals = candidatesFor(singles, field as Topic).filter(
        (candidate) => candidate.level === level && !taken.has(candidate.column),
      );
      if (rivals.length > 0) settle(field, rivals);
    }
  }
  return { columns, questions };

  function settle(field: Field, rivals: readonly Candidate[]): void {
    const chosen = preferred(cells, headerRow, rivals);
    open.delete(field);
    if (chosen.length === 1) {
      columns.set(field, chosen[0]!.column);
      taken.add(chosen[0]!.column);
    } else {
      questions.push({ field, candidates: chosen.map(({ column, heading }) => ({ column, heading })) });
    }
  }
}

/** The places of a list's columns: by their numbers, else by their order in the sheet. */
function inOrder(candidates: readonly Candidate[]): ReadonlyMap<number, readonly Candidate[]> {
  const numbers = new Set(candidates.flatMap(({ numbers }) => numbers.at(-1) ?? []));
  for (const perhaps of [9, 10]) {
    const isNext = numbers.has(perhaps - 1) && candidates.some((candidate) => candidate.perhaps === perhaps);
    if (isNext) numbers.add(perhaps);
  }
  const numbered = candidates.flatMap((candidate) => {
    const { perhaps } = candidate;
    const own = candidate.numbers.at(-1) ?? (perhaps && numbers.has(perhaps) ? perhaps : undefined);
    return own === undefined ? [] : [{ place: own, candidate }];
  });
  const bare = candidates.filter((candidate) => !numbered.some((other) => other.candidate === candidate));
  const isFirst = bare.length === 1 && numbers.size > 0 && !numbers.has(1);
  if (isFirst) numbered.push({ place: 1, candidate: bare[0]! });
  if (numbered.length === 0 || !numbered.some(({ place }) => place === 1)) {
    return new Map(candidates.map((candidate, i) => [i + 1, [candidate]]));
  }
  const places = groupBy(numbered, ({ place }) => place);
  return new Map(
    [...places].map(([place, rivals]) => {
      const level = Math.max(...rivals.map(({ candidate }) => candidate.level));
      return [place, rivals.map(({ candidate }) => candidate).filter((candidate) => candidate.level === level)];
    }),
  );
}
