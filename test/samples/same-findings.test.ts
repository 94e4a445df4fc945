import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import type { CheckReport } from "../../src/cli/check/check-report.ts";
import { run } from "../../src/cli/run.ts";
import { claimsAnswer } from "../../src/functions/answers/check.ts";
import { mappingOf, within } from "../../src/functions/answers/headings.ts";
import { fileHost } from "../../src/hosts/file/file-host.ts";
import { openFile } from "../../src/hosts/file/open-file.ts";
import { verdictOf } from "../../src/scrub/report.ts";
import { checkSheet, type Checked } from "../../src/session/check-sheet.ts";
import { messageOf } from "../../src/session/finding-words.ts";
import { everyWord } from "../../src/words/en/all.ts";
import { openWords } from "../../src/words/words.ts";
import { isCellError, type CellValue, type SheetCells } from "../../src/worksheet/cells.ts";
import { findColumns } from "../../src/worksheet/find-columns.ts";
import { asOf, policies, columnCount, firstRow, sample } from "../support/sample.ts";

/** What every way of checking says of a row. */
type Said = `row ${number}: ${string} ${string}: ${string}`;

describe("The sample, checked by the pane, by formulas and from the command line", () => {
  let cells: SheetCells;
  let checked: Checked;
  let report: CheckReport;
  let bySession: readonly Said[];

  before(async () => {
    const words = openWords("en", everyWord);
    const bytes = await readFile(sample);
    cells = (await openFile(bytes, "sample.xlsx")).read();
    checked = await checkSheet(fileHost(await openFile(bytes, "sample.xlsx")), { kind: "sheet" }, { asOf });
    const { lines } = checked;
    bySession = checked.report.findings
      .map((finding): Said => {
        const row = lines.rows[finding.line]!;
        return `row ${row}: ${finding.severity} ${finding.rule.id}: ${messageOf(finding, words)}`;
      })
      .sort();
    const noInput = async () => new Uint8Array();
    const { stdout } = await run(["check", sample, "--as-of", asOf, "--format", "json"], noInput);
    report = JSON.parse(stdout) as CheckReport;
  });

  it("gets the same findings from the session, which the pane shows, and from the command line", () => {
    const byCommand = report.findings.map(
      ({ row, severity, rule, message }): Said => `row ${row}: ${severity} ${rule}: ${message}`,
    );
    assert.deepEqual([...byCommand].sort(), bySession);
    assert.ok(bySession.length > 20);
  });

  it("gets the same findings from CHECKCLAIMS, with the headings given and blank cells passed as 0", () => {
    const place = { sheet: "Charges", row: firstRow, column: 1 };
    const values = argument(cells, firstRow);
    const mapping = mappingOf([headings()], values, place);
    const byFormula = claimsAnswer({ place, values, mapping, date1904: false, asOf, policies }, "all");
    assert.deepEqual(saidBy(byFormula), bySession);
  });

  it("gets the same findings from CHECKCLAIMS, with the sheet's own headings", () => {
    const place = { sheet: "Charges", row: firstRow, column: 1 };
    const values = argument(cells, firstRow);
    const mapping = within(findColumns(cells), place, values[0]!.length);
    const byFormula = claimsAnswer({ place, values, mapping, date1904: false, asOf, policies }, "all");
    assert.deepEqual(saidBy(byFormula), bySession);
  });

  it("gets the same verdict for every row from CHECKCLAIMS as the pane marks beside it", () => {
    const place = { sheet: "Charges", row: firstRow, column: 1 };
    const values = argument(cells, firstRow);
    const mapping = mappingOf([headings()], values, place);
    const verdicts = claimsAnswer({ place, values, mapping, date1904: false, asOf, policies }, undefined);
    const first = { error: "Error:", warning: "Warning:", notChecked: "Not checked:", clean: "OK" };
    const { lines } = checked;
    const lineAt = new Map(Array.from(lines.rows, (row, line) => [row, line]));
    verdicts.forEach(([verdict], index) => {
      const line = lineAt.get(firstRow + index);
      const expected = line === undefined ? "" : first[verdictOf(checked.report, line)];
      assert.ok(String(verdict).startsWith(expected) && (expected !== "" || verdict === ""), `row ${firstRow + index}`);
    });
  });

  function headings(): readonly CellValue[] {
    return cells.rows[firstRow - 1 - cells.firstRow]!.slice(0, columnCount);
  }
});

/** All columns from a row on, as Excel on the desktop hands them to a formula. */
function argument(cells: SheetCells, from: number): unknown[][] {
  return cells.rows.slice(from - cells.firstRow).map((row) =>
    Array.from({ length: columnCount }, (_, place) => {
      const content = row[place];
      return isCellError(content) ? { code: content.error } : (content ?? 0);
    }),
  );
}

/** The findings of a spilled list; what was not checked is no finding. */
function saidBy(rows: readonly (readonly unknown[])[]): readonly Said[] {
  return rows
    .filter(([kind]) => kind !== "Not checked")
    .map(([kind, rule, cell, message]): Said => {
      const row = Number(/\d+/.exec(String(cell))?.[0]);
      return `row ${row}: ${String(kind).toLowerCase()} ${String(rule)}: ${String(message)}`;
    })
    .sort();
}
