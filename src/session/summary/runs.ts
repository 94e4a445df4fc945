import { totalAtRisk } from "../../scrub/money.ts";
import type { Words } from "../../words/words.ts";
import type { CellValue } from "../../worksheet/cells.ts";
import type { EditingHost } from "../../worksheet/host.ts";
import { filledRows, rowUnder, withHeadings, withMore } from "../../worksheet/table-rows.ts";
import type { NewColumn, NewTables, SheetTable } from "../../worksheet/tables.ts";
import type { Checked } from "../check-sheet.ts";
import { localTime } from "../local-time.ts";
import { version } from "../version.ts";
import { countByVerdict, sumOf } from "./counts.ts";

/** Names of the columns, which also tell the table wherever it stands. Published: they only grow. */
const headings = [
  "When",
  "Sheet",
  "Lines",
  "Claims",
  "Error lines",
  "Warning lines",
  "Not checked lines",
  "Clean lines",
  "Clean claims",
  "Clean claims %",
  "Risk $",
  "Checks run",
  "As of",
  "Version",
] as const;

type Heading = (typeof headings)[number];

/** What the history tells of one check of a whole sheet. */
export interface Run {
  /** As the user's clock showed it: 2026-11-25 14:03. */
  readonly when: string;
  readonly sheet: string;
  readonly lines: number;
  readonly cleanPercent: number;
  readonly money: number | null;
}

/** Checks of a sheet within so many minutes are one run: what counts is how it ended. */
const minutesOfRun = 10;

const isRunTable = withHeadings(headings);

/** What a check adds to the history. */
function rowOf(checked: Checked, at: string): Readonly<Record<Heading, CellValue>> {
  const { report, sheet, waivedBy } = checked;
  const counts = countByVerdict([checked]);
  const claims = sumOf(counts, "claims");
  const open = report.findings.filter((finding) => !waivedBy(finding));
  const costly = open.filter(({ severity }) => severity !== "info").map(({ line }) => line);
  return {
    When: localTime(at).slice(0, 16),
    Sheet: sheet,
    Lines: sumOf(counts, "lines"),
    Claims: claims,
    "Error lines": counts.error.lines,
    "Warning lines": counts.warning.lines,
    "Not checked lines": counts.notChecked.lines,
    "Clean lines": counts.clean.lines,
    "Clean claims": counts.clean.claims,
    "Clean claims %": percentOf(counts.clean.claims, claims),
    "Risk $": totalAtRisk(report, costly),
    "Checks run": report.ran.length,
    "As of": report.asOf,
    Version: version,
  };
}

function percentOf(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((1_000 * part) / whole) / 10;
}

/** A table for the history, on a sheet of its own. */
function runTable(row: Readonly<Record<Heading, CellValue>>, words: Words): NewTables {
  const texts: readonly Heading[] = ["When", "Sheet", "As of", "Version"];
  return {
    sheet: words.say("runs.sheet"),
    title: words.say("runs.sheet"),
    hint: words.say("runs.hint", { minutes: minutesOfRun }),
    tables: [
      {
        name: "EchoScrubRuns",
        columns: headings.map((heading): NewColumn => {
          const format = texts.includes(heading) ? "text" : "number";
          return { heading, hint: "", refusal: "", format, width: Math.max(12, heading.length + 4) };
        }),
        rows: [rowUnder(headings, row)],
      },
    ],
  };
}

/**
 * Adds a check to the history, in place of an earlier one of the same sheet that was only minutes before.
 * @param begins whether the history is begun where there is none.
 * @returns the history, the latest check last; undefined where there is none.
 */
export async function recordRun(
  host: EditingHost,
  checked: Checked,
  at: string,
  words: Words,
  begins: boolean,
): Promise<readonly Run[] | undefined> {
  const row = rowOf(checked, at);
  const [table] = await host.readTables(isRunTable);
  if (!table) {
    if (!begins) return undefined;
    await host.addTables(runTable(row, words));
    return [runOf(row)];
  }
  const rows = withRun(table, row);
  await host.replaceRows(table, rows);
  return runsIn({ ...table, cells: { ...table.cells, rows: [table.cells.rows[0] ?? [], ...rows] } });
}

/** The rows of the history with one more. What else the user keeps in the table stays. */
function withRun(table: SheetTable, run: Readonly<Record<Heading, CellValue>>): readonly (readonly CellValue[])[] {
  const [top = []] = table.cells.rows;
  const filled = filledRows(table);
  const isSameRun = (row: readonly CellValue[]) =>
    row[top.indexOf("Sheet")] === run.Sheet && minutesBetween(row[top.indexOf("When")], run.When) < minutesOfRun;
  const before = filled.map(isSameRun).lastIndexOf(true);
  if (before < 0) return withMore(table, [run]);
  const own = (old: readonly CellValue[]) =>
    top.map((heading, place) => (isHeading(heading) ? run[heading] : (old[place] ?? null)));
  return filled.map((row, place) => (place === before ? own(row) : row));
}

function runsIn({ cells }: SheetTable): readonly Run[] {
  const [top = [], ...rows] = cells.rows;
  return rows.map((row) => runOf(Object.fromEntries(headings.map((heading) => [heading, row[top.indexOf(heading)]]))));
}

/** The user may have written into the table: what cannot be meant counts as nothing. */
function runOf(row: Readonly<Partial<Record<Heading, CellValue>>>): Run {
  const number = (heading: Heading) => (typeof row[heading] === "number" ? row[heading] : undefined);
  return {
    when: String(row.When ?? ""),
    sheet: String(row.Sheet ?? ""),
    lines: number("Lines") ?? 0,
    cleanPercent: number("Clean claims %") ?? 0,
    money: number("Risk $") ?? null,
  };
}

function isHeading(cell: CellValue): cell is Heading {
  return headings.some((heading) => heading === cell);
}

/** Endless where one of them is no time. */
function minutesBetween(one: CellValue | undefined, other: CellValue): number {
  const [a, b] = [one, other].map((time) => Date.parse(String(time).replace(" ", "T")));
  const apart = Math.abs(a! - b!) / 60_000;
  return Number.isNaN(apart) ? Infinity : apart;
}
