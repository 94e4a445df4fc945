import type { ClaimLine } from "./claim-line.ts";

/**
 * The lines that are still billed: without reversals, and without the lines that these take back. Where units cannot be
 * read a line stands.
 */
export function standing(lines: readonly ClaimLine[]): readonly ClaimLine[] {
  if (!lines.some(isReversal)) return lines;
  const left = lines.filter((line) => !isReversal(line));
  for (const reversal of lines.filter(isReversal)) {
    const reversed = left.filter(({ code, units }) => code === reversal.code && units === -reversal.units!);
    const taken = reversed.find((line) => hasSameModifiers(line, reversal)) ?? reversed[0];
    if (taken) left.splice(left.indexOf(taken), 1);
  }
  return left;
}

function isReversal({ units }: ClaimLine): boolean {
  return units !== undefined && units < 0;
}

function hasSameModifiers(line: ClaimLine, other: ClaimLine): boolean {
  return [...line.modifiers].sort().join(" ") === [...other.modifiers].sort().join(" ");
}
