import type { Area } from "../model/area.ts";
import { WorkbookError } from "../model/errors.ts";
import type { Sheet } from "../model/sheet.ts";
import type { Tracked } from "../model/tracked.ts";
import type { Workbook } from "../model/workbook.ts";
import type { ClassDefinition, OfficeObject } from "../richapi/office-class.ts";
import { officeClass } from "../richapi/office-class.ts";

/** Cells an add-in holds on to; they follow inserted and deleted rows and columns. */
export class CellRange {
  readonly sheet: Sheet;
  readonly tracked: Tracked;
  referenceId: string | undefined;

  constructor(sheet: Sheet, area: Area) {
    this.sheet = sheet;
    this.tracked = sheet.track(area);
  }

  get area(): Area {
    const { area } = this.tracked;
    if (!area) throw new WorkbookError("InvalidReference", "The cells of this range have been deleted.");
    return area;
  }
}

/** Several ranges of one worksheet. */
export class RangeList {
  readonly sheet: Sheet;
  readonly ranges: readonly CellRange[];
  referenceId: string | undefined;

  constructor(sheet: Sheet, ranges: readonly CellRange[]) {
    this.sheet = sheet;
    this.ranges = ranges;
  }
}

/** What the object tables share: the workbook, and the ranges that batches made. */
export class OfficeContext {
  readonly workbook: Workbook;
  /** An add-in can switch its events off for a while. */
  enableEvents = true;
  readonly #kept = new Map<string, CellRange | RangeList>();
  #temporary: CellRange[] = [];
  #isCalculationSuspended = false;
  #lastReference = 0;

  constructor(workbook: Workbook) {
    this.workbook = workbook;
  }

  range(sheet: Sheet, area: Area): CellRange {
    const range = new CellRange(sheet, area);
    this.#temporary.push(range);
    return range;
  }

  list(sheet: Sheet, areas: readonly Area[]): RangeList {
    return new RangeList(
      sheet,
      areas.map((area) => this.range(sheet, area)),
    );
  }

  /** Keeps the range beyond the batch, until the client releases the reference. */
  keep(kept: CellRange | RangeList): void {
    if (kept.referenceId !== undefined) return;
    kept.referenceId = `{range-${String(++this.#lastReference)}}`;
    this.#kept.set(kept.referenceId, kept);
  }

  reference(id: string): CellRange | RangeList | undefined {
    return this.#kept.get(id);
  }

  release(id: string): void {
    const kept = this.#kept.get(id);
    this.#kept.delete(id);
    if (kept) for (const range of rangesOf(kept)) range.sheet.untrack(range.tracked);
  }

  get referenceCount(): number {
    return this.#kept.size;
  }

  suspendCalculation(): void {
    if (this.#isCalculationSuspended) return;
    this.#isCalculationSuspended = true;
    this.workbook.suspendCalculation();
  }

  /** The batch is over: lets go of all ranges nobody keeps. */
  endBatch(): void {
    const kept = new Set([...this.#kept.values()].flatMap(rangesOf));
    for (const range of this.#temporary) if (!kept.has(range)) range.sheet.untrack(range.tracked);
    this.#temporary = [];
    if (this.#isCalculationSuspended) {
      this.#isCalculationSuspended = false;
      this.workbook.resumeCalculation();
    }
  }
}

export type Factory<Self> = (self: Self, context: OfficeContext) => OfficeObject;

/** The members of a class by their names on the wire, for comparison with those of office.js. */
export interface DefinedClass {
  readonly name: string;
  readonly scalars: readonly string[];
  readonly settable: readonly string[];
  readonly navigation: readonly string[];
  readonly methods: readonly string[];
  readonly events: readonly string[];
  readonly hasItems: boolean;
}

export const definedClasses: DefinedClass[] = [];

export function define<Self>(definition: ClassDefinition<Self, OfficeContext>): Factory<Self> {
  const { name, scalars = {}, navigation = {}, methods = {}, events = {}, item } = definition;
  definedClasses.push({
    name,
    scalars: Object.keys(scalars),
    settable: Object.keys(scalars).filter((scalar) => scalars[scalar]?.set),
    navigation: Object.keys(navigation),
    methods: Object.keys(methods),
    events: Object.keys(events),
    hasItems: item !== undefined,
  });
  return officeClass(definition);
}

function rangesOf(kept: CellRange | RangeList): readonly CellRange[] {
  return kept instanceof CellRange ? [kept] : kept.ranges;
}
