import { groupBy } from "../claims/group-by.ts";
import { totalAtRisk } from "../scrub/money.ts";
import { verdictOf, type Finding, type NotChecked, type Verdict } from "../scrub/report.ts";
import { rowKeysOf } from "../worksheet/fingerprint.ts";
import { contentOf } from "../worksheet/sheet-lines.ts";
import type { HeldColumn, StatusBlock, StatusRow, StatusUpdate } from "../worksheet/status-block.ts";
import type { Words } from "../words/words.ts";
import type { Checked } from "./check-sheet.ts";
import { messageOf } from "./finding-words.ts";
import { decidedOn } from "./releasing/marks.ts";
import { rowLooks, verdictIcons } from "./icons.ts";

/** Long enough for any one row, short enough to be read in a cell. */
const longestCell = 1_000;

/** From best to worst. */
const order: readonly Verdict[] = ["clean", "notChecked", "warning", "error"];

/** Rows between two breaths. */
const sliceRows = 1_000;

/**
 * What is written beside the data: one row of words for every row that was asked for. Made in slices; gives the number
 * of lines done so far.
 */
export function* statusBlockInSlices(checked: Checked, words: Words): Generator<number, StatusBlock> {
  const { mapping } = checked;
  const rowOf = statusRows(checked, words);
  const rows: StatusRow[] = [];
  for (const lines of rowsInScope(checked)) {
    if (rows.length % sliceRows === 0) yield lines[0]!;
    rows.push(rowOf(lines));
  }
  const columns = mapping.headings.map(({ column }) => column);
  return {
    sheet: checked.sheet,
    headerRow: mapping.headerRow,
    dataColumns: [Math.min(...columns), Math.max(...columns)],
    headings: headingsIn(words),
    rows,
    held: heldColumn(checked),
    looks: rowLooks,
  };
}

/** What now stands beside some rows that were marked before. */
export function statusUpdate(checked: Checked, words: Words, wanted: ReadonlySet<number>): StatusUpdate {
  const { rows } = checked.lines;
  const rowOf = statusRows(checked, words);
  const lines = [...rowsInScope(checked)].filter(([first]) => wanted.has(rows[first!]!));
  return { sheet: checked.sheet, headings: headingsIn(words), rows: lines.map(rowOf), held: heldColumn(checked) };
}

function headingsIn(words: Words): StatusBlock["headings"] {
  return [
    words.say("status.verdict"),
    words.say("status.problems"),
    words.say("status.risk"),
    words.say("status.notChecked"),
    words.say("status.rowKey"),
  ];
}

/** Makes the row of words for the lines of a row. */
function statusRows(checked: Checked, words: Words): (lines: readonly number[]) => StatusRow {
  const { report } = checked;
  const findings = groupBy(report.findings, ({ line }) => line);
  const gaps = groupBy(report.notChecked, ({ line }) => line);
  const rowKey = rowKeysOf(report.lines);
  const decided = decidedOn(checked, checked.decisions, words);
  return (lines) => {
    const found = lines.flatMap((line) => findings.get(line) ?? []);
    const missed = lines.flatMap((line) => gaps.get(line) ?? []);
    const verdict = worst(lines.map((line) => verdictOf(report, line)));
    const open = found.filter((finding) => !checked.waivedBy(finding));
    const costly = open.filter(({ severity }) => severity !== "info").map(({ line }) => line);
    const row = report.lines.rows[lines[0]!]!;
    return {
      row,
      verdict: `${verdictIcons[verdict]} ${words.say(`verdict.${verdict}`)}`,
      problems: cut([...decided(row), ...problemsOf(open, words), ...keptOf(found, checked, words)].join(" ")),
      risk: costly.length > 0 ? totalAtRisk(report, costly) : null,
      notChecked: cut(reasonsOf(missed, words)),
      rowKey: rowKey(lines[0]!),
    };
  };
}

/** The column that tells rows apart best: one in which many different things stand. */
function heldColumn({ lines, mapping: { columns } }: Checked): HeldColumn | undefined {
  const single = [...columns].filter(([, places]) => places.length === 1);
  const kinds = ([field]: (typeof single)[number]) => lines.contents[field]?.length ?? 0;
  const [best] = single.sort((a, b) => kinds(b) - kinds(a));
  if (!best) return undefined;
  const [field, [column]] = best;
  const values = new Map([...lines.rows].map((row, line) => [row, contentOf(lines, line, field)]));
  return { column: column!, values };
}

/** The lines of each worksheet row; a row may hold a whole claim. */
function* rowsInScope({ report }: Checked): Generator<readonly number[]> {
  const { lines, inScope } = report;
  let row: number[] = [];
  for (let line = 0; line < lines.count; line++) {
    if (!inScope(line)) continue;
    if (row.length > 0 && lines.rows[row[0]!] !== lines.rows[line]) {
      yield row;
      row = [];
    }
    row.push(line);
  }
  if (row.length > 0) yield row;
}

function worst(verdicts: readonly Verdict[]): Verdict {
  return order[Math.max(...verdicts.map((verdict) => order.indexOf(verdict)))]!;
}

function problemsOf(findings: readonly Finding[], words: Words): readonly string[] {
  const weight = { error: 0, warning: 1, info: 2 };
  const sorted = [...findings].sort((a, b) => weight[a.severity] - weight[b.severity]);
  return sorted.map((finding) => {
    const message = messageOf(finding, words);
    return finding.severity === "info" ? words.say("status.note", { message }) : message;
  });
}

/** What is kept of a row on purpose, and why. */
function keptOf(findings: readonly Finding[], { waivedBy }: Checked, words: Words): readonly string[] {
  return findings.flatMap((finding) => {
    const waiver = waivedBy(finding);
    if (!waiver) return [];
    const { reason, until = "none" } = waiver;
    return [words.say("status.kept", { rule: finding.rule.id, reason, until })];
  });
}

/** Each reason once, with how many checks it kept from looking. */
function reasonsOf(gaps: readonly NotChecked[], words: Words): string {
  const counts = new Map<string, number>();
  for (const { reason } of gaps) {
    const said = words.phrase(reason);
    counts.set(said, (counts.get(said) ?? 0) + 1);
  }
  return [...counts].map(([reason, count]) => words.say("status.reason", { reason, count })).join(" ");
}

function cut(text: string): string {
  return text.length <= longestCell ? text : `${text.slice(0, longestCell - 1)}…`;
}
