import assert from "node:assert/strict";
import fc from "fast-check";
import type { Field } from "../../src/claims/fields.ts";
import { rules } from "../../src/rules/index.ts";
import type { Rule } from "../../src/rules/rule.ts";
import { remarkOf, saidOfLines, together, written, type Said } from "../support/said.ts";
import type { Grid } from "./support/grid.ts";
import { fieldOf } from "./support/reading.ts";
import { everySheet, type Sheet } from "./support/sheets.ts";

/** A row of a sheet after a change, with the place that it had; undefined for a new one. */
interface Row {
  readonly cells: readonly string[];
  readonly was: number | undefined;
}

/** A sheet after a change, or a part of it. */
interface Changed {
  readonly headings: readonly string[];
  readonly rows: readonly Row[];
}

const isAboutSheets = (rule: Rule) => rule.scope === "sheet";

describe("What the rules say of a sheet", function () {
  this.timeout(120_000);
  const sheets = everySheet();

  it("does not depend on the order of the rows, but for what is about it", () => {
    const some = rules.filter(({ id }) => id !== "contrast-line-order");
    const shuffle = ({ grid }: Sheet) => {
      const rows = rowsOf(grid);
      return fc.shuffledSubarray(rows, { minLength: rows.length }).map((shuffled) => [{ ...grid, rows: shuffled }]);
    };
    staysTheSame(sheets, shuffle, some);
  });

  it("does not depend on blank rows between the others", () => {
    staysTheSame(sheets, ({ grid }) => {
      const rows = rowsOf(grid);
      const blank = fc.constantFrom("", " ", "\u00a0").map((text) => {
        return { cells: grid.headings.map(() => text), was: undefined };
      });
      return fc
        .array(fc.tuple(fc.nat(rows.length), blank), { minLength: 1, maxLength: 5 })
        .map((added) => added.reduce((all, [place, row]) => [...all.slice(0, place), row, ...all.slice(place)], rows))
        .map((all) => [{ ...grid, rows: all }]);
    });
  });

  it("does not depend on the case of letters, in headings and in cells", () => {
    staysTheSame(sheets, ({ grid }) =>
      fc.infiniteStream(fc.constantFrom("as it is", "upper", "lower")).map((styles) => {
        const restyled = (text: string) => {
          // Excel writes its errors in one way only.
          const style = text.startsWith("#") ? "as it is" : styles.next().value;
          return style === "upper" ? text.toUpperCase() : style === "lower" ? text.toLowerCase() : text;
        };
        const rows = rowsOf(grid).map(({ cells, was }) => ({ cells: cells.map(restyled), was }));
        return [{ headings: grid.headings.map(restyled), rows }];
      }),
    );
  });

  it("does not depend on other patients, but for what is about the whole sheet: it may be split in two", () => {
    const several = sheets.filter(({ grid }) => patientsIn(grid).size > 1);
    // Whether a rule runs that needs a list may depend on any payer of the sheet.
    const some = rules.filter((rule) => !isAboutSheets(rule) && !rule.listed);
    const split = ({ grid }: Sheet) => {
      const patients = [...patientsIn(grid)];
      return fc.subarray(patients, { minLength: 1, maxLength: patients.length - 1 }).map((chosen) => {
        const isHere = ({ was }: Row) => chosen.includes(patientAt(grid, was!));
        const parts = [rowsOf(grid).filter(isHere), rowsOf(grid).filter((row) => !isHere(row))];
        return parts.map((rows) => ({ ...grid, rows }));
      });
    };
    staysTheSame(several, split, some);
  });
});

/** Whatever is changed, the same is said of the lines of each sheet, and of the sheet. */
function staysTheSame(
  sheets: readonly Sheet[],
  change: (sheet: Sheet) => fc.Arbitrary<readonly Changed[]>,
  some: readonly Rule[] = rules,
): void {
  for (const sheet of sheets) {
    const { title, grid } = sheet;
    const expected = saidOf(sheet, [{ ...grid, rows: rowsOf(grid) }], some);
    fc.assert(
      fc.property(change(sheet), (changed) => assert.deepEqual(saidOf(sheet, changed, some), expected, title)),
      { numRuns: 2 },
    );
  }
}

/** By what lines bill what is said of them, and what is said of the sheet. */
function saidOf(sheet: Sheet, changed: readonly Changed[], some: readonly Rule[]): readonly string[] {
  const ofLines = new Map<string, Said[]>();
  const ofSheet: string[] = [];
  for (const { headings, rows } of changed) {
    const report = sheet.check({ headings, rows: rows.map(({ cells }) => cells) }, some);
    for (const [line, said] of saidOfLines(report, (rule) => !isAboutSheets(rule)).entries()) {
      const name = nameOf(sheet.grid, rows[report.lines.rows[line]! - 2]!);
      ofLines.set(name, [...(ofLines.get(name) ?? []), said]);
    }
    ofSheet.push(...report.findings.filter(({ rule }) => isAboutSheets(rule)).map(remarkOf));
  }
  return [...Array.from(ofLines, ([name, all]) => `${name}: ${written(together(all))}`), ...ofSheet].sort();
}

function rowsOf(grid: Grid): Row[] {
  return grid.rows.map((cells, was) => ({ cells, was }));
}

/** What a line bills, whatever the claim; modifiers that stick to its code are left out. */
function nameOf(grid: Grid, { was }: Row): string {
  if (was === undefined) return "a row that was blank";
  return [patientAt(grid, was), cellAt(grid, was, "dos"), cellAt(grid, was, "code").slice(0, 5)].join(" ");
}

function patientsIn(grid: Grid): ReadonlySet<string> {
  return new Set(grid.rows.map((_, row) => patientAt(grid, row)));
}

/** A claim stands for its patient where no patient is named. */
function patientAt(grid: Grid, row: number): string {
  return cellAt(grid, row, "patientId") || cellAt(grid, row, "claimId");
}

function cellAt({ headings, rows }: Grid, row: number, field: Field): string {
  const place = headings.findIndex((heading) => heading === field || fieldOf(heading) === field);
  return rows[row]![place] ?? "";
}
