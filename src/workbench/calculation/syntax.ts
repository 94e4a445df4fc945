import type { Area } from "../model/area.ts";
import type { CellValue } from "../model/cells.ts";

export type BinaryOperator = "+" | "-" | "*" | "/" | "^" | "&" | "=" | "<>" | "<" | ">" | "<=" | ">=";

/** A formula, taken apart. */
export type Node =
  | { readonly kind: "literal"; readonly value: CellValue }
  | { readonly kind: "array"; readonly rows: readonly (readonly CellValue[])[] }
  | { readonly kind: "reference"; readonly sheet: string | undefined; readonly area: Area }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "table"; readonly table: string | undefined; readonly part: TablePart }
  | { readonly kind: "spill"; readonly anchor: Node }
  | { readonly kind: "single"; readonly of: Node }
  | { readonly kind: "negate" | "plus" | "percent"; readonly operand: Node }
  | { readonly kind: "binary"; readonly operator: BinaryOperator; readonly left: Node; readonly right: Node }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly (Node | undefined)[] };

/** What a reference such as Charges[[#Headers],[Units]] takes from a table. */
export interface TablePart {
  readonly rows: "data" | "headers" | "totals" | "all" | "this";
  readonly columns: readonly [first: string, last: string] | undefined;
}

/** Walks a formula, outermost part first. */
export function visit(node: Node, look: (node: Node) => void): void {
  look(node);
  if (node.kind === "binary") [node.left, node.right].forEach((part) => visit(part, look));
  else if (node.kind === "call") node.args.forEach((part) => part && visit(part, look));
  else if (node.kind === "spill") visit(node.anchor, look);
  else if (node.kind === "single") visit(node.of, look);
  else if ("operand" in node) visit(node.operand, look);
}
