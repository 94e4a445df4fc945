import { fields, type Field } from "../../claims/fields.ts";
import type { CellValue } from "../cells.ts";
import type { CellEdit } from "../edits.ts";
import { columnOf, type Mapping } from "../mapping.ts";
import { contentOf, type SheetLines } from "../sheet-lines.ts";
import {
  damageKinds,
  type ColumnContents,
  type Damage,
  type DamageKind,
  type Loss,
  type Mend,
  type Mender,
  type Repair,
} from "./damage.ts";
import { dateAsText } from "./dates.ts";
import { invisible } from "./invisible.ts";
import { isJoinedReading, joinedIn, joinsAny } from "./joined.ts";
import { codeAsNumber, numberAsText } from "./numbers.ts";
import { pointerOf } from "./pointer.ts";
import { idZeros, ndcDigits, placeZero } from "./zeros.ts";

/** What may have happened to the cells of a field; of all others only what nobody sees is looked for. */
const menders: { readonly [F in Field]?: Mender } = {
  claimId: idZeros,
  patientId: idZeros,
  dos: dateAsText,
  dosTo: dateAsText,
  pos: placeZero,
  code: codeAsNumber,
  units: numberAsText,
  charge: numberAsText,
  ndc: ndcDigits,
  vials: numberAsText,
  volDrawn: numberAsText,
  volAdmin: numberAsText,
  volDiscard: numberAsText,
  allowed: numberAsText,
  paid: numberAsText,
};

/**
 * Finds cells that Excel or an export has damaged, and what they were. Each different content of a column is looked at
 * once. What formulas give is not known here: see `withoutFormulas`.
 */
export function findDamage(lines: SheetLines, mapping: Mapping): Damage {
  const repairs: Repair[] = [];
  const losses: Loss[] = [];
  walk(lines, mapping, {
    mend(row, column, held, mend) {
      if ("why" in mend) losses.push({ kind: mend.kind, row, column, held, why: mend.why });
      else repairs.push({ ...mend, row, column, from: held });
    },
    joined({ row, column, from, to }) {
      repairs.push({ kind: "joined", row, column, from, to, isSure: true });
    },
  });
  return { repairs: repairs.sort(byKindAndPlace), losses: losses.sort(byKindAndPlace) };
}

/** How many cells of each kind `findDamage` would repair, for much less work. */
export function countRepairs(
  lines: SheetLines,
  mapping: Mapping,
  isIn: (line: number) => boolean,
): ReadonlyMap<DamageKind, number> {
  const counts = new Map<DamageKind, number>();
  const count = (kind: DamageKind, line: number) => {
    if (isIn(line)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  };
  walk(lines, mapping, {
    mend(_row, _column, _held, mend, line) {
      if (!("why" in mend)) count(mend.kind, line);
    },
    joined: (_edit, line) => count("joined", line),
  });
  return new Map(damageKinds.flatMap((kind) => (counts.has(kind) ? [[kind, counts.get(kind)!]] : [])));
}

/** Damage without the cells that hold a formula: what is wrong with them is mended in what they are made of. */
export function withoutFormulas(damage: Damage, hasFormula: (row: number, column: number) => boolean): Damage {
  const isTyped = ({ row, column }: { readonly row: number; readonly column: number }) => !hasFormula(row, column);
  return { repairs: damage.repairs.filter(isTyped), losses: damage.losses.filter(isTyped) };
}

interface Visitor {
  mend(row: number, column: number, held: CellValue, mend: Mend, line: number): void;
  joined(edit: CellEdit, line: number): void;
}

function walk(lines: SheetLines, mapping: Mapping, visitor: Visitor): void {
  for (const field of fields) walkField(field, lines, mapping, visitor);
  const hasDates = lines.columns.pointer?.dictionary.some(({ kind }) => kind === "unreadable") === true;
  const isJoined = joinsAny(lines);
  if (!hasDates && !isJoined) return;
  for (let line = 0; line < lines.count; line++) {
    const pointer = hasDates ? pointerOf(lines, line) : undefined;
    if (pointer) visit("pointer", line, pointer, lines, mapping, visitor);
    if (isJoined) for (const edit of joinedIn(lines, mapping, line)) visitor.joined(edit, line);
  }
}

function walkField(field: Field, lines: SheetLines, mapping: Mapping, visitor: Visitor): void {
  const contents = lines.contents[field];
  const held = lines.columns[field];
  if (!contents || !held) return;
  const column: ColumnContents = { field, contents, date1904: lines.date1904 };
  const mends = contents.map((content, id) =>
    isJoinedReading(held.dictionary[id]!) ? undefined : mendOf(content, column),
  );
  if (!mends.some(Boolean)) return;
  for (let line = 0; line < lines.count; line++) {
    const mend = mends[held.ids[line]!];
    if (mend) visit(field, line, mend, lines, mapping, visitor);
  }
}

function visit(field: Field, line: number, mend: Mend, lines: SheetLines, mapping: Mapping, visitor: Visitor): void {
  const column = columnOf(mapping, field, lines.slots[line]!);
  const row = lines.rows[line]!;
  // A cell that belongs to a whole row of several lines is one cell.
  const isAgain = mapping.columns.get(field)?.length === 1 && lines.rows[line - 1] === row;
  if (column !== undefined && !isAgain) visitor.mend(row, column, contentOf(lines, line, field), mend, line);
}

function mendOf(content: CellValue, column: ColumnContents): Mend | undefined {
  if (typeof content !== "string" && typeof content !== "number") return undefined;
  return menders[column.field]?.(content, column) ?? invisible(content, column);
}

type Placed = { readonly kind: DamageKind; readonly row: number; readonly column: number };

const places = new Map(damageKinds.map((kind, place) => [kind, place]));

function byKindAndPlace(a: Placed, b: Placed): number {
  return places.get(a.kind)! - places.get(b.kind)! || a.row - b.row || a.column - b.column;
}
