import { ClaimLine } from "../claims/claim-line.ts";
import type { CodeFamily } from "../claims/codes.ts";
import type { IsoDate } from "../claims/dates.ts";
import type { Field } from "../claims/fields.ts";
import type { CodeCell, Lines, ReadColumn } from "../claims/lines.ts";
import type { Reading } from "../claims/reading.ts";
import { inForce, type Dated } from "../reference/dated.ts";
import type { Payers } from "./payers.ts";
import { payerFields } from "./profile.ts";

/** Something that can be looked at on a line, as a number: it looks the same on lines that have the same number. */
export class Aspect {
  /** Those from which it follows. */
  readonly from: readonly (Aspect | undefined)[];
  private readonly ids: Uint32Array;
  private readonly tell: ((id: number) => number) | undefined;
  private readonly told: number[] = [];

  constructor(ids: Uint32Array, from: readonly (Aspect | undefined)[] = [], tell?: (id: number) => number) {
    this.from = from;
    this.ids = ids;
    this.tell = tell;
  }

  at(line: number): number {
    const id = this.ids[line]!;
    return this.tell === undefined ? id : (this.told[id] ?? (this.told[id] = this.tell(id)));
  }
}

type Tell = (reading: Reading<unknown>) => number;

const kinds: readonly Reading<unknown>["kind"][] = ["value", "blank", "invalid", "unreadable"];

type Made<Key> = Map<Key, Aspect | undefined>;

/** What rules can look at on the lines of a sheet. What is the same on all of them is no aspect: undefined. */
export class Aspects {
  readonly lines: Lines;
  private readonly mayGrow: boolean;
  private readonly used = new Map<Field, readonly Reading<unknown>[]>();
  private readonly readings: Made<Field> = new Map();
  private readonly values: Made<Field> = new Map();
  private readonly kinds: Made<Field> = new Map();
  private readonly facts: Made<Dated<unknown>> = new Map();
  private readonly dates: Made<IsoDate> = new Map();
  private readonly families: Made<CodeFamily> = new Map();
  private counted: Aspect | undefined;
  private readonly payers: Payers;
  private paying: readonly (Aspect | undefined)[] | undefined;
  private payingBehind: readonly (Aspect | undefined)[] | undefined;

  /** @param mayGrow whether the columns may come to hold readings that they do not hold yet. */
  constructor(lines: Lines, payers: Payers, mayGrow = false) {
    this.lines = lines;
    this.payers = payers;
    this.mayGrow = mayGrow;
  }

  /** What the cell of a field said. */
  reading(field: Field): Aspect | undefined {
    return once(this.readings, field, () => {
      const ids = this.lines.columns[field]?.ids;
      return ids && (this.mayGrow || this.readingsOf(field).length > 1) ? new Aspect(ids) : undefined;
    });
  }

  /** What the cell means, however it is written. */
  value(field: Field): Aspect | undefined {
    return once(this.values, field, () => {
      const numbers = new Map<unknown, number>();
      return this.told(field, (reading) => {
        if (reading.kind !== "value") return -kinds.indexOf(reading.kind);
        const { value } = reading;
        return numberIn(numbers, typeof value === "object" ? JSON.stringify(value) : value);
      });
    });
  }

  /** Only whether the cell said something, nothing, or something that nobody understands. */
  kind(field: Field): Aspect | undefined {
    return once(this.kinds, field, () => this.told(field, ({ kind }) => kinds.indexOf(kind), this.value(field)));
  }

  /** Which value of a fact is in force on the date of service. */
  valueInForce(fact: Dated<unknown>): Aspect | undefined {
    return once(this.facts, fact, () => {
      const known = this.lines.facts?.of(fact) ?? fact;
      return this.told("dos", (dos) => {
        const entry = dos.kind === "value" ? inForce(known, dos.value as IsoDate) : undefined;
        return entry ? known.values.indexOf(entry) : -1;
      });
    });
  }

