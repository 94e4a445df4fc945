import { isFormula, type OwnCell, type OwnSheet, type SheetBlock } from "../../worksheet/own-sheet.ts";
import type { CellValue } from "../../worksheet/cells.ts";
import type { NewTables } from "../../worksheet/tables.ts";

/** A sheet of ours as tables for hosts that write nothing but those: its formulas as what they give. */
export function asTables({ name, blocks, widths }: OwnSheet): NewTables {
  const [[title = ""] = [], ...hints] = blocks
    .filter(({ table }) => table === undefined)
    .flatMap(({ rows }) => rows.map((row) => row.map(textOf)));
  return {
    sheet: name,
    title,
    hint: hints.flat().join(" "),
    tables: blocks.flatMap((block) => (block.table === undefined ? [] : tableOf(block, block.table, widths))),
  };
}

function tableOf({ rows: [heads = [], ...rows], formats = [] }: SheetBlock, name: string, widths: readonly number[]) {
  const columns = heads.map((head, place) => {
    const numbers = rows.some((row) => typeof valueOf(row[place] ?? null) === "number");
    const format = formats[place]?.includes("yyyy") ? "date" : numbers ? "number" : "text";
    return { heading: textOf(head), hint: "", refusal: "", format, width: widths[place] ?? 12 } as const;
  });
  return { name, columns, rows: rows.map((row) => row.map(valueOf)) };
}

function valueOf(cell: OwnCell): CellValue {
  return isFormula(cell) ? cell.result : cell;
}

function textOf(cell: OwnCell): string {
  return String(valueOf(cell) ?? "");
}
