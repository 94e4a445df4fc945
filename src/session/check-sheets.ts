import type { Phrase } from "../words/phrase.ts";
import { openWords } from "../words/words.ts";
import type { WorksheetHost } from "../worksheet/host.ts";
import { Problem } from "../worksheet/problem.ts";
import { checkSheet, type Checked, type CheckSettings } from "./check-sheet.ts";
import { withoutPause, type Breathe } from "./pace.ts";
import { policyOf } from "./policy.ts";

/** A run over several sheets, each checked and marked by itself. */
export interface CheckedSheets {
  readonly checked: readonly Checked[];
  /** Sheets that were not checked, and why. */
  readonly leftOut: readonly LeftOut[];
  /** What ended the run before its last sheet; the sheets before it keep their findings and marks. */
  readonly failure: unknown;
  /** Sheets that the run was to look at. */
  readonly wanted: number;
}

export interface LeftOut {
  readonly sheet: string;
  readonly why: Phrase;
}

/**
 * Checks sheets one after the other: the named ones, or else all that can be seen and hold claims. A sheet that cannot
 * be checked is left out with the reason. What ends the run during its first sheet is thrown.
 */
export async function checkSheets(
  host: WorksheetHost,
  sheets: readonly string[] | undefined,
  settings: CheckSettings,
  breathe: Breathe = withoutPause,
): Promise<CheckedSheets> {
  const words = settings.words ?? settings.mark ?? openWords();
  const policy = settings.policy ?? (await policyOf(host, words));
  const names = sheets ?? (await host.sheetNames());
  const each = { ...settings, policy, onlyClaims: !sheets };
  const checked: Checked[] = [];
  const leftOut: LeftOut[] = [];
  let failure: unknown;
  for (const [place, sheet] of names.entries()) {
    const of = { sheet, place: place + 1, count: names.length };
    try {
      checked.push(await checkSheet(host, { kind: "sheet", sheet }, each, (progress) => breathe({ ...progress, of })));
    } catch (problem) {
      if (problem instanceof Problem) leftOut.push({ sheet, why: problem.phrase });
      else if (checked.length === 0) throw problem;
      else {
        failure = problem;
        break;
      }
    }
  }
  if (checked.length === 0) {
    const [only, ...others] = leftOut;
    throw new Problem(only && others.length === 0 ? only.why : { key: "sheets.none", data: { count: names.length } });
  }
  return { checked, leftOut, failure, wanted: names.length };
}
