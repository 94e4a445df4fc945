import { flawPhrase } from "../../claims/flaw.ts";
import { stressContrast } from "../../reference/procedures.ts";
import { stressContrastADay } from "../../reference/pairing.ts";
import { known } from "../known.ts";
import { encounterRule } from "../rule.ts";

export const stressContrastOnce = encounterRule({
  id: "stress-contrast-once",
  severity: "error",
  looksAt: stressContrast,
  needs: ["units"],
  docs: {
    summary: "Giving contrast in a stress echo is billed more than once on a day.",
    why: "93352 covers all injections of one stress echo. A second unit exceeds the daily limit and is denied.",
    remedy: "Keep one line with one unit.",
    limits: ["A line that was reversed may be billed once more."],
  },
  basis: [stressContrastADay],
  messages: {
    units: "{code} is billed with {units} units; a stress echo takes one, however many injections.",
    again: "{code} is billed already in row {row}; a stress echo takes it once.",
  },
  suppresses: ["mue-exceeded"],
  examples: {
    bad: [{ code: "93350" }, { code: "93352", units: 2 }],
    good: [{ code: "93350" }, { code: "93352" }],
  },
  check({ subjects }, { report, notChecked }) {
    const most = known(stressContrastADay, subjects, notChecked);
    const part = subjects.find(({ units }) => units! % 1 !== 0);
    if (part) for (const line of subjects) notChecked(line, flawPhrase("units", part.row, part.read("units")));
    if (!most || part) return;
    const reversed = subjects.reduce((sum, line) => sum - Math.min(0, line.units!), 0);
    // The line with the fewest units is kept, whichever stands first.
    const billed = subjects.filter((line) => line.units! > 0).sort((a, b) => a.units! - b.units!);
    let left = most + reversed;
    for (const line of billed) {
      const units = line.units!;
      if (left <= 0) {
        const fix = { kind: "choice", remove: [line] } as const;
        const [first] = billed;
        const data = { code: line.code, row: first!.row };
        report(line, { message: "again", at: "code", data, fix, beside: [first!] });
      } else if (units > left) {
        const fix = { kind: "choice", edits: [{ line, topic: "units", to: left }] } as const;
        report(line, { message: "units", at: "units", data: { code: line.code, units }, fix });
      }
      left -= units;
    }
  },
});
