import type { ClaimLine } from "./claim-line.ts";

/** Lines of one code: there is one at least. */
export type LinesOfCode = readonly [ClaimLine, ...ClaimLine[]];

/** The lines of each code, codes in the order in which they come up. */
export function byCode(lines: readonly ClaimLine[]): readonly LinesOfCode[] {
  const groups = new Map<string, [ClaimLine, ...ClaimLine[]]>();
  for (const line of lines) {
    const group = groups.get(line.code);
    if (group) group.push(line);
    else groups.set(line.code, [line]);
  }
  return [...groups.values()];
}
