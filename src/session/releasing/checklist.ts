import { answerIn } from "../../claims/answers.ts";
import { ClaimLine } from "../../claims/claim-line.ts";
import type { Field } from "../../claims/fields.ts";
import { reportedAgents } from "../../reference/agents.ts";
import { contrastRecord, stressRecord } from "../../reference/documentation.ts";
import { everyStress, hospitalEchoStudies } from "../../reference/procedures.ts";
import type { Checked } from "../check-sheet.ts";
import { encounterAt } from "./claim-lines.ts";

export type RecordItem =
  (typeof contrastRecord.values)[number]["value"][number] | (typeof stressRecord.values)[number]["value"][number];

/** Something that the record of a study must hold. */
export interface ChecklistItem {
  readonly item: RecordItem;
  /** The sheet says that it is there; otherwise somebody looks it up and ticks the box. */
  readonly isTicked: boolean;
  /** What the sheet says, by field. */
  readonly said: readonly { readonly field: Field; readonly text: string }[];
}

/** Columns of the sheet that speak of an item. */
const columns: Partial<Record<RecordItem, readonly Field[]>> = {
  order: ["order"],
  baseline: ["subopt"],
  agent: ["agent", "lot", "vialSerial"],
  volumes: ["vials", "volDrawn", "volAdmin", "volDiscard"],
};

/** What the record of a claim's studies must hold; no items where it has neither contrast nor stress. */
export function checklistOf({ report }: Checked, lines: readonly number[]): readonly ChecklistItem[] {
  const own = lines.map((line) => new ClaimLine(report.lines, line));
  const day = new Map(
    [...own, ...lines.flatMap((line) => encounterAt(report.lines, line)?.lines ?? [])].map((line) => [
      line.index,
      line,
    ]),
  );
  const all = [...day.values()];
  const isContrast = all.some(({ code }) => reportedAgents.has(code) || hospitalEchoStudies.has(code));
  const isStress = all.some(({ code }) => everyStress.has(code));
  const items: readonly RecordItem[] = [
    ...(isContrast ? contrastRecord.values[0]!.value : isStress ? (["order", "interpretation"] as const) : []),
    ...(isStress ? stressRecord.values[0]!.value : []),
  ];
  return items.map((item) => {
    const said = (columns[item] ?? []).flatMap((field) =>
      [...new Set(all.flatMap((line) => textOf(line, field)))].map((text) => ({ field, text })),
    );
    return { item, said, isTicked: isKnown(item, said) };
  });
}

function textOf(line: ClaimLine, field: Field): readonly string[] {
  const reading = line.read(field);
  return reading.kind === "value" || reading.kind === "invalid" ? [reading.written] : [];
}

/** A yes or an order ticks the box; a no, a volume that is missing and what the sheet has no column for do not. */
function isKnown(item: RecordItem, said: ChecklistItem["said"]): boolean {
  const of = (field: Field) => said.filter((each) => each.field === field).map(({ text }) => text);
  switch (item) {
    case "order":
      return of("order").length > 0 && of("order").every((text) => answerIn(text) !== false);
    case "baseline":
      return of("subopt").length > 0 && of("subopt").every((text) => answerIn(text) === true);
    case "agent":
      return of("agent").length > 0;
    case "volumes":
      return of("volAdmin").length > 0 && (of("volDiscard").length > 0 || of("volDrawn").length > 0);
    default:
      return false;
  }
}
