import { ClaimLine } from "../../claims/claim-line.ts";
import type { Field } from "../../claims/fields.ts";
import { agentOf } from "../../reference/agents.ts";
import type { Words } from "../../words/words.ts";
import { columnOf } from "../../worksheet/mapping.ts";
import type { Checked } from "../check-sheet.ts";
import { encounterAt } from "./claim-lines.ts";

/** By what the sheet tells a study from others. */
const identity = ["claimId", "patientId", "dos"] as const satisfies readonly Field[];

/** What the sheet has of the record. */
const record = [
  "agent",
  "vials",
  "volDrawn",
  "volAdmin",
  "volDiscard",
  "subopt",
  "order",
] as const satisfies readonly Field[];

/** The questions that only the reader of a study can settle, of what was found in some lines. */
export function questionsOn({ report }: Checked, lines: readonly number[]): readonly string[] {
  const own = new Set(lines);
  const asked = report.findings.flatMap(({ line, severity, rule }) =>
    own.has(line) && severity !== "info" ? (rule.docs.question ?? []) : [],
  );
  return [...new Set(asked)];
}

/**
 * A note to whoever read a study, to be sent as it is: which study, what the sheet has of it, and the questions. It says
 * neither what was found nor what an answer would do to the claim.
 */
export function readerNote(checked: Checked, line: number, questions: readonly string[], words: Words): string {
  const { lines } = checked.report;
  const first = new ClaimLine(lines, line);
  const day = encounterAt(lines, line)?.lines ?? [first];
  const codes = [...new Set(day.map(({ code }) => code).filter(Boolean))].map((code) => {
    const brand = agentOf(code)?.brand;
    return brand === undefined ? code : `${code} (${brand})`;
  });
  const said = record.flatMap((field) => {
    const values = new Set(day.flatMap((each) => written(each, field)));
    return values.size > 0 ? [`${headingOf(checked, first, field)}: ${[...values].join("; ")}`] : [];
  });
  return [
    words.say("release.note.title"),
    "",
    ...identity.flatMap((field) =>
      written(first, field).map((value) => `${headingOf(checked, first, field)}: ${value}`),
    ),
    words.say("release.note.listed", { codes: codes.join(", ") }),
    ...said,
    "",
    ...questions.flatMap((question) => [question, words.say("release.note.answer"), ""]),
    words.say("release.note.hint"),
    words.say("release.note.signed"),
  ].join("\n");
}

/** What a cell says, a day as a day; nothing where it is blank or cannot be read. */
function written(line: ClaimLine, field: Field): readonly string[] {
  if (field === "dos") return line.dos === undefined ? [] : [line.dos];
  const reading = line.read(field);
  return reading.kind === "value" || reading.kind === "invalid" ? [plain(reading.written)] : [];
}

/** One line each, and no commands to a terminal or to the direction of text. */
function plain(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ").trim();
}

/** What the user's sheet calls a column. */
function headingOf({ mapping }: Checked, line: ClaimLine, field: Field): string {
  const column = columnOf(mapping, field, line.slot);
  return plain(mapping.headings.find((heading) => heading.column === column)?.heading ?? field);
}
