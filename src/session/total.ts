import { countVerdicts, type Verdict } from "../scrub/report.ts";
import type { Words } from "../words/words.ts";
import type { Checked } from "./check-sheet.ts";
import { verdictsSaid } from "./closing.ts";

/** What a run over several sheets came to, in one sentence. */
export function totalSaid(checked: readonly Checked[], words: Words): string {
  const counts: Record<Verdict, number> = { error: 0, warning: 0, notChecked: 0, clean: 0 };
  for (const { report } of checked) {
    for (const [verdict, count] of Object.entries(countVerdicts(report))) counts[verdict as Verdict] += count;
  }
  const lines = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return words.say("sheets.total", { sheets: checked.length, lines, verdicts: verdictsSaid(counts, words) });
}
