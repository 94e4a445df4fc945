import { fields, type Field } from "../claims/fields.ts";
import type { WorkbookMemory } from "../hosts/excel/memory.ts";
import type { Corrections } from "../worksheet/mapping.ts";

/** The newest of so many kinds of sheet are remembered in a workbook. */
const mostSheets = 40;

const key = "columns";

/** Which column holds what, as the user said it, by the fingerprint of the headings. */
export class RememberedColumns {
  private readonly memory: WorkbookMemory;

  constructor(memory: WorkbookMemory) {
    this.memory = memory;
  }

  recall(fingerprint: string): Corrections | undefined {
    return this.all().find(([known]) => known === fingerprint)?.[1];
  }

  remember(fingerprint: string, corrections: Corrections): Promise<void> {
    const others = this.all().filter(([known]) => known !== fingerprint);
    const own: (readonly [string, Corrections])[] =
      Object.keys(corrections).length > 0 ? [[fingerprint, corrections]] : [];
    return this.memory.remember(key, [...others, ...own].slice(-mostSheets));
  }

  /** What a workbook brings along is not trusted: whatever is no correction is left out. */
  private all(): readonly (readonly [string, Corrections])[] {
    const stored = this.memory.recall(key);
    if (!Array.isArray(stored)) return [];
    return stored.flatMap((entry: unknown) => {
      if (!Array.isArray(entry) || typeof entry[0] !== "string") return [];
      const corrections = correctionsIn(entry[1]);
      return [[entry[0], corrections] as const];
    });
  }
}

function correctionsIn(stored: unknown): Corrections {
  const known: ReadonlySet<string> = new Set(fields);
  const entries = typeof stored === "object" && stored !== null ? Object.entries(stored) : [];
  return Object.fromEntries(
    entries.filter(([field, column]) => known.has(field) && (column === null || isColumn(column))),
  ) as { [F in Field]?: number | null };
}

function isColumn(value: unknown): boolean {
  return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 16_384;
}
