import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { toCents } from "../../../src/claims/money.ts";
import { ClaimLine } from "../../../src/claims/claim-line.ts";
import { rules } from "../../../src/rules/index.ts";
import type { Rule } from "../../../src/rules/rule.ts";
import type { Finding } from "../../../src/scrub/report.ts";
import { checkSheet, type Checked } from "../../../src/session/check-sheet.ts";
import { canMend, planFixes } from "../../../src/session/fixing/plan.ts";
import { everyWord } from "../../../src/words/en/all.ts";
import { openWords } from "../../../src/words/words.ts";
import { openWorkbook } from "../../../src/workbench/files/open-workbook.ts";
import { setInputs } from "../../../src/workbench/model/edit.ts";
import { wholeSheet } from "../../../src/workbench/model/area.ts";
import type { Sheet } from "../../../src/workbench/model/sheet.ts";
import type { EditingHost } from "../../../src/worksheet/host.ts";
import { rowAfter, type SheetStep } from "../../../src/worksheet/step.ts";
import { check } from "../../rules/support/check.ts";
import { applyFix } from "../../rules/support/fixing.ts";
import { gridOf, type Grid } from "../../rules/support/grid.ts";
import { readWorksheet, worksheetFiles } from "../../rules/support/worksheets.ts";
import { asOf, sample } from "../../support/sample.ts";
import { calculate, everythingOf, openExcel, openExcelOn, type OpenedExcel } from "./open-excel.ts";

const words = openWords("en", everyWord);
const scope = { kind: "sheet", sheet: "Charges" } as const;

/** What kind of change mends the mistakes planted in the sample. */
const changes: Readonly<Record<string, "cells" | "a row less" | "a row more">> = {
  "code-format": "cells",
  "units-invalid": "cells",
  "modifier-invalid": "cells",
  "duplicate-line": "a row less",
  "code-not-effective": "cells",
  "contrast-units-per-vial": "cells",
  "contrast-units-vs-volume": "a row more",
  "waste-modifier-missing": "cells",
  "waste-jw-jz-conflict": "cells",
  "waste-jw-line-integrity": "cells",
  "waste-jz-contradicted": "a row more",
  "waste-modifier-not-applicable": "cells",
  "contrast-facility-pos": "a row less",
  "contrast-pos-mismatch": "cells",
  "ccode-on-professional-claim": "cells",
  "hospital-contrast-needs-ccode": "cells",
  "ccode-agent-missing": "cells",
  "echo-facility-needs-26": "cells",
  "contrast-with-professional-component": "a row less",
  "echo-component-modifier-invalid": "cells",
  "stress-contrast-in-facility": "a row less",
  "contrast-echo-date-mismatch": "cells",
  "stress-contrast-once": "cells",
  "stress-contrast-admin-missing": "a row more",
  "addon-without-primary": "a row less",
  "ncci-injection-bundled": "a row less",
  "ncci-doppler-bundled": "a row less",
  "ncci-limited-doppler": "cells",
  "ncci-echo-pairs": "a row less",
  "ncci-stress-components": "a row less",
  "ncci-ecg-with-echo": "a row less",
  "ncci-modifier-misuse": "cells",
  "ncci-em-without-25": "cells",
  "dx-contrast-link": "cells",
  "ndc-quantity": "cells",
  "assignment-required": "cells",
};

/** Splits, after which as much is billed as before. */
const splits = new Set(["waste-jz-contradicted", "contrast-units-vs-volume"]);

describe("Every fix, made in Excel on the mistakes of the sample", function () {
  this.timeout(120_000);
  let excel: OpenedExcel & { host: EditingHost };
  let checked: Checked;
  let asOpened: unknown;

  before(async () => {
    const { workbook } = await openWorkbook(new Uint8Array(await readFile(sample)), "sample.xlsx");
    calculate(workbook);
    excel = (await openExcelOn(workbook, workbook.sheet("Charges")!)) as typeof excel;
    checked = await checkSheet(excel.host, scope, { asOf, words });
    asOpened = shownOn(excel.sheet);
  });
  after(() => excel.close());

  const mendable = () => checked.report.findings.filter((finding) => canMend(checked, finding));
  const kindOf = ({ insert, remove }: SheetStep) =>
    insert.length > 0 ? "a row more" : remove.length > 0 ? "a row less" : "cells";

  it("is one of those that are listed here", () => {
    const found = mendable().map((finding) => [finding.rule.id, kindOf(planFixes(checked, [finding])!.step)]);
    const others = found.filter(([id, kind]) => changes[id!] !== kind && !(splits.has(id!) && kind === "cells"));
    assert.deepEqual(others, []);
    assert.deepEqual(
      Object.keys(changes).filter((id) => !found.some(([other]) => other === id)),
      [],
    );
  });

  for (const id of Object.keys(changes)) {
    it(`silences ${id}, changes nothing else, and is taken back to the letter`, async () => {
      for (const finding of mendable().filter(({ rule }) => rule.id === id)) {
        const { step } = planFixes(checked, [finding])!;
        const cells = inputsOf(excel.sheet);
        const made = await excel.host.change(step);
        try {
          const again = await checkSheet(excel.host, scope, { asOf, words, rules: [finding.rule] });
          assert.deepEqual(same(again, finding, step), [], `row ${checked.lines.rows[finding.line]}`);
          if (splits.has(id) && step.insert.length > 0) assert.deepEqual(billed(again), billed(checked));
          assert.deepEqual(changedBeside(step, cells, inputsOf(excel.sheet)), []);
        } finally {
          await excel.host.takeBack(made);
        }
        assert.deepEqual(shownOn(excel.sheet), asOpened);
      }
    });
  }

  /** Findings that say the same of the same row as one that was mended. */
  function same({ report, lines }: Checked, finding: Finding, step: SheetStep): readonly Finding[] {
    const row = rowAfter(step, checked.lines.rows[finding.line]!);
    return report.findings.filter(({ line, message }) => lines.rows[line] === row && message === finding.message);
  }
});

