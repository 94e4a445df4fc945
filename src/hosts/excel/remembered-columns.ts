import { fields, type Field } from "../../claims/fields.ts";
import type { Corrections } from "../../worksheet/mapping.ts";
import type { WorkbookMemory } from "./memory.ts";

/** The newest of so many kinds of sheet are remembered in a workbook. */
const mostSheets = 40;

const key = "columns";

const listeners = new Set<() => void>();

/** Calls back whenever the user has said which column holds what. */
export function whenColumnsAreChosen(listener: () => void): void {
  listeners.add(listener);
}

/** Which column holds what, as the user said it, by the fingerprint of the headings. */
export class RememberedColumns {
  private readonly memory: WorkbookMemory;

  constructor(memory: WorkbookMemory) {
    this.memory = memory;
  }

  recall(fingerprint: string): Corrections | undefined {
    return this.all().find(([known]) => known === fingerprint)?.[1];
  }

  async remember(fingerprint: string, corrections: Corrections): Promise<void> {
    const others = this.all().filter(([known]) => known !== fingerprint);
    const own: (readonly [string, Corrections])[] =
      Object.keys(corrections).length > 0 ? [[fingerprint, corrections]] : [];
    await this.memory.remember(key, [...others, ...own].slice(-mostSheets));
    for (const listener of listeners) listener();
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
