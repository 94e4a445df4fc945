import type { Words } from "../../words/words.ts";
import type { OwnSheet } from "../../worksheet/own-sheet.ts";
import type { Checked } from "../check-sheet.ts";
import { closingOf } from "../closing.ts";
import { localTime } from "../local-time.ts";
import { version } from "../version.ts";
import { tablesUsed } from "../tables.ts";
import { countByVerdict, tally } from "./counts.ts";
import type { SummaryAbout } from "./findings-sheet.ts";
import { Page } from "./page.ts";
import { payerOf, siteBy, siteOf } from "./parties.ts";
import { rankFindings } from "./ranked.ts";
import type { Run } from "./runs.ts";
import { addGaps, addGlance, addTally, addTrend, addVerdicts, says } from "./sections.ts";

/** Checks of the history that are shown. */
const mostRuns = 20;

/** Characters of the columns: names, five columns of numbers, a gap, and what the charts cover. */
const widths = [38, 11, 10, 10, 10, 10, 2, 12, 12, 12, 12, 12, 12];

/** What one or several checks came to, in tables with their charts, and what they did not look at. */
export function summarySheet(
  checks: readonly Checked[],
  { at }: SummaryAbout,
  runs: readonly Run[],
  words: Words,
): OwnSheet {
  const when = localTime(at).slice(0, 16);
  const page = new Page();
  const ranked = rankFindings(checks);
  const counts = countByVerdict(checks);
  const closings = checks.map((checked) => closingOf(checked, words));
  page.title(words.say("summary.title", { sheets: checks.map(({ sheet }) => sheet).join(", ") }));
  page.lines([
    ...closings.flatMap(({ seen, result, profile, policy }) => [
      `${seen} ${result}`,
      profile,
      ...(policy ? [policy] : []),
    ]),
    words.say("summary.made", { when, day: checks[0]!.report.asOf, version }),
    words.say("summary.anew"),
  ]);
  addGlance(page, counts, ranked, words);
  addVerdicts(page, counts, words);
  addTally(
    page,
    "rule",
    tally(ranked, ({ finding }) => finding.rule.id),
    words,
  );
  addTally(
    page,
    "payer",
    tally(ranked, ({ checked, finding }) => payerOf(checked, finding.line, words)),
    words,
  );
  const by = siteBy(checks);
  if (by) {
    const sites = tally(ranked, ({ checked, finding }) => siteOf(checked, finding.line, by, words));
    addTally(page, by, sites, words);
  }
  addTrend(page, runs.slice(-mostRuns), words);
  addGaps(page, closings, words);
  const editions = tablesUsed(checks[0]?.policy).map(({ name, edition }) => [name, edition]);
  page.section(words.say("summary.editions"), [says(words, "table", "edition"), ...editions]);
  return {
    name: words.say("summary.sheet"),
    kind: "summary",
    isMadeAnew: true,
    stamp: when.slice(0, 10),
    widths,
    onOnePage: "wide",
    blocks: page.blocks,
    charts: page.charts,
  };
}
