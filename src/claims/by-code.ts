import type { ClaimLine } from "./claim-line.ts";
import { groupBy } from "./group-by.ts";

/** Lines of one code: there is one at least. */
export type LinesOfCode = readonly [ClaimLine, ...ClaimLine[]];

/** The lines of each code, codes in the order in which they come up. */
export function byCode(lines: readonly ClaimLine[]): readonly LinesOfCode[] {
  return [...groupBy(lines, ({ code }) => code).values()] as unknown as readonly LinesOfCode[];
}
