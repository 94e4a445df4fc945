import type { ClaimLine } from "../claims/claim-line.ts";
import { fieldsOf, type Field, type Topic } from "../claims/fields.ts";
import { columnOf, type Mapping } from "./mapping.ts";

/** The cell that a topic of a line is about: its first flawed cell, else its first filled one, else its first. */
export function cellOf(
  mapping: Mapping,
  line: ClaimLine,
  topic: Topic,
): { readonly row: number; readonly column: number } | undefined {
  const slot = line.slot;
  const columnFor = (field: Field) => columnOf(mapping, field, slot);
  const present = fieldsOf(topic).filter(columnFor);
  const kindOf = (field: Field) => line.read(field).kind;
  const field =
    present.find((name) => kindOf(name) === "unreadable" || kindOf(name) === "invalid") ??
    present.find((name) => kindOf(name) === "value") ??
    present[0];
  return field && { row: line.row, column: columnFor(field)! };
}
