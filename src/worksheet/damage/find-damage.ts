import { fields, type Field } from "../../claims/fields.ts";
import type { CellValue } from "../cells.ts";
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
import { joinedIn, joinsAny } from "./joined.ts";
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
  const found = new Finds(lines, mapping);
  for (const field of fields) found.contents(field);
  found.lines();
  return found.done();
}

/** Damage without the cells that hold a formula: what is wrong with them is mended in what they are made of. */
export function withoutFormulas(damage: Damage, hasFormula: (row: number, column: number) => boolean): Damage {
  const isTyped = ({ row, column }: { readonly row: number; readonly column: number }) => !hasFormula(row, column);
  return { repairs: damage.repairs.filter(isTyped), losses: damage.losses.filter(isTyped) };
}

class Finds {
  private readonly sheet: SheetLines;
  private readonly mapping: Mapping;
  private readonly repairs = new Map<string, Repair>();
  private readonly losses = new Map<string, Loss>();

  constructor(lines: SheetLines, mapping: Mapping) {
    this.sheet = lines;
    this.mapping = mapping;
  }

  contents(field: Field): void {
    const { contents: all, columns, date1904, count } = this.sheet;
    const contents = all[field];
    if (!contents) return;
    const column: ColumnContents = { field, contents, date1904 };
    const mends = contents.map((content) => mendOf(content, column));
    if (!mends.some(Boolean)) return;
    const { ids } = columns[field]!;
    for (let line = 0; line < count; line++) {
      const mend = mends[ids[line]!];
      if (mend) this.add(line, field, mend);
    }
  }

  /** What can only be told with the other cells of the row. */
  lines(): void {
    const isJoined = joinsAny(this.sheet);
    for (let line = 0; line < this.sheet.count; line++) {
      const pointer = pointerOf(this.sheet, line);
      if (pointer) this.add(line, "pointer", pointer);
      if (!isJoined) continue;
      for (const { row, column, from, to } of joinedIn(this.sheet, this.mapping, line)) {
        this.repairs.set(`${row} ${column}`, { kind: "joined", row, column, from, to, isSure: true });
      }
    }
  }

  done(): Damage {
    return { repairs: inOrder(this.repairs.values()), losses: inOrder(this.losses.values()) };
  }

  private add(line: number, field: Field, mend: Mend): void {
    const row = this.sheet.rows[line]!;
    const column = columnOf(this.mapping, field, this.sheet.slots[line]!);
    if (column === undefined) return;
    const held = contentOf(this.sheet, line, field);
    const place = `${row} ${column}`;
    if ("why" in mend) this.losses.set(place, { kind: mend.kind, row, column, held, why: mend.why });
    else this.repairs.set(place, { ...mend, row, column, from: held });
  }
}

function mendOf(content: CellValue, column: ColumnContents): Mend | undefined {
  if (typeof content !== "string" && typeof content !== "number") return undefined;
  return menders[column.field]?.(content, column) ?? invisible(content, column);
}

function inOrder<T extends { readonly kind: DamageKind; readonly row: number; readonly column: number }>(
  found: Iterable<T>,
): readonly T[] {
  const place = (kind: DamageKind) => damageKinds.indexOf(kind);
  return [...found].sort((a, b) => place(a.kind) - place(b.kind) || a.row - b.row || a.column - b.column);
}
