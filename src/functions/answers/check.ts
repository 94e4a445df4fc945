import { ClaimLine } from "../../claims/claim-line.ts";
import type { IsoDate } from "../../claims/dates.ts";
import { groupBy } from "../../claims/group-by.ts";
import type { Policies } from "../../reference/policy.ts";
import { rules } from "../../rules/index.ts";
import { totalAtRisk } from "../../scrub/money.ts";
import type { Report } from "../../scrub/report.ts";
import { scrub } from "../../scrub/scrub.ts";
import { address } from "../../worksheet/cells.ts";
import type { Mapping } from "../../worksheet/mapping.ts";
import { cellOf } from "../../worksheet/places.ts";
import { readLines } from "../../worksheet/read-lines.ts";
import type { SheetLines } from "../../worksheet/sheet-lines.ts";
import { cellsAt, type Place, type Values } from "./given-rows.ts";
import { loneRowsFor } from "./lone-engine.ts";
import { plainValue } from "./value.ts";
import { everythingSaid, sentenceOf, nothingSaid, reasonOf, ruleIds, saidByRow, verdictText } from "./verdict-text.ts";

/** Rows of a sheet with the columns that were found for them. */
export interface Question {
  readonly place: Place;
  readonly values: Values;
  readonly mapping: Mapping;
  readonly date1904: boolean;
  readonly asOf: IsoDate;
  /** What is known of payers; the shipped families if absent. */
  readonly policies?: Policies | undefined;
}

export type Answer = (string | number)[][];

/** The verdict of a row, or of the rows of one claim given together. */
export function claimAnswer(question: Question, detail: "rules" | "all" | undefined): Answer {
  const { values, mapping } = question;
  if (values.length === 1 && mapping.layout === "line") return loneAnswer(question, detail);
  const lines = linesOf(question);
  if (lines.count === 0) return [[""]];
  const report = scrub(lines, { rules, asOf: question.asOf, policies: question.policies });
  if (detail === "all") return listed(report, mapping);
  const said = everythingSaid(report);
  return [[detail === "rules" ? ruleIds(said) : verdictText(said)]];
}

/** The verdict of one row of a claim whose other rows are not here. */
function loneAnswer(question: Question, detail: "rules" | "all" | undefined): Answer {
  const { place, values, mapping } = question;
  const { reader, rows } = loneRowsFor({ ...question, column: place.column, width: values[0]!.length });
  if (!reader.read(place.row, values[0]!.map(plainValue))) return [[""]];
  const report = rows.check();
  if (detail === "all") return listed({ ...report, lines: reader.lines }, mapping);
  const said = everythingSaid(report);
  return [[detail === "rules" ? ruleIds(said) : verdictText(said, report.needingOthers)]];
}

function linesOf({ place, values, mapping, date1904, policies }: Question): SheetLines {
  return readLines(cellsAt(place, values, date1904), mapping, policies?.facts);
}

/** One verdict per row; empty text for blank rows, totals and repeated headings. */
export function claimsAnswer(question: Question, detail: "rules" | "all" | "columns" | undefined): Answer {
  const { place, values, mapping, asOf, policies } = question;
  const lines = linesOf(question);
  const report = scrub(lines, { rules, asOf, policies });
  if (detail === "all") return listed(report, mapping);
  const said = saidByRow(report);
  const linesAt = groupBy(lines.rows.keys(), (line) => lines.rows[line]!);
  return values.map((_, index) => {
    const row = place.row + index;
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
function listed(report: Pick<Report, "lines" | "findings" | "notChecked">, mapping: Mapping): Answer {
  const { lines, findings, notChecked } = report;
  const found = findings.map((finding) => {
    const line = new ClaimLine(lines, finding.line);
    const place = cellOf(mapping, line, finding.at) ?? cellOf(mapping, line, "code");
    const cell = place ? address(place.row, place.column) : "";
    return { row: line.row, cells: [kinds[finding.severity], finding.rule.id, cell, sentenceOf(finding)] };
  });
  const gaps = notChecked.map((gap) => ({
    row: lines.rows[gap.line]!,
    cells: ["Not checked", gap.rule.id, "", reasonOf(gap)],
  }));
  const all = [...found, ...gaps].sort((a, b) => a.row - b.row).map(({ cells }) => cells);
  return all.length > 0 ? all : [["OK"]];
}
