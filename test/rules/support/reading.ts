import { isoDate } from "../../../src/claims/dates.ts";
import { hasCodeShape } from "../../../src/claims/codes.ts";
import { fields, type Field } from "../../../src/claims/fields.ts";
import type { Lines } from "../../../src/claims/lines.ts";
import { invalid, linesOf, repaired, unreadable, type Row } from "../../support/lines.ts";
import type { Grid } from "./grid.ts";

/** The lines of a grid, and the columns in which each field stands. */
export interface ReadGrid {
  readonly lines: Lines;
  readonly columnsOf: (field: Field) => readonly number[];
}

const synonyms: Record<string, Field> = {
  patient: "patientId",
  claim: "claimId",
  "claim type": "claimType",
  modifiers: "mod1",
  modifier: "mod1",
  dx: "dx1",
  "ml given": "volAdmin",
  "ml drawn": "volDrawn",
  discarded: "volDiscard",
  "payer type": "payerType",
  suboptimal: "subopt",
  "date of service": "dos",
};

/** Reads a grid field by field. Stands in for the worksheet reader. */
export function readGrid({ headings, rows }: Grid): ReadGrid {
  const named = headings.map((heading) => synonyms[heading] ?? fields.find((field) => field === heading));
  const unknown = headings.filter((_, column) => !named[column]);
  if (unknown.length) throw new Error(`no field is known by the heading ${unknown.join(", ")}`);
  const lines = linesOf(
    rows.map(
      (row) => Object.fromEntries(named.map((field, column) => [field!, meaningOf(field!, row[column]!)])) as Row,
    ),
  );
  return {
    lines,
    columnsOf: (field) => named.flatMap((name, column) => (name === field ? column : [])),
  };
}

function meaningOf(field: Field, text: string): unknown {
  if (text === "") return { kind: "blank" };
  if (/^#[A-Z/0]+[!?A]$/.test(text)) return unreadable(text);
  if (/^(units|charge|ndcQty|vials|vol\w+|allowed|paid)$/.test(field)) {
    const number = Number(text.replace(/[$,]/g, ""));
    return Number.isFinite(number) ? number : invalid(text);
  }
  if (field === "dos" || field === "dosTo") {
    const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
    return (parts && isoDate(Number(parts[1]), Number(parts[2]), Number(parts[3]))) || invalid(text);
  }
  if (field === "claimType") return /ub|inst/i.test(text) ? "institutional" : "professional";
  if (field === "pos") {
    if (/^\d\d$/.test(text)) return text;
    return /^\d(\.0)?$/.test(text) ? repaired(text.slice(0, 1).padStart(2, "0"), text) : invalid(text);
  }
  if (field === "code") {
    const [code = "", ...attached] = text.toUpperCase().split("-");
    if (!hasCodeShape(code.replaceAll(" ", ""))) return invalid(text);
    const cell = { code: code.replaceAll(" ", ""), attached };
    return cell.code === text ? { kind: "value", value: cell, written: text } : repaired(cell, text);
  }
  return text;
}
