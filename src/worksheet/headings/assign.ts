import { diagnosisFields, fields, modifierFields, type Field, type Topic } from "../../claims/fields.ts";
import { groupBy } from "../../claims/group-by.ts";
import type { SheetCells } from "../cells.ts";
import type { Question } from "../mapping.ts";
import { candidatesFor, preferred, type Candidate } from "./columns.ts";

/** The columns of fields that a row has once. */
export interface Assignment {
  readonly columns: Map<Field, number>;
  readonly questions: Question[];
}

/**
 * Gives each field its column, the surest first. Where several columns have the same claim and neither their values
 * nor their contents decide, the field gets none and the user is asked.
 * @param decided fields whose columns are known.
 * @param refused fields that the user wants no column for.
 */
export function assign(
  cells: SheetCells,
  headerRow: number,
  candidates: readonly Candidate[],
  decided: ReadonlySet<Field>,
  refused: ReadonlySet<Field>,
): Assignment {
  const columns = new Map<Field, number>();
  const questions: Question[] = [];
  const taken = new Set<number>();
  const open = new Set(fields.filter((field) => !decided.has(field) && !refused.has(field)));

  for (const [topic, list] of [
    ["mod", modifierFields],
    ["dx", diagnosisFields],
  ] as const) {
    const available = candidatesFor(candidates, topic).filter(({ level }) => level >= 1);
    const free = list.filter((field) => !decided.has(field));
    for (const [field, rivals] of inOrder(available, list, free)) if (open.has(field)) settle(field, rivals);
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

/** The fields of a list's columns: by their numbers, else by their order in the sheet, those still free one by one. */
function inOrder<F extends Field>(
  candidates: readonly Candidate[],
  list: readonly F[],
  free: readonly F[],
): readonly (readonly [F, readonly Candidate[]])[] {
  const numbered = withNumbers(candidates);
  if (!numbered.some(({ number }) => number === 1)) {
    return free.slice(0, candidates.length).map((field, i) => [field, [candidates[i]!]]);
  }
  return [...groupBy(numbered, ({ number }) => number)].flatMap(([number, group]) => {
    const field = list[number - 1];
    const level = Math.max(...group.map(({ candidate }) => candidate.level));
    const rivals = group.map(({ candidate }) => candidate).filter((candidate) => candidate.level === level);
    return field ? [[field, rivals] as const] : [];
  });
}

/** Columns with the number that each has in its series; a single one without a number is the first. */
function withNumbers(candidates: readonly Candidate[]): readonly { number: number; candidate: Candidate }[] {
  const said = new Set(candidates.flatMap(({ numbers }) => numbers.at(-1) ?? []));
  for (const perhaps of [9, 10]) {
    const isNext = said.has(perhaps - 1) && candidates.some((candidate) => candidate.perhaps === perhaps);
    if (isNext) said.add(perhaps);
  }
  const bare: Candidate[] = [];
  const numbered = candidates.flatMap((candidate) => {
    const { numbers, perhaps = 0 } = candidate;
    const number = numbers.at(-1) ?? (said.has(perhaps) ? perhaps : undefined);
    if (number !== undefined) return [{ number, candidate }];
    bare.push(candidate);
    return [];
  });
  const isFirst = bare.length === 1 && said.size > 0 && !said.has(1);
  return isFirst ? [{ number: 1, candidate: bare[0]! }, ...numbered] : numbered;
}
