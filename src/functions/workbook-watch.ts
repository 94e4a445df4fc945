import { recalculate, watchSheets } from "../hosts/excel/sheet-top.ts";

/** Something that is remembered of the workbook, and whether a change was about it. */
interface Memory {
  /**
   * Forgets what a change makes wrong; true if that was anything.
   * @param sheet undefined where sheets or tables came or went.
   * @param row the first row that changed.
   */
  forget(sheet: string | undefined, row: number): boolean | Promise<boolean>;
}

const memories: Memory[] = [];
let watching: Promise<void> | undefined;

/** Tells a memory of every change of the workbook from now on; formulas are calculated once more where it forgets. */
export function watchFor(memory: Memory): Promise<void> {
  memories.push(memory);
  return (watching ??= watchSheets((sheet, row) => void forgetIn(sheet, row)));
}

async function forgetIn(sheet: string | undefined, row = 1): Promise<void> {
  const forgotten = await Promise.all(memories.map((memory) => memory.forget(sheet, row)));
  if (forgotten.some(Boolean)) await recalculate();
}
