import { ClaimLine } from "../../claims/claim-line.ts";
import type { IsoDate } from "../../claims/dates.ts";
import { rules } from "../../rules/index.ts";
import { totalAtRisk } from "../../scrub/money.ts";
import type { Report } from "../../scrub/report.ts";
import { rulesNeedingOtherRows, scrub } from "../../scrub/scrub.ts";
import { address, type SheetCells } from "../../worksheet/cells.ts";
import type { Mapping } from "../../worksheet/mapping.ts";
import { cellOf } from "../../worksheet/places.ts";
import { readLines } from "../../worksheet/read-lines.ts";
import { everythingSaid, messageOf, nothingSaid, reasonOf, ruleIds, saidByRow, verdictText } from "./verdict-text.ts";

/** Rows of a sheet with the columns that were found for them. */
export interface Question {
  readonly cells: SheetCells;
  readonly mapping: Mapping;
  readonly asOf: IsoDate;
}

export type Answer = (string | number)[][];

/** The verdict of a row, or of the rows of one claim given together. */
export function claimAnswer(question: Question, detail: "rules" | "all" | undefined): Answer {
  const { cells, mapping, asOf } = question;
  const lines = readLines(cells, mapping);
  if (lines.count === 0) return [[""]];
  const alone = mapping.layout === "line" && cells.rows.length === 1;
  const report = scrub(lines, { rules, asOf, alone });
  if (detail === "all") return listed(report, mapping);
  const said = everythingSaid(report);
  if (detail === "rules") return [[ruleIds(said)]];
  const clean = report.verdicts.every((verdict) => verdict === 0);
  return [[verdictText(said, alone && clean ? rulesNeedingOtherRows(lines, rules) : 0)]];
}

/** One verdict per row; empty text for blank rows, totals and repeated headings. */
export function claimsAnswer(question: Question, detail: "rules" | "all" | "columns" | undefined): Answer {
  const { cells, mapping, asOf } = question;
  const lines = readLines(cells, mapping);
  const report = scrub(lines, { rules, asOf });
  if (detail === "all") return listed(report, mapping);
  const said = saidByRow(report);
  const linesAt = new Map<number, number[]>();
  lines.rows.forEach((row, line) => linesAt.set(row, [...(linesAt.get(row) ?? []), line]));
  return cells.rows.map((_, index) => {
    const row = cells.firstRow + index;
    const own = linesAt.get(row);
    if (!own) return detail === "columns" ? ["", "", ""] : [""];
    const of = said.get(row) ?? nothingSaid;
    if (detail === "rules") return [ruleIds(of)];
    if (detail !== "columns") return [verdictText(of)];
    const atRisk = of.errors.length + of.warnings.length > 0 ? (totalAtRisk(report, own) ?? "") : "";
    return [verdictText(of), ruleIds(of), atRisk];
  });
}

const kinds = { error: "Error", warning: "Warning", info: "Info" } as const;

/** Everything that was found, one row each: kind, rule, cell, message. */
function listed(report: Report, mapping: Mapping): Answer {
  const { lines, findings, notChecked } = report;
  const found = findings.map((finding) => {
    const line = new ClaimLine(lines, finding.line);
    const place = cellOf(mapping, line, finding.at);
    const cell = place ? address(place.row, place.column) : "";
    return { row: line.row, cells: [kinds[finding.severity], finding.rule.id, cell, messageOf(finding)] };
  });
  const gaps = notChecked.map((gap) => ({
    row: lines.rows[gap.line]!,
    cells: ["Not checked", gap.rule.id, "", reasonOf(gap)],
  }));
  const all = [...found, ...gaps].sort((a, b) => a.row - b.row).map(({ cells }) => cells);
  return all.length > 0 ? all : [["OK"]];
}
