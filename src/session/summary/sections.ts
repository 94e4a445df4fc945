import { verdicts, type Verdict } from "../../scrub/report.ts";
import type { Words } from "../../words/words.ts";
import type { SheetChart } from "../../worksheet/own-sheet.ts";
import type { closingOf } from "../closing.ts";
import { sumOf, totalOf, type Tally, type VerdictCounts } from "./counts.ts";
import type { Page } from "./page.ts";
import type { SiteBy } from "./parties.ts";
import type { RankedFinding } from "./ranked.ts";
import type { Run } from "./runs.ts";

/** The worst verdict first. */
const order: readonly Verdict[] = [...verdicts].reverse();

/** Bars that a chart shows: for more there is no room. */
const mostBars = 10;

const whole = "#,##0";
const dollars = "$#,##0.00";

export function addGlance(page: Page, counts: VerdictCounts, ranked: readonly RankedFinding[], words: Words): void {
  const claims = sumOf(counts, "claims");
  const clean = counts.clean.claims;
  const rows = [
    [words.say("summary.lines"), sumOf(counts, "lines")],
    [words.say("summary.claims"), claims],
    [words.say("summary.clean-claims"), clean],
  ];
  page.section(words.say("summary.glance"), [says(words, "measure", "value"), ...rows], {
    formats: ["", whole],
    hint: words.say("summary.clean-claims.hint"),
  });
  const [all, part] = [`B${String(page.next - 2)}`, `B${String(page.next - 1)}`];
  const rate = { formula: `=IF(${all}=0,0,${part}/${all})`, result: claims === 0 ? 0 : clean / claims };
  page.more([[words.say("summary.clean-rate"), rate]], ["", "0.0%"]);
  page.more([[words.say("summary.findings"), ranked.length]], ["", whole]);
  page.more([[words.say("summary.money"), totalOf(ranked) ?? words.say("summary.unknown")]], ["", dollars]);
}

export function addVerdicts(page: Page, counts: VerdictCounts, words: Words): void {
  const rows = order.map(
    (verdict) => [words.say(`verdict.${verdict}`), counts[verdict].lines, counts[verdict].claims] as const,
  );
  const title = words.say("summary.verdicts");
  page.section(title, [says(words, "verdict", "lines", "claims"), ...rows], {
    formats: ["", whole, whole],
    chart: { ...chartOf("verdicts", "column", title, rows.length), format: whole, columns: 3 },
  });
}

/** A table of what was found by rule, payer or site; its chart is of money, or of lines where no price is known. */
export function addTally(page: Page, by: "rule" | "payer" | SiteBy, tallies: readonly Tally[], words: Words): void {
  if (tallies.length === 0) return;
  const isPriced = tallies.some(({ money }) => money !== null);
  const ordered = <T>(money: T, lines: T): readonly [T, T] => (isPriced ? [money, lines] : [lines, money]);
  const rows = tallies.map(
    ({ name, flagged, findings, money }) =>
      [name, ...ordered<number | null>(money, flagged), findings.error, findings.warning, findings.info] as const,
  );
  const title = words.say(`summary.by-${by}`);
  const chartTitle = words.say(isPriced ? "summary.chart.money" : "summary.chart.lines", { by: title });
  page.section(
    title,
    [says(words, by, ...ordered<"money" | "flagged">("money", "flagged"), "errors", "warnings", "notes"), ...rows],
    {
      formats: ["", ...ordered(dollars, whole), whole, whole, whole],
      chart: {
        ...chartOf(by, "bar", chartTitle, Math.min(mostBars, rows.length)),
        format: isPriced ? "$#,##0" : whole,
      },
      hint: words.say("summary.once"),
      wraps: true,
    },
  );
}

export function addTrend(page: Page, runs: readonly Run[], words: Words): void {
  const title = words.say("summary.trend");
  const rows = runs.map(({ when, cleanPercent, sheet, lines, money }) => [when, cleanPercent, sheet, lines, money]);
  page.section(title, [says(words, "when", "clean-percent", "sheet-name", "lines", "money"), ...rows], {
    formats: ["", "0.0", "", whole, dollars],
    // One check makes no trend.
    chart: runs.length > 1 ? { ...chartOf("trend", "line", title, runs.length), format: "0", most: 100 } : undefined,
    hint: words.say("summary.trend.hint", { sheet: words.say("runs.sheet") }),
  });
}

/** What was not looked at, and why. */
export function addGaps(page: Page, closings: readonly ReturnType<typeof closingOf>[], words: Words): void {
  const notChecked = closings.flatMap((closing) =>
    closing.notChecked.map(({ reason, lines, rules }) => [reason, lines, rules.join(", ")]),
  );
  const notRun = closings.flatMap((closing) =>
    closing.notRun.map(({ reason, rules }) => [reason, rules.length, rules.join(", ")]),
  );
  const formats = ["", whole];
  if (notChecked.length > 0) {
    page.section(words.say("summary.not-checked"), [says(words, "reason", "lines", "rules"), ...notChecked], {
      formats,
      wraps: true,
    });
  }
  if (notRun.length > 0) {
    page.section(words.say("summary.not-run"), [says(words, "reason", "rule-count", "rules"), ...notRun], {
      formats,
      wraps: true,
    });
  }
}

type Said<Key> = Key extends `summary.${infer Rest}` ? Rest : never;

export function says(words: Words, ...keys: readonly Said<Parameters<Words["say"]>[0]>[]): readonly string[] {
  return keys.map((key) => words.say(`summary.${key}`));
}

/** A chart of one column of numbers. */
function chartOf(name: string, kind: SheetChart["kind"], title: string, rows: number) {
  return { name: `EchoScrub ${name}`, kind, title, columns: 2, rows };
}
