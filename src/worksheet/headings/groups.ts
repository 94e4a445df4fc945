import type { Field, Topic } from "../../claims/fields.ts";
import { groupBy } from "../../claims/group-by.ts";
import type { SheetCells } from "../cells.ts";
import { candidatesFor, preferred, type Candidate } from "./columns.ts";

/** The columns of a claim per row: for each group its own, 0 where it has none. */
export interface Groups {
  readonly slots: number;
  readonly columns: ReadonlyMap<Field, readonly number[]>;
}

/** What each service of a claim may have for itself. The rest of the row belongs to the whole claim. */
const ownTopics: ReadonlySet<Topic> = new Set<Topic>([
  ...(["lineNo", "dos", "dosTo", "pos", "code", "mod", "units", "charge", "dx", "pointer"] as const),
  ...([
    "ndc",
    "ndcQty",
    "ndcUom",
    "vials",
    "volDrawn",
    "volAdmin",
    "volDiscard",
    "agent",
    "lot",
    "vialSerial",
  ] as const),
  ...(["allowed", "paid", "carc", "rarc"] as const),
]);

/** Finds groups of code columns side by side: CPT 1, Units 1, CPT 2, Units 2 … in any consistent naming. */
export function findGroups(cells: SheetCells, headerRow: number, candidates: readonly Candidate[]): Groups | undefined {
  const codes = codeColumns(candidates);
  if (codes.length < 2) return undefined;
  const own = candidates.filter(({ topic, column }) => ownTopics.has(topic) && !codes.some((c) => c.column === column));
  const placing = new Placing(codes);
  const isNumbered = codes.some(({ number }) => number !== undefined);
  const placed = [...new Set(own.map(({ topic }) => topic))].flatMap((topic) =>
    placing.place(candidatesFor(own, topic)),
  );
  if (!isNumbered && placed.length === 0) return undefined;
  const columns = new Map<Field, number[]>([["code", codes.map(({ column }) => column)]]);
  for (const [key, rivals] of groupBy(placed, ({ field, slot }) => `${field} ${slot}`)) {
    const [field, slot] = key.split(" ") as [Field, string];
    const level = Math.max(...rivals.map(({ candidate }) => candidate.level));
    const best = rivals.filter(({ candidate }) => candidate.level === level).map(({ candidate }) => candidate);
    const chosen = preferred(cells, headerRow, best);
    if (chosen.length > 1) continue;
    let list = columns.get(field);
    if (!list) columns.set(field, (list = codes.map(() => 0)));
    list[Number(slot)] = chosen[0]!.column;
  }
  return { slots: codes.length, columns };
}

interface CodeColumn {
  readonly column: number;
  readonly number: number | undefined;
}

/** The code columns of a series: the same words with different numbers, or the same heading again and again. */
function codeColumns(candidates: readonly Candidate[]): readonly CodeColumn[] {
  const codes = candidatesFor(candidates, "code").filter(({ level }) => level >= 4);
  const series = [...groupBy(codes, ({ base }) => base).values()].sort((a, b) => b.length - a.length)[0] ?? [];
  const said = new Set(series.flatMap(({ numbers }) => numbers[0] ?? []));
  const numberOf = ({ numbers, perhaps = 0 }: Candidate) => numbers[0] ?? (said.has(perhaps - 1) ? perhaps : undefined);
  const bare = series.filter((candidate) => numberOf(candidate) === undefined);
  const numbered = series.filter((candidate) => numberOf(candidate) !== undefined);
  if (numbered.length === 0) return bare.map(({ column }) => ({ column, number: undefined }));
  const found = new Map(numbered.map((candidate) => [numberOf(candidate)!, candidate.column]));
  if (bare.length === 1 && !found.has(1)) found.set(1, bare[0]!.column);
  return [...found].sort(([a], [b]) => a - b).map(([number, column]) => ({ column, number }));
}

interface Placed {
  readonly candidate: Candidate;
  readonly field: Field;
  readonly slot: number;
}

/** Says which group a column belongs to: by its number, or by the code column that it follows. */
class Placing {
  private readonly slotOfNumber: ReadonlyMap<number, number>;
  private readonly codes: readonly CodeColumn[];

  constructor(codes: readonly CodeColumn[]) {
    this.codes = codes;
    this.slotOfNumber = new Map(codes.flatMap(({ number }, slot) => (number === undefined ? [] : [[number, slot]])));
  }

  /** Columns of one topic; none where the topic belongs to the whole row. */
  place(columns: readonly Candidate[]): readonly Placed[] {
    const topic = columns[0]!.topic;
    if (topic === "dx") return this.byTwoNumbers(columns);
    if (topic === "mod") return this.modifiers(columns);
    const byNumber = columns.filter(({ numbers }) => this.slotOfNumber.has(numbers[0] ?? 0));
    if (byNumber.length > 0) {
      const first = this.slotOfNumber.get(1);
      const bare = columns.filter(({ numbers }) => numbers.length === 0);
      const isFirst = bare.length === 1 && first !== undefined && !byNumber.some(({ numbers }) => numbers[0] === 1);
      return [
        ...byNumber.map((candidate) => placed(candidate, topic, this.slotOfNumber.get(candidate.numbers[0]!)!)),
        ...(isFirst ? [placed(bare[0]!, topic, first)] : []),
      ];
    }
    return columns.length < 2 ? [] : columns.map((candidate) => placed(candidate, topic, this.slotBefore(candidate)));
  }

  private modifiers(columns: readonly Candidate[]): readonly Placed[] {
    const double = this.byTwoNumbers(columns);
    if (double.length > 0) return double;
    const numbers = columns.flatMap((candidate) => candidate.numbers[0] ?? []);
    const isOnePerGroup =
      numbers.length > 0 &&
      new Set(numbers).size === numbers.length &&
      numbers.every((number) => this.slotOfNumber.has(number)) &&
      columns.length <= this.codes.length;
    if (isOnePerGroup) {
      const first = this.slotOfNumber.get(1) ?? 0;
      return columns.map((candidate) =>
        placed(candidate, "mod", this.slotOfNumber.get(candidate.numbers[0] ?? NaN) ?? first),
      );
    }
    if (columns.length < 2) return [];
    const groups = groupBy(columns, (candidate) => this.slotBefore(candidate));
    return [...groups].flatMap(([slot, own]) => own.map((candidate, i) => placed(candidate, "mod", slot, i + 1)));
  }

  /** Mod 2.1, Proc2 Mod1, Line 2 Dx 1: the group, then the place in the list. */
  private byTwoNumbers(columns: readonly Candidate[]): readonly Placed[] {
    return columns.flatMap((candidate) => {
      const [group, ...others] = candidate.numbers;
      const slot = this.slotOfNumber.get(group ?? 0);
      return slot === undefined || others.length === 0
        ? []
        : [placed(candidate, candidate.topic, slot, others.at(-1)!)];
    });
  }

  /** The group of the last code column before a column. */
  private slotBefore({ column }: Candidate): number {
    const before = this.codes.filter((code) => code.column < column);
    const nearest = before.reduce((last, code) => (code.column > last ? code.column : last), 0);
    return Math.max(
      0,
      this.codes.findIndex((code) => code.column === nearest),
    );
  }
}

function placed(candidate: Candidate, topic: Topic, slot: number, place = 1): Placed {
  const field = topic === "mod" || topic === "dx" ? (`${topic}${place}` as Field) : topic;
  return { candidate, field, slot };
}
