import { ClaimLine } from "../claims/claim-line.ts";
import type { CodeFamily } from "../claims/codes.ts";
import type { IsoDate } from "../claims/dates.ts";
import type { Field } from "../claims/fields.ts";
import type { CodeCell, Lines, ReadColumn } from "../claims/lines.ts";
import type { Reading } from "../claims/reading.ts";
import { inForce, type Dated } from "../reference/dated.ts";
import { profileIds, type ProfileId } from "../reference/policy.ts";

/** Something that can be looked at on a line, as a number: it looks the same on lines that have the same number. */
export interface Aspect {
  /** The reading from which it follows, if it follows from one. */
  readonly of?: Aspect | undefined;
  at(line: number): number;
}

const kinds: readonly Reading<unknown>["kind"][] = ["value", "blank", "invalid", "unreadable"];

/** What rules can look at on the lines of a sheet. What is the same on all of them is no aspect: undefined. */
export class Aspects {
  readonly lines: Lines;
  readonly profile: Aspect;
  private readonly mayGrow: boolean;
  private readonly made = new Map<unknown, Aspect | undefined>();

  /** @param mayGrow whether the columns may come to hold readings that they do not hold yet. */
  constructor(lines: Lines, profileAt: (line: number) => ProfileId | undefined, mayGrow = false) {
    this.lines = lines;
    this.mayGrow = mayGrow;
    this.profile = { at: (line) => profileIds.indexOf(profileAt(line)!) };
  }

  /** What the cell of a field said. */
  reading(field: Field): Aspect | undefined {
    return this.once(field, () => {
      const column = this.lines.columns[field];
      return column && this.varies(column, (_, id) => id) ? new WholeReading(column.ids) : undefined;
    });
  }

  /** Only whether the cell said something, nothing, or something that nobody understands. */
  kind(field: Field): Aspect | undefined {
    return this.once(`kind ${field}`, () => this.told(field, ({ kind }) => kinds.indexOf(kind)));
  }

  /** Which value of a fact is in force on the date of service. */
  valueInForce(fact: Dated<unknown>): Aspect | undefined {
    return this.once(fact, () =>
      this.told("dos", (dos) => {
        const entry = dos.kind === "value" ? inForce(fact, dos.value as IsoDate) : undefined;
        return entry ? fact.values.indexOf(entry) : -1;
      }),
    );
  }

  /** Whether the date of service is before a day, that day, or after it. */
  comparedTo(day: IsoDate): Aspect | undefined {
    return this.once(`day ${day}`, () =>
      this.told("dos", (dos) => {
        if (dos.kind !== "value") return 2;
        return (dos.value as IsoDate) < day ? -1 : dos.value === day ? 0 : 1;
      }),
    );
  }

  /** How many days the service took. */
  get days(): Aspect | undefined {
    const unknown = 0x7fffffff;
    if (!this.lines.columns.dosTo) return this.kind("dos");
    return this.once("days", () => ({ at: (line) => new ClaimLine(this.lines, line).days ?? unknown }));
  }

  /** To which of these families the code belongs; 0 if to none. */
  membership(families: readonly CodeFamily[]): Aspect | undefined {
    const numbers = new Map<string, number>([[families.map(() => 0).join(""), 0]]);
    return this.told("code", (reading) => {
      const code = reading.kind === "value" ? (reading.value as CodeCell).code : "";
      const belongs = families.map((family) => (family.has(code) ? 1 : 0)).join("");
      if (!numbers.has(belongs)) numbers.set(belongs, numbers.size);
      return numbers.get(belongs)!;
    });
  }

  private told(field: Field, tell: (reading: Reading<unknown>) => number): Aspect | undefined {
    const column: ReadColumn<unknown> | undefined = this.lines.columns[field];
    return column && this.varies(column, tell) ? new ToldOfReading(this.reading(field), column, tell) : undefined;
  }

  private varies(column: ReadColumn<unknown>, tell: (reading: Reading<unknown>, id: number) => number): boolean {
    if (this.mayGrow) return true;
    const { dictionary, ids } = column;
    // Readers put a blank at the head, whether or not a cell is blank.
    const used = dictionary.length > 1 && !ids.includes(0) ? dictionary.slice(1) : dictionary;
    if (used.length < 2) return false;
    const first = tell(used[0]!, 0);
    return used.some((reading, id) => tell(reading, id) !== first);
  }

  private once(what: unknown, make: () => Aspect | undefined): Aspect | undefined {
    if (!this.made.has(what)) this.made.set(what, make());
    return this.made.get(what);
  }
}

class WholeReading implements Aspect {
  private readonly ids: Uint32Array;

  constructor(ids: Uint32Array) {
    this.ids = ids;
  }

  at(line: number): number {
    return this.ids[line]!;
  }
}

/** Something that follows from a reading; worked out once for each different reading. */
class ToldOfReading implements Aspect {
  readonly of: Aspect | undefined;
  private readonly column: ReadColumn<unknown>;
  private readonly tell: (reading: Reading<unknown>) => number;
  private readonly known: number[] = [];

  constructor(of: Aspect | undefined, column: ReadColumn<unknown>, tell: (reading: Reading<unknown>) => number) {
    this.of = of;
    this.column = column;
    this.tell = tell;
  }

  at(line: number): number {
    const id = this.column.ids[line]!;
    return (this.known[id] ??= this.tell(this.column.dictionary[id]!));
  }
}
