import { fieldsOf, topicOf, type Field, type Topic } from "../claims/fields.ts";
import type { Fix, NewLine, TopicValue } from "../claims/fix.ts";
import type { CellValue } from "./cells.ts";
import { inMannerOf } from "./manner.ts";
import { columnOf, type Mapping } from "./mapping.ts";
import { contentOf, linesOfRow, type SheetLines } from "./sheet-lines.ts";
import { spread } from "./spread.ts";

/** A cell to be changed. A blank cell is null. */
export interface CellEdit {
  readonly row: number;
  readonly field: Field;
  readonly column: number;
  readonly from: CellValue;
  readonly to: CellValue;
}

/** A row to be put below another: a copy of that one, with some cells of its own. */
export interface RowInsert {
  readonly after: number;
  readonly values: Readonly<Partial<Record<Field, CellValue>>>;
}

export interface CellFix {
  readonly edits: readonly CellEdit[];
  readonly insert: readonly RowInsert[];
  /** Row numbers. */
  readonly remove: readonly number[];
}

/** Turns a fix into changes of cells; undefined where the sheet has no cell for a part of it, so that it cannot be done. */
export function cellEdits(fix: Fix, mapping: Mapping, lines: SheetLines): CellFix | undefined {
  const changes = new Changes(mapping, lines);
  for (const { line, topic, to } of fix.edits ?? []) changes.set(line.index, topic, to);
  for (const added of fix.insert ?? []) changes.insert(added);
  for (const line of fix.remove ?? []) changes.remove(line.index);
  return changes.done();
}

class Changes {
  private readonly mapping: Mapping;
  private readonly lines: SheetLines;
  private readonly edits: CellEdit[] = [];
  private readonly inserts: RowInsert[] = [];
  private readonly removed = new Set<number>();
  private readonly taken = new Set<string>();
  private isPossible = true;

  constructor(mapping: Mapping, lines: SheetLines) {
    this.mapping = mapping;
    this.lines = lines;
  }

  done(): CellFix | undefined {
    return this.isPossible ? { edits: this.edits, insert: this.inserts, remove: [...this.removed] } : undefined;
  }

  set(index: number, topic: Topic, to: TopicValue): void {
    const slot = this.lines.slots[index]!;
    for (const [field, content] of this.contentsFor(index, slot, topic, to)) {
      this.edit(this.lines.rows[index]!, field, slot, contentOf(this.lines, index, field), content);
    }
  }

  insert({ after, values }: NewLine): void {
    const own = Object.entries(values) as [Topic, TopicValue][];
    if (this.mapping.layout === "claim") return this.fillFreeSlot(after.index, own);
    const contents = own.flatMap(([topic, to]) => this.contentsFor(after.index, 0, topic, to));
    this.inserts.push({ after: after.row, values: Object.fromEntries(contents) });
  }

  remove(index: number): void {
    const row = this.lines.rows[index]!;
    const [first, end] = linesOfRow(this.lines, index);
    if (this.mapping.layout === "line" || end - first === 1) this.removed.add(row);
    else this.clearSlot(index, row);
  }

  /** In a row that holds a whole claim, a new line goes into a group of columns that is still empty. */
  private fillFreeSlot(index: number, own: readonly (readonly [Topic, TopicValue])[]): void {
    const row = this.lines.rows[index]!;
    const [first, end] = linesOfRow(this.lines, index);
    const used = new Set(this.lines.slots.subarray(first, end));
    const slots = Array.from({ length: this.mapping.slots }, (_, slot) => slot);
    const free = slots.find((slot) => !used.has(slot) && !this.taken.has(`${row} ${slot}`));
    if (free === undefined) return this.refuse();
    this.taken.add(`${row} ${free}`);
    const topics = new Set(own.map(([topic]) => topic));
    for (const field of this.slotFields()) {
      const copied = contentOf(this.lines, index, field);
      if (!topics.has(topicOf(field)) && copied !== null) this.edit(row, field, free, null, copied);
    }
    for (const [topic, to] of own) {
      for (const [field, content] of this.contentsFor(index, free, topic, to))
        this.edit(row, field, free, null, content);
    }
  }

  private clearSlot(index: number, row: number): void {
    for (const field of this.slotFields()) {
      this.edit(row, field, this.lines.slots[index]!, contentOf(this.lines, index, field), null);
    }
  }

  /** Fields of which each group of columns has its own. */
  private slotFields(): readonly Field[] {
    return [...this.mapping.columns].flatMap(([field, columns]) => (columns.length > 1 ? field : []));
  }

  /** What the cells of a topic are to hold, written as the line's own cells are. */
  private contentsFor(index: number, slot: number, topic: Topic, to: TopicValue): readonly [Field, CellValue][] {
    const present = fieldsOf(topic).filter((field) => columnOf(this.mapping, field, slot) !== undefined);
    const texts = typeof to === "object" ? spread(this.lines, index, present, to) : [String(to)];
    if (present.length === 0) {
      this.refuse();
      return [];
    }
    return present.map((field, place) => [field, inMannerOf(this.lines, index, field, texts[place] ?? "")]);
  }

  private edit(row: number, field: Field, slot: number, from: CellValue, to: CellValue): void {
    const column = columnOf(this.mapping, field, slot);
    if (column !== undefined && from !== to && !(isEmpty(from) && isEmpty(to))) {
      this.edits.push({ row, field, column, from, to });
    }
  }

  private refuse(): void {
    this.isPossible = false;
  }
}

function isEmpty(content: CellValue): boolean {
  return content === null || content === "";
}
