import { cellArea, intersect } from "../model/area.ts";
import { findName } from "../model/names.ts";
import type { Table } from "../model/table.ts";
import type { Place } from "./evaluate.ts";
import { parseFormula } from "./parse.ts";
import { visit } from "./syntax.ts";
import type { Node } from "./syntax.ts";
import { Failure, Range } from "./values.ts";
import type { Value } from "./values.ts";

type Part<Kind extends Node["kind"]> = Extract<Node, { readonly kind: Kind }>;

export function rangeOf({ sheet, area }: Part<"reference">, place: Place): Range {
  const at = sheet === undefined ? place.sheet : place.sheet.workbook.sheet(sheet);
  if (!at) throw new Failure("#REF!");
  return new Range(at, area);
}

/** The formula a name stands for; the sheet's own names come before the workbook's. */
export function nameFormula(written: string, { sheet }: Place): string {
  const [, prefix, name = written] = /^(.+)!([^!]+)$/.exec(written) ?? [];
  const scope = prefix === undefined ? sheet : sheet.workbook.sheet(prefix.replace(/^'(.*)'$/, "$1"));
  const found = findName(sheet.workbook, name, scope) ?? findName(sheet.workbook, name);
  if (!found) throw new Failure("#NAME?");
  return found.formula.slice(1);
}

export function tableRange({ table: name, part }: Part<"table">, place: Place): Range {
  const table = findTable(name, place);
  if (!table) throw new Failure("#REF!");
  const rows = tableRows(table, part.rows, place.row);
  if (!rows) throw new Failure("#REF!");
  if (!part.columns) return new Range(table.sheet, rows);
  const [first, last] = part.columns.map((column) => columnOf(table, column)).sort((a, b) => a - b);
  if (first === undefined || last === undefined || first < 0) throw new Failure("#REF!");
  return new Range(table.sheet, { ...rows, left: rows.left + first, right: rows.left + last });
}

function findTable(name: string | undefined, { sheet, row, column }: Place): Table | undefined {
  if (name === undefined) return sheet.tableAt(cellArea(row, column));
  const wanted = name.toLowerCase();
  return sheet.workbook.tables.find((table) => table.name.toLowerCase() === wanted);
}

function tableRows(table: Table, rows: Part<"table">["part"]["rows"], row: number): Range["area"] | undefined {
  if (rows === "all") return table.area;
  if (rows === "headers") return table.headerArea;
  if (rows === "totals") return table.totalsArea;
  if (rows === "data") return table.bodyArea;
  return intersect(table.bodyArea, { ...table.area, top: row, bottom: row });
}

function columnOf(table: Table, name: string): number {
  return table.columns.findIndex((column) => column.name.toLowerCase() === name.toLowerCase());
}

/** The cells a spilled formula fills, asked for as `A1#`. */
export function spillOf(anchor: Value): Range {
  if (!(anchor instanceof Range)) throw new Failure("#REF!");
  const { sheet, area } = anchor;
  const cell = sheet.cells.get(area.top, area.left);
  const spill = cell && sheet.spills.get(cell);
  if (!spill?.tracked.area || spill.isBlocked) throw new Failure("#REF!");
  return new Range(sheet, spill.tracked.area);
}

/** All cells a formula looks at, whatever its conditions decide. */
export function precedents(node: Node, place: Place, depth = 0): Range[] {
  const found: Range[] = [];
  visit(node, (part) => {
    try {
      if (part.kind === "reference") found.push(rangeOf(part, place));
      else if (part.kind === "table") found.push(tableRange(part, place));
      else if (part.kind === "name" && depth < 20) {
        found.push(...precedents(parseFormula(nameFormula(part.name, place)), place, depth + 1));
      } else if (part.kind === "spill" && part.anchor.kind === "reference") {
        found.push(spillOf(rangeOf(part.anchor, place)));
      }
    } catch (error) {
      // A name or table that is missing gives an error when the formula is worked out.
      if (!(error instanceof Failure)) throw error;
    }
  });
  return found;
}
