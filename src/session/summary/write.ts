import type { Words } from "../../words/words.ts";
import type { EditingHost } from "../../worksheet/host.ts";
import type { Checked } from "../check-sheet.ts";
import { findingsInSlices, type SummaryAbout } from "./findings-sheet.ts";
import { recordRun, type Run } from "./runs.ts";
import { summarySheet } from "./summary-sheet.ts";

/** Our sheets, as they came to be named. */
export interface WrittenSheets {
  readonly findings: string;
  readonly summary: string;
}

/**
 * Writes the findings of one or several sheets on a sheet of our own. It needs nothing of the sheets that were checked:
 * they may be protected.
 */
export async function writeFindings(
  host: EditingHost,
  checks: readonly Checked[],
  about: SummaryAbout,
  words: Words,
  pause: Pause = withoutPause,
): Promise<string> {
  const slices = findingsInSlices(checks, about, words);
  for (;;) {
    const step = slices.next();
    if (step.done) return host.writeSheet(step.value);
    await pause();
  }
}

/** Lets others have a turn. */
type Pause = () => Promise<void>;

const withoutPause: Pause = () => Promise.resolve();

/** Writes the findings and the summary, and begins the history of checks where there is none. */
export async function writeSummary(
  host: EditingHost,
  checks: readonly Checked[],
  about: SummaryAbout,
  words: Words,
  pause: Pause = withoutPause,
): Promise<WrittenSheets> {
  const findings = await writeFindings(host, checks, about, words, pause);
  let runs: readonly Run[] = [];
  for (const checked of checks) {
    if (checked.scope === "sheet") runs = (await recordRun(host, checked, about.at, words, true)) ?? runs;
  }
  return { findings, summary: await host.writeSheet(summarySheet(checks, about, runs, words)) };
}

/** Kinds of our sheets that can be made again at any time; the history of checks cannot. */
export const summaryKinds: readonly string[] = ["findings", "summary"];