describe("Every fix, made in Excel on rows of the rules' worksheets", function () {
  this.timeout(120_000);
  let excel: OpenedExcel & { host: EditingHost };

  before(async () => {
    excel = (await openExcel({ name: "Charges", rows: [] })) as typeof excel;
  });
  after(() => excel.close());

  for (const rule of rules) {
    it(`writes what ${rule.id} wants, and is taken back to the letter`, async () => {
      for (const { grid, before, finding } of casesOf(rule)) {
        const wanted = applyFix(finding.fix!, grid, before.read)!.grid;
        const sheet = excel.pane.workbook.addSheet();
        const rows = [grid.headings, ...grid.rows];
        const area = { top: 0, left: 0, bottom: rows.length - 1, right: grid.headings.length - 1 };
        setInputs(
          sheet,
          area,
          rows.map((row) => row.map(typed)),
        );
        const asTyped = shownOn(sheet);
        const { lines, mapping } = before.read;
        const plan = planFixes({ sheet: sheet.name, lines, mapping } as Checked, [finding])!;
        const made = await excel.host.change(plan.step);
        assert.deepEqual(gridIn(sheet, grid.headings.length), [wanted.headings, ...wanted.rows]);
        await excel.host.takeBack(made);
        assert.deepEqual(shownOn(sheet), asTyped);
      }
    });
  }
});

/** Each message of a rule that offers a fix, once: the worksheets themselves try them all, without Excel. */
function casesOf(rule: Rule) {
  const cases = new Map<string, { readonly grid: Grid; readonly before: ReturnType<typeof check>; finding: Finding }>();
  for (const table of readWorksheet(worksheetFiles.find(({ id }) => id === rule.id)!)) {
    const { remarks: _remarks, ...grid } = gridOf(table, rule.scope === "line");
    const before = check(grid, table.settings);
    for (const finding of before.report.findings) {
      const { fix, message } = finding;
      if (finding.rule !== rule || !fix || cases.has(message) || !applyFix(fix, grid, before.read)) continue;
      cases.set(message, { grid, before, finding });
    }
  }
  return cases.values();
}

/** Numbers are numbers, errors errors, and any other text stays as it was written. */
function typed(text: string): string | number {
  if (text === "" || /^#[A-Z0/]+[!?A]$/.test(text)) return text;
  return String(Number(text)) === text ? Number(text) : `'${text}`;
}

function gridIn(sheet: Sheet, width: number): readonly (readonly string[])[] {
  const last = sheet.usedArea(true)!.bottom;
  return Array.from({ length: last + 1 }, (_, row) =>
    Array.from({ length: width }, (_cell, column) => {
      const value = sheet.value(row, column);
      return typeof value === "object" ? value.code : String(value);
    }),
  );
}

/** Everything there is to say of a sheet but whether an apostrophe marks a text: Excel does not tell, nor does it show it. */
function shownOn(sheet: Sheet): unknown {
  const { cells, ...others } = everythingOf(sheet) as { readonly cells: Readonly<Record<string, object>> };
  const shown = Object.entries(cells).map(([place, cell]) => [place, { ...cell, quoted: undefined }] as const);
  return { ...others, cells: Object.fromEntries(shown) };
}

/** What was typed into the cells of a sheet; what formulas come to is not. */
function inputsOf(sheet: Sheet): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>();
  sheet.cells.forEach(wholeSheet, ({ value, formula }, row, column) => {
    const input = formula === undefined ? value : "a formula";
    if (input !== "") found.set(`${row + 1} ${column + 1}`, input);
  });
  return found;
}

/** Cells that hold something else than before though the step says nothing of them. */
function changedBeside(
  step: SheetStep,
  before: ReadonlyMap<string, unknown>,
  after: ReadonlyMap<string, unknown>,
): readonly string[] {
  const expected = new Map<string, unknown>();
  const copies = new Map(step.insert.map(({ after: row, cells }) => [row, cells]));
  for (const [place, input] of before) {
    const [row, column] = place.split(" ").map(Number) as [number, number];
    const now = rowAfter(step, row);
    if (now === undefined) continue;
    const edit = step.cells.find((cell) => cell.row === row && cell.column === column);
    if (!edit) expected.set(`${now} ${column}`, input);
    const own = copies.get(row)?.some((cell) => cell.column === column);
    if (copies.has(row) && !own) expected.set(`${now + 1} ${column}`, input);
  }
  for (const { row, column, to } of step.cells) expected.set(`${rowAfter(step, row)} ${column}`, to);
  for (const [row, cells] of copies) {
    for (const { column, to } of cells) expected.set(`${rowAfter(step, row)! + 1} ${column}`, to);
  }
  const places = new Set([...expected.keys(), ...after.keys()]);
  return [...places].filter((place) => (expected.get(place) ?? "") !== (after.get(place) ?? ""));
}

/** Units and charges of all lines. */
function billed({ lines }: Checked): readonly number[] {
  let units = 0;
  let charge = 0;
  for (let index = 0; index < lines.count; index++) {
    const line = new ClaimLine(lines, index);
    units += line.value("units") ?? 0;
    charge += line.value("charge") ?? 0;
  }
  return [units, toCents(charge)];
}
