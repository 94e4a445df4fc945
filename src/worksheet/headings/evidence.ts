import { fieldsOf, type Topic } from "../../claims/fields.ts";
import { pointedPlaces } from "../../claims/pointers.ts";
import { isCellError, type CellValue } from "../cells.ts";
import { hasDiagnosisShape } from "../cells/diagnoses.ts";
import { readCell } from "../cells/readers.ts";

/** What the values of a column say about a topic. */
export interface Evidence {
  /** Cells that were looked at: filled ones that can be read. */
  readonly filled: number;
  /** Share of them that are values of the topic; undefined for topics that take any text. */
  readonly share: number | undefined;
}

/** More cells than these would not change the picture. */
const enough = 200;

const anyText: ReadonlySet<Topic> = new Set<Topic>([
  ...(["lineNo", "patientId", "payer", "payerType", "auth", "agent", "subopt", "order", "ndcUom"] as const),
  ...(["carc", "rarc"] as const),
]);

export function evidenceFor(topic: Topic, contents: Iterable<CellValue>, date1904: boolean, isWeak: boolean): Evidence {
  const sample: CellValue[] = [];
  for (const content of contents) {
    if (isCellError(content) || typeof content === "boolean" || content === null || content === "") continue;
    if (readCell("auth", content, date1904).kind === "blank") continue;
    if (sample.push(content) === enough) break;
  }
  if (topic === "claimId") return { filled: sample.length, share: isWeak ? repeats(sample) : undefined };
  if (anyText.has(topic)) return { filled: sample.length, share: undefined };
  const fitting = sample.filter((content) => fits(topic, content, date1904, isWeak)).length;
  return { filled: sample.length, share: sample.length === 0 ? 0 : fitting / sample.length };
}

function fits(topic: Topic, content: CellValue, date1904: boolean, isWeak: boolean): boolean {
  const reading = readCell(fieldsOf(topic)[0]!, content, date1904);
  if (reading.kind !== "value") return false;
  if (topic === "dx") return hasDiagnosisShape((reading.value as readonly string[])[0] ?? "");
  if (topic === "pointer") return pointedPlaces(reading.written, 12) !== undefined;
  // Part of a vial is rare: a column of such numbers holds volumes.
  if (topic === "vials") return Number.isInteger(reading.value);
  // Places of business are often numbered 1, 2, 3: what is no more than a location must look like 11 or 22.
  if (topic === "pos" && isWeak) return (reading.value as string) > "10";
  return true;
}

/** A number that each row has for itself names lines, not claims. */
function repeats(sample: readonly CellValue[]): number {
  return sample.length < 4 || new Set(sample).size < sample.length ? 1 : 0;
}
