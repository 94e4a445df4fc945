import { ClaimLine } from "../../claims/claim-line.ts";
import { toSerial } from "../../claims/dates.ts";
import type { Words } from "../../words/words.ts";
import { address } from "../../worksheet/cells.ts";
import type { OwnCell, OwnSheet } from "../../worksheet/own-sheet.ts";
import type { Checked } from "../check-sheet.ts";
import { fixSteps, messageOf } from "../finding-words.ts";
import { localTime } from "../local-time.ts";
import { claimNames } from "./claim-names.ts";
import { totalOf } from "./counts.ts";
import { findingsColumns, findingsHeadings, type FindingsColumn } from "./findings-columns.ts";
import { linksTo, mostLookedUp } from "./link.ts";
import { payerOf } from "./parties.ts";
import { rankFindings, type RankedFinding } from "./ranked.ts";
import { sourcesSaid } from "./sources.ts";

/** What is written of one or several sheets that were checked. */
export interface SummaryAbout {
  /** When they were checked, as an ISO instant. */
  readonly at: string;
  /** They go into a file, in which nothing is made anew. */
  readonly isForFile?: true;
}

/** A finding that somebody keeps on purpose, and why. */
export interface KeptFinding {
  readonly finding: RankedFinding["finding"];
  readonly checked: Checked;
  readonly reason: string;
}

/** Row of the headings: above them stand a title and what the table is about. */
const headingRow = 5;

/** Longer texts are cut in a cell; the pane has them whole. */
const longestCell = 1_000;

/** Rows between two pauses. */
const sliceRows = 100;

const formats: Partial<Record<FindingsColumn, string>> = { date: "yyyy-mm-dd", money: "#,##0.00", counted: "#,##0.00" };
const looks: Partial<Record<FindingsColumn, "wrapped" | "link">> = { cell: "link", what: "wrapped", todo: "wrapped" };

/** A table of everything that was found, the most money first; what is kept on purpose comes last. */
export function findingsSheet(
  checks: readonly Checked[],
  about: SummaryAbout,
  words: Words,
  kept: readonly KeptFinding[] = keptOf(checks),
): OwnSheet {
  const slices = findingsInSlices(checks, about, words, kept);
  for (;;) {
    const step = slices.next();
    if (step.done) return step.value;
  }
}

/** The same bit by bit, for whoever has something else to do meanwhile. */
export function* findingsInSlices(
  checks: readonly Checked[],
  { at, isForFile }: SummaryAbout,
  words: Words,
  kept: readonly KeptFinding[] = keptOf(checks),
): Generator<void, OwnSheet> {
  const ranked = rankFindings(checks);
  const when = localTime(at);
  const rows = yield* tableRows(ranked, kept, words);
  const sheets = checks.map(({ sheet }) => sheet).join(", ");
  const total = totalOf(ranked);
  return {
    name: words.say("findings.sheet"),
    kind: "findings",
    isMadeAnew: true,
    stamp: when.slice(0, 10),
    widths: findingsColumns.map(([, width]) => width),
    frozenRows: headingRow,
    onOnePage: "wide",
    blocks: [
      { row: 1, column: 1, look: "title", rows: [[words.say("findings.title", { sheets })]] },
      {
        row: 2,
        column: 1,
        rows: [
          [words.say("findings.made", { when: when.slice(0, 16), count: ranked.length })],
          [
            total === null
              ? words.say("findings.no-money")
              : words.say("findings.total", { total, heading: words.say("findings.counted") }),
          ],
          ...(isForFile ? [] : [[words.say("summary.anew")]]),
        ],
      },
      {
        row: headingRow,
        column: 1,
        rows: [findingsHeadings(words), ...rows],
        formats: findingsColumns.map(([name]) => formats[name] ?? ""),
        looks: findingsColumns.map(([name]) => looks[name]),
        table: "EchoScrubFindings",
      },
    ],
  };
}

function keptOf(checks: readonly Checked[]): readonly KeptFinding[] {
  return checks.flatMap((checked) =>
    checked.report.findings.flatMap((finding) => {
      const waiver = checked.waivedBy(finding);
      return waiver ? [{ finding, checked, reason: waiver.reason }] : [];
    }),
  );
}

/** A table has one row at least. */
function* tableRows(
  ranked: readonly RankedFinding[],
  kept: readonly KeptFinding[],
  words: Words,
): Generator<void, readonly (readonly OwnCell[])[]> {
  const all = [
    ...ranked.map((each) => ({ ...each, reason: undefined })),
    ...kept.map((each) => ({ ...each, money: null, counted: null })),
  ];
  if (all.length === 0) return [findingsColumns.map(([name]) => (name === "what" ? words.say("findings.none") : null))];
  const tools = new Map([...new Set(all.map(({ checked }) => checked))].map((each) => [each, toolsOf(each)]));
  const rowColumn = findingsColumns.findIndex(([name]) => name === "row") + 1;
  const rows: (readonly OwnCell[])[] = [];
  for (const [index, each] of all.entries()) {
    if (index % sliceRows === 0) yield;
    const { claimOf, linksAt } = tools.get(each.checked)!;
    const links = linksAt(address(headingRow + 1 + index, rowColumn))(each.finding, all.length <= mostLookedUp);
    const cells = cellsOf(each, links, claimOf(each.finding.line), words);
    const standing = each.reason === undefined ? "findings.open" : "findings.kept";
    const whole: Readonly<Record<FindingsColumn, OwnCell>> = {
      ...cells,
      rank: index + 1,
      standing: words.say(standing, { reason: each.reason ?? "" }),
    };
    rows.push(findingsColumns.map(([name]) => whole[name]));
  }
  return rows;
}

function toolsOf(checked: Checked) {
  return { claimOf: claimNames(checked), linksAt: linksTo(checked) };
}

function cellsOf(
  { checked, finding, money, counted }: Pick<RankedFinding, "checked" | "finding" | "money" | "counted">,
  [row, cell]: readonly [OwnCell, OwnCell],
  claim: string,
  words: Words,
): Readonly<Record<Exclude<FindingsColumn, "rank" | "standing">, OwnCell>> {
  const { rule, severity, fix } = finding;
  const line = new ClaimLine(checked.report.lines, finding.line);
  const steps = fix ? words.say(`text.fix-${fix.kind}`, { steps: fixSteps(fix, words).join(" ") }) : "";
  return {
    severity: words.say(`severity.${severity}`),
    sheet: checked.sheet,
    row,
    cell,
    claim,
    date: line.dos === undefined ? null : toSerial(line.dos, checked.lines.date1904),
    code: line.code,
    payer: payerOf(checked, finding.line, words),
    pos: line.pos ?? null,
    billingNpi: line.value("billingNpi") ?? null,
    rule: rule.id,
    what: cut(messageOf(finding, words)),
    todo: cut([rule.docs.remedy, steps].filter(Boolean).join(" ")),
    money,
    counted,
    source: sourcesSaid(finding, line, words),
  };
}

function cut(text: string): string {
  return text.length <= longestCell ? text : `${text.slice(0, longestCell - 1)}…`;
}
