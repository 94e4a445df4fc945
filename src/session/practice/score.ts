import { ClaimLine } from "../../claims/claim-line.ts";
import type { Rule } from "../../rules/rule.ts";
import { isCellError } from "../../worksheet/cells.ts";
import type { EditingHost } from "../../worksheet/host.ts";
import { Problem } from "../../worksheet/problem.ts";
import type { SheetTable } from "../../worksheet/tables.ts";
import { checkSheet, type Checked } from "../check-sheet.ts";
import type { Breathe } from "../pace.ts";
import { answerHeading, fine, practiceDay, practiceTables, ruleOfAnswer } from "./practice-sheet.ts";

/** A mistake that stands in the sheet. */
export interface Planted {
  readonly row: number;
  readonly rule: Rule;
  /** What was answered there instead. */
  readonly said: string | undefined;
}

/** An answer that nothing in the sheet bears out. */
export interface FalseAlarm {
  readonly row: number;
  readonly said: string;
}

export interface Score {
  readonly sheet: string;
  readonly total: number;
  readonly found: readonly Planted[];
  readonly missed: readonly Planted[];
  readonly falseAlarms: readonly FalseAlarm[];
  readonly answered: number;
}

/** Compares the answers on the latest practice sheet with what the rules find on those very rows. Marks nothing. */
export async function scorePractice(host: EditingHost, breathe: Breathe): Promise<Score> {
  const table = (await practiceTables(host)).at(-1);
  if (!table) throw new Problem({ key: "practice.none" });
  const { sheet } = table.cells;
  const checked = await checkSheet(host, { kind: "sheet", sheet }, { asOf: practiceDay }, breathe);
  return { sheet, ...compare(checked, answersIn(table)) };
}

/** What was answered, by row; blank rows are left out. */
function answersIn({ cells: { rows, firstRow } }: SheetTable): ReadonlyMap<number, string> {
  const [top = [], ...lines] = rows;
  const place = top.indexOf(answerHeading);
  return new Map(
    lines.flatMap((line, index): [number, string][] => {
      const cell = line[place] ?? "";
      const text = isCellError(cell) ? "" : String(cell).trim();
      return text === "" ? [] : [[firstRow + 1 + index, text]];
    }),
  );
}

/**
 * A mistake counts as found where its name is the answer on any row of its claim: which of two lines is to blame is not
 * always to be said.
 */
export function compare({ report }: Checked, answers: ReadonlyMap<number, string>): Omit<Score, "sheet"> {
  const lineOf = (index: number) => new ClaimLine(report.lines, index);
  const claimOf = (line: ClaimLine) => line.value("claimId") ?? `row ${line.row}`;
  const named = [...answers].filter(([, answer]) => answer.toLowerCase() !== fine.toLowerCase());
  const claimAt = new Map<number, string>();
  for (let index = 0; index < report.lines.count; index++) {
    const line = lineOf(index);
    claimAt.set(line.row, claimOf(line));
  }
  const key = (claim: string | undefined, rule: Rule) => JSON.stringify([claim, rule.id]);
  const said = new Set(
    named.flatMap(([row, answer]) => {
      const rule = ruleOfAnswer(answer);
      return rule ? [key(claimAt.get(row), rule)] : [];
    }),
  );
  const planted = report.findings
    .filter(({ severity }) => severity !== "info")
    .map(({ line, rule }) => ({ line: lineOf(line), rule }));
  const real = new Set(planted.map(({ line, rule }) => key(claimOf(line), rule)));
  const asPlanted = ({ line, rule }: (typeof planted)[number]): Planted => ({
    row: line.row,
    rule,
    said: answers.get(line.row),
  });
  const isFound = ({ line, rule }: (typeof planted)[number]) => said.has(key(claimOf(line), rule));
  return {
    total: planted.length,
    found: planted.filter(isFound).map(asPlanted),
    missed: planted.filter((each) => !isFound(each)).map(asPlanted),
    falseAlarms: named.flatMap(([row, answer]) => {
      const rule = ruleOfAnswer(answer);
      return rule && real.has(key(claimAt.get(row), rule)) ? [] : [{ row, said: answer }];
    }),
    answered: answers.size,
  };
}
