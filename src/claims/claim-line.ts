import type { Facts } from "./facts.ts";
import type { Field, Topic } from "./fields.ts";
import { daysBetween, type IsoDate } from "./dates.ts";
import { listedIn, type ClaimType, type FieldValue, type Lines, type ReadColumn } from "./lines.ts";
import { placesOfCodes, pointedPlaces, type ListedDiagnoses } from "./pointers.ts";
import { blank, valueOf, type Reading } from "./reading.ts";

/**
 * One service line of a claim: a view on one line of a sheet. What cannot be read is undefined, or empty. Everything
 * that it tells of its cells it gives `notice` of, so that whoever overrides that knows what was looked at.
 */
export class ClaimLine {
  private readonly lines: Lines;
  private readonly place: number;
  private knownModifiers: readonly string[] | undefined;
  private knownDiagnoses: readonly string[] | undefined;

  constructor(lines: Lines, index: number) {
    this.lines = lines;
    this.place = index;
  }

  /** Place in the lines of the sheet. */
  get index(): number {
    return this.place;
  }

  /** Worksheet row number. */
  get row(): number {
    return this.lines.rows[this.place]!;
  }

  /** Group of code columns that the line came from, where one row holds a whole claim. */
  get slot(): number {
    return this.lines.slots[this.place]!;
  }

  /** What the cell of a field said; a field without a column is blank. */
  read<F extends Field>(field: F): Reading<FieldValue<F>> {
    this.notice(field, "reading");
    return this.readIn<FieldValue<F>>(this.lines.columns[field]);
  }

  value<F extends Field>(field: F): FieldValue<F> | undefined {
    this.notice(field, "value");
    return valueOf(this.readIn<FieldValue<F>>(this.lines.columns[field]));
  }

  /** The first cell of a topic that cannot be read or is not valid, or that is blank; no modifier at all is an answer. */
  flaw(topic: Topic): { readonly field: Field; readonly reading: Reading<unknown> } | undefined {
    if (topic !== "mod" && topic !== "dx") {
      const reading = this.read(topic);
      return reading.kind === "value" ? undefined : { field: topic, reading };
    }
    let filled = topic === "mod";
    for (const field of listedIn(this.lines.columns, topic)) {
      const reading = this.read(field);
      if (reading.kind === "value") filled = true;
      else if (reading.kind !== "blank") return { field, reading };
    }
    return filled ? undefined : { field: "dx1", reading: blank };
  }

  /** CPT or HCPCS code, empty if it cannot be read. */
  get code(): string {
    this.notice("code", "value");
    return valueOf(this.readIn(this.lines.columns.code))?.code ?? "";
  }

  /** Modifiers in order, those stuck to the code first unless a modifier cell repeats them. */
  get modifiers(): readonly string[] {
    return (this.knownModifiers ??= this.gatherModifiers());
  }

  has(modifier: string): boolean {
    return this.modifiers.includes(modifier);
  }

  get units(): number | undefined {
    this.notice("units", "value");
    return valueOf(this.readIn(this.lines.columns.units));
  }

  /** Place of service, two digits. */
  get pos(): string | undefined {
    this.notice("pos", "value");
    return valueOf(this.readIn(this.lines.columns.pos));
  }

  /** Date of service. */
  get dos(): IsoDate | undefined {
    this.notice("dos", "value");
    return valueOf(this.readIn(this.lines.columns.dos));
  }

  /** Whether the service was before a day; not if its date cannot be read. */
  isBefore(day: IsoDate): boolean {
    return this.dos !== undefined && this.dos < day;
  }

  isAfter(day: IsoDate): boolean {
    return this.dos !== undefined && this.dos > day;
  }

  /** Days that the service took, 1 without a last day; none or fewer if it ends before it begins. */
  get days(): number | undefined {
    const { dos } = this;
    const to = this.read("dosTo");
    if (dos === undefined || (to.kind !== "value" && to.kind !== "blank")) return undefined;
    return to.kind === "blank" || to.value === dos ? 1 : daysBetween(dos, to.value) + 1;
  }

  /** By what the line is judged. */
  get facts(): Facts | undefined {
    return this.lines.facts;
  }

  /** The date of service for those who only look up a fact: of the day nothing counts but which value is in force. */
  dateFor(): IsoDate | undefined {
    return this.dos;
  }

  get claimType(): ClaimType {
    return this.value("claimType") ?? "professional";
  }

  /** Every diagnosis listed, in order, as written but trimmed and in capitals. */
  get diagnoses(): readonly string[] {
    return (this.knownDiagnoses ??= this.gather("dx"));
  }

  /**
   * The diagnoses by the place that a pointer names: that of their column, or in order where a cell lists several. A
   * blank column before a filled one is an empty place.
   */
  get listedDiagnoses(): ListedDiagnoses {
    const columns = listedIn(this.lines.columns, "dx");
    const cells = columns.map((field) => this.value(field) ?? []);
    if (cells.some((codes) => codes.length > 1)) return this.diagnoses;
    const listed: (string | undefined)[] = [];
    cells.forEach(([code], index) => {
      if (code !== undefined) listed[Number(columns[index]!.slice(2)) - 1] = code;
    });
    return listed;
  }

  /** The places that the line's pointer names, 0 for a diagnosis that is not listed; undefined if it is no pointer. */
  get pointedPlaces(): readonly number[] | undefined {
    const pointer = this.value("pointer");
    if (pointer === undefined) return undefined;
    const listed = this.listedDiagnoses;
    return pointedPlaces(pointer, listed.length) ?? placesOfCodes(pointer, listed);
  }

  /**
   * The diagnoses that the line's pointer names, the first of them its main reason; all of them without a pointer.
   * Undefined if the pointer cannot be followed.
   */
  get linkedDiagnoses(): readonly string[] | undefined {
    if (this.read("pointer").kind === "blank") return this.diagnoses;
    const listed = this.listedDiagnoses;
    const named = this.pointedPlaces?.map((place) => listed[place - 1]);
    return named?.every((code) => code !== undefined) ? (named as readonly string[]) : undefined;
  }

  /** Called with what is looked at, by everything that tells something of a cell. */
  protected notice(_field: Field, _how: "reading" | "value"): void {}

  private readIn<T>(column: ReadColumn<T> | undefined): Reading<T> {
    return column ? column.dictionary[column.ids[this.place]!]! : blank;
  }

  private gatherModifiers(): readonly string[] {
    const own = this.gather("mod");
    const attached = this.value("code")?.attached ?? [];
    return attached.length === 0 ? own : [...attached.filter((modifier) => !own.includes(modifier)), ...own];
  }

  /** Most lines have one list or none: a new one is made only where several meet. */
  private gather(topic: "mod" | "dx"): readonly string[] {
    let all: readonly string[] = [];
    for (const field of listedIn(this.lines.columns, topic)) {
      const some = this.value(field);
      if (some) all = all.length === 0 ? some : [...all, ...some];
    }
    return all;
  }
}
