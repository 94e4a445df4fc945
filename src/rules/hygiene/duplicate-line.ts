import type { ClaimLine } from "../../claims/claim-line.ts";
import { everyCode } from "../../claims/codes.ts";
import { topicOf } from "../../claims/fields.ts";
import { flawPhrase } from "../../claims/flaw.ts";
import { agents } from "../../reference/agents.ts";
import { duplicateDenial } from "../../reference/formats.ts";
import { repeatModifiers } from "../../reference/modifiers.ts";
import { encounterRule } from "../rule.ts";

export const duplicateLine = encounterRule({
  id: "duplicate-line",
  severity: "error",
  looksAt: everyCode,
  needs: [],
  columns: ["code", "units"],
  docs: {
    summary: "Two lines bill the same code, modifiers and units for one patient and day.",
    why: "The payer pays one of them and denies the other as a duplicate.",
    remedy: "Remove one of the lines, or say with modifier 76 or 77 that the service was done again.",
    limits: [
      "Two vials of an agent are two lines if the record gives them different volumes, vials or NDCs.",
      "A line that was reversed may be billed once more.",
    ],
  },
  basis: [duplicateDenial, repeatModifiers],
  messages: {
    twice: "{code} is billed already in row {row} with the same modifiers and units.",
  },
  suppresses: ["mue-exceeded"],
  examples: {
    bad: [
      { code: "Q9957", mod1: "JZ", units: 2 },
      { code: "Q9957", mod1: "JZ", units: 2 },
    ],
    good: [
      { code: "Q9957", units: 1 },
      { code: "Q9957", mod1: "JW", units: 1 },
    ],
  },
  check({ subjects }, { report, notChecked }) {
    const repeated = repeatedCodes(subjects);
    const seen = new Map<string, ClaimLine[]>();
    for (const line of subjects) {
      const flaw = line.flaw("code") ?? line.flaw("mod") ?? line.flaw("units");
      if (flaw) notChecked(line, flawPhrase(topicOf(flaw.field), line.row, flaw.reading));
      else if (repeated.has(line.code) && !repeatModifiers.values[0]!.value.some((modifier) => line.has(modifier))) {
        const service = serviceOf(line, line.units!);
        const same = seen.get(service);
        if (same) same.push(line);
        else seen.set(service, [line]);
      }
    }
    for (const lines of seen.values()) {
      const first = lines[0]!;
      if (lines.length === 1 || first.units! <= 0) continue;
      const reversed = seen.get(serviceOf(first, -first.units!))?.length ?? 0;
      for (const line of lines.slice(1 + reversed)) {
        const fix = { kind: "choice", remove: [line] } as const;
        report(line, { message: "twice", at: "code", data: { code: line.code, row: first.row }, fix, beside: [first] });
      }
    }
  },
});

/** Most days hold no code twice: their lines need no closer look. */
function repeatedCodes(lines: readonly ClaimLine[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { code } of lines) (seen.has(code) ? repeated : seen).add(code);
  return repeated;
}

/** What two lines have in common if one repeats the other. */
function serviceOf(line: ClaimLine, units: number): string {
  const said = [line.code, units, [...line.modifiers].sort().join(" ")];
  if (agents.has(line.code)) {
    for (const field of ["vials", "volDrawn", "volAdmin", "volDiscard", "ndc"] as const) {
      said.push(line.value(field) ?? "");
    }
  }
  return said.join("\n");
}