  /** Whether the date of service is before a day, that day, or after it. */
  comparedTo(day: IsoDate): Aspect | undefined {
    return once(this.dates, day, () =>
      this.told("dos", (dos) => {
        if (dos.kind !== "value") return 2;
        return (dos.value as IsoDate) < day ? -1 : dos.value === day ? 0 : 1;
      }),
    );
  }

  /** How many days the service took. */
  get days(): readonly (Aspect | undefined)[] {
    if (!this.lines.columns.dosTo) return [this.kind("dos")];
    if (this.mayGrow) return [this.reading("dos"), this.reading("dosTo")];
    return [(this.counted ??= new Aspect(this.countDays()))];
  }

  /** Everything that tells who pays. */
  get payer(): readonly (Aspect | undefined)[] {
    return (this.paying ??= this.mayGrow ? this.payerReadings() : [this.numbered((line) => this.payers.at(line))]);
  }

  /** Everything that tells who pays, on a hospital's claim too. */
  get payerBehind(): readonly (Aspect | undefined)[] {
    return (this.payingBehind ??= this.mayGrow
      ? this.payerReadings()
      : [this.numbered((line) => this.payers.behind(line))]);
  }

  private payerReadings(): readonly (Aspect | undefined)[] {
    const fields: readonly Field[] = this.payers.isDated ? [...payerFields, "dos"] : payerFields;
    return fields.map((field) => this.reading(field));
  }

  private numbered(tell: (line: number) => unknown): Aspect | undefined {
    const numbers = new Map<unknown, number>();
    const ids = new Uint32Array(this.lines.count);
    for (let line = 0; line < ids.length; line++) ids[line] = numberIn(numbers, tell(line));
    return numbers.size > 1 ? new Aspect(ids) : undefined;
  }

  /** Whether the code belongs to a family. */
  belonging(family: CodeFamily): Aspect | undefined {
    return once(this.families, family, () => this.membership([family]));
  }

  /** To which of these families the code belongs; 0 if to none. */
  membership(families: readonly CodeFamily[]): Aspect | undefined {
    const numbers = new Map<unknown, number>([[families.map(() => 0).join(""), 0]]);
    return this.told("code", (reading) => {
      const code = reading.kind === "value" ? (reading.value as CodeCell).code : "";
      return numberIn(numbers, families.map((family) => (family.has(code) ? 1 : 0)).join(""));
    });
  }

  private told(field: Field, tell: Tell, from?: Aspect): Aspect | undefined {
    const column: ReadColumn<unknown> | undefined = this.lines.columns[field];
    if (!column || (!this.mayGrow && isSame(this.readingsOf(field), tell))) return undefined;
    return new Aspect(column.ids, [this.reading(field), from], (id) => tell(column.dictionary[id]!));
  }

  /** The different readings of a column. Readers put a blank at the head, whether or not a cell is blank. */
  private readingsOf(field: Field): readonly Reading<unknown>[] {
    let used = this.used.get(field);
    if (!used) {
      const { ids, dictionary }: ReadColumn<unknown> = this.lines.columns[field]!;
      this.used.set(field, (used = ids.includes(0) ? dictionary : dictionary.slice(1)));
    }
    return used;
  }

  private countDays(): Uint32Array {
    const days = new Uint32Array(this.lines.count);
    for (let line = 0; line < days.length; line++) days[line] = new ClaimLine(this.lines, line).days ?? 0x7fffffff;
    return days;
  }
}

function once<Key>(made: Made<Key>, key: Key, make: () => Aspect | undefined): Aspect | undefined {
  const known = made.get(key);
  if (known || made.has(key)) return known;
  const aspect = make();
  made.set(key, aspect);
  return aspect;
}

function numberIn(numbers: Map<unknown, number>, key: unknown): number {
  let number = numbers.get(key);
  if (number === undefined) numbers.set(key, (number = numbers.size));
  return number;
}

function isSame(readings: readonly Reading<unknown>[], tell: Tell): boolean {
  return readings.every((reading) => tell(reading) === tell(readings[0]!));
}
