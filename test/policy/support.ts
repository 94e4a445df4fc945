import type { Policies, PolicyKey } from "../../src/reference/policy.ts";
import { columnsOf, type PolicyTable } from "../../src/policy/columns.ts";
import { readPolicy, type PolicyReading } from "../../src/policy/read-policy.ts";
import type { RuleSheet } from "../../src/policy/rule-levels.ts";
import { Payers } from "../../src/scrub/payers.ts";
import { everyWord } from "../../src/words/en/all.ts";
import { openWords } from "../../src/words/words.ts";
import type { CellValue } from "../../src/worksheet/cells.ts";
import type { SheetTable } from "../../src/worksheet/tables.ts";
import { linesOf, type Row } from "../support/lines.ts";

export const words = openWords("en", everyWord);

/** Cells of a row by heading. */
export type Given = Readonly<Record<string, CellValue>>;

/** A policy table on row 4 of a sheet, with the published headings or those given. */
export function table(name: PolicyTable, rows: readonly Given[], headings?: readonly string[]): SheetTable {
  const heads = headings ?? columnsOf[name].map(({ heading }) => heading);
  const cells = rows.map((row) => heads.map((heading) => row[heading] ?? null));
  return {
    name,
    cells: {
      sheet: "EchoScrub policy",
      firstRow: 4,
      headerRow: 4,
      columns: heads.map((_, place) => place + 1),
      rows: [heads, ...cells],
      date1904: false,
    },
  };
}

export const someRules: readonly RuleSheet[] = [
  { id: "waste-modifier-missing", severity: "error" },
  { id: "doc-order", severity: "warning" },
  { id: "contrast-line-order", severity: "info", optional: true },
];

export function read(...tables: readonly SheetTable[]): PolicyReading {
  return readPolicy(tables, { rules: someRules, words });
}

/** The sentences about what is wrong. */
export function sentences({ problems }: PolicyReading): readonly string[] {
  return problems.map(({ phrase }) => words.phrase(phrase));
}

/** What is known of the payer of a line. */
export function known(policies: Policies, row: Row, key: PolicyKey): unknown {
  return new Payers(linesOf([row]), policies).at(0)?.values[key]?.value;
}
