import type { CaseTable } from "./markdown.ts";
import { fieldOf } from "./reading.ts";

/** Cells as somebody typed them, under headings. Row 1 of the sheet holds the headings. */
export interface Grid {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export const ordinaryDate = "2026-11-03";

const notOfTheSheet = ["expect", "case", "after fix"];

/** What a table says about its rows beside their cells. */
export interface Remarks {
  readonly cases: readonly string[];
  readonly expected: readonly string[];
  /** Rules that may speak up once a fix is made, by id. */
  readonly afterFix: readonly string[];
}

/**
 * The sheet that a table stands for: without its remarks, with patient P1 and an ordinary date where it has no such
 * column. Each case, named or numbered, has a patient of its own; a blank name goes on with the case above.
 */
export function gridOf(table: CaseTable, oneCasePerRow: boolean): Grid & { readonly remarks: Remarks } {
  const place = (name: string) => table.headings.indexOf(name);
  const remark = (name: string) => table.rows.map((row) => row[place(name)] ?? "");
  if (place("expect") < 0) throw new Error(`line ${table.at}: the table has no column “expect”`);
  const named = remark("case");
  const cases: string[] = [];
  named.forEach((name, row) =>
    cases.push(name || (oneCasePerRow && place("case") < 0 ? `${row + 1}` : (cases[row - 1] ?? "1"))),
  );
  const kept = table.headings.flatMap((heading, column) => (notOfTheSheet.includes(heading) ? [] : column));
  const headings = kept.map((column) => table.headings[column]!);
  const rows = table.rows.map((row) => kept.map((column) => row[column]!));
  const without = (table.settings["without"] ?? "").split(/, */);
  const patient = headings.findIndex((heading) => fieldOf(heading) === "patientId");
  if (patient >= 0 && place("case") >= 0)
    rows.forEach((row, i) => row[patient] && (row[patient] = `${cases[i]} ${row[patient]}`));
  if (patient < 0 && !without.includes("patient")) {
    headings.push("patient");
    rows.forEach((row, i) => row.push(`P${cases[i]}`));
  }
  if (!headings.some((heading) => fieldOf(heading) === "dos") && !without.includes("dos")) {
    headings.push("dos");
    rows.forEach((row) => row.push(ordinaryDate));
  }
  return { headings, rows, remarks: { cases, expected: remark("expect"), afterFix: remark("after fix") } };
}
