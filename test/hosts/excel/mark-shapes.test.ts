import assert from "node:assert/strict";
import { layOut, setInputs } from "../../../src/workbench/model/edit.ts";
import { addTable, setTotals } from "../../../src/workbench/model/table.ts";
import type { CellValue } from "../../../src/worksheet/cells.ts";
import { Problem } from "../../../src/worksheet/problem.ts";
import { verdictIcons } from "../../../src/session/icons.ts";
import { block, plain, using, type GivenSheet } from "../contract.ts";
import { calculate, everythingOf, openExcel, type OpenedExcel } from "./open-excel.ts";

const inExcel = (given: GivenSheet, test: (opened: OpenedExcel) => Promise<void>) =>
  using(openExcel(given), (opened) => test(opened as OpenedExcel));
const keyIs = (key: string) => (failure: unknown) => failure instanceof Problem && failure.phrase.key === key;

const kinds = ["clean", "error", "notChecked", "warning"] as const;
const row = (number: number) => ({
  row: number,
  verdict: `${verdictIcons[kinds[number % 4]!]} ${number}`,
  problems: `row ${number}`,
  risk: null,
  notChecked: "",
  rowKey: `key${number}`,
});
const sixRows = block(...[3, 4, 5, 6, 7, 8].map(row));
const six: GivenSheet = {
  name: "Charges",
  rows: [
    ["Charges"],
    ["Patient", "DOS", "CPT", "Mod", "Units"],
    ...[3, 4, 5, 6, 7, 8].map((at) => [`P${at}`, 1, 2, 3, 4]),
  ],
};
const verdicts = ({ cell }: OpenedExcel, column = 6) => [3, 4, 5, 6, 7, 8].map((at) => cell(at, column));
const asChecked = sixRows.rows.map(({ verdict }) => verdict);

/**
 * Versions of Excel that put the first of several values into every row of a filtered list that can be seen, and nothing
 * into the others, wherever a range has rows of both kinds; some leave out hidden rows altogether.
 */
function filterBadly({ pane, sheet }: OpenedExcel, isWorse = false): void {
  const { prototype } = pane.Excel.Worksheet;
  const original = prototype.getRangeByIndexes;
  prototype.getRangeByIndexes = function (
    this: Excel.Worksheet,
    top: number,
    left: number,
    rows: number,
    columns: number,
  ) {
    const range = original.call(this, top, left, rows, columns);
    const { set, get } = Object.getOwnPropertyDescriptor(pane.Excel.Range.prototype, "values")!;
    const hidden = Array.from({ length: rows }, (_, down) => sheet.rows.get(top + down)?.hidden === true);
    const write = (values: unknown[][]) => {
      const isMixed = hidden.includes(true) && hidden.includes(false);
      const blank = values[0]!.map(() => null);
      if (!isMixed && !isWorse) return values;
      return values.map((_, down) => (hidden[down] ? blank : isMixed ? values[0]! : values[down]!));
    };
    Object.defineProperty(range, "values", {
      get: get!,
      set: (values: unknown[][]) => set!.call(range, Array.isArray(values[0]) ? write(values) : values),
    });
    return range;
  };
}

describe("Excel: the verdicts of a filtered list", () => {
  const filtered = { ...six, hidden: [4, 5, 7] };

  it("stand beside their rows, hidden or not, and are cleared from all of them", async () => {
    await inExcel(filtered, async (opened) => {
      const before = everythingOf(opened.sheet);
      filterBadly(opened);
      await opened.host.mark(sixRows);
      assert.deepEqual(verdicts(opened), asChecked);
      await opened.host.mark(sixRows);
      assert.deepEqual(verdicts(opened), asChecked);
      await opened.host.clear("Charges");
      assert.deepEqual(everythingOf(opened.sheet), before);
    });
  });

  it("are taken away again where Excel does not write them into hidden rows, and that is said", async () => {
    await inExcel(filtered, async (opened) => {
      const before = everythingOf(opened.sheet);
      filterBadly(opened, true);
      await assert.rejects(opened.host.mark(sixRows), keyIs("excel.misplaced"));
      assert.deepEqual(everythingOf(opened.sheet), before);
    });
  });

  it("of the rows that can be seen are written alone where only those were checked", async () => {
    await inExcel(filtered, async (opened) => {
      filterBadly(opened, true);
      await opened.host.mark(block(...[3, 6, 8].map(row)));
      assert.deepEqual(verdicts(opened), [asChecked[0], "", "", asChecked[3], "", asChecked[5]]);
    });
  });
});

describe("Excel: the verdicts of a sheet that changes while it is checked", () => {
  const held = (values: readonly CellValue[]) => ({
    ...sixRows,
    held: { column: 1, values: new Map(values.map((value, index) => [index + 3, value])) },
  });
  const asRead = ["P3", "P4", "P5", "P6", "P7", "P8"];

  it("are not written where a row was put in above them or the rows were sorted, and that is said", async () => {
    await inExcel(six, async ({ sheet, host, everything }) => {
      sheet.insertCells({ area: { top: 4, left: 0, bottom: 4, right: 16_383 }, direction: "down" });
      const before = everything();
      await assert.rejects(host.mark(held(asRead)), keyIs("excel.rows-moved"));
      assert.deepEqual(everything(), before);
    });
  });

  it("are written where the rows still hold what was read, merged cells what the first of them holds", async () => {
    await inExcel(six, async (opened) => {
      setInputs(opened.sheet, { top: 4, left: 0, bottom: 4, right: 0 }, [[""]]);
      await opened.host.mark(held(["P3", "P4", "P4", "P6", "P7", "P8"]));
      assert.deepEqual(verdicts(opened), asChecked);
    });
  });
});

describe("Excel: the verdicts on sheets of other shapes", () => {
  const shapes: readonly (readonly [string, (opened: OpenedExcel) => unknown])[] = [
    ["with frozen panes", ({ sheet }) => (sheet.frozen = { rows: 2, columns: 1 })],
    [
      "with hidden columns, among them those of the verdicts",
      ({ sheet }) => {
        layOut(sheet, "columns", 1, 1, { hidden: true });
        layOut(sheet, "columns", 6, 7, { hidden: true });
      },
    ],
    [
      "under a title that is merged over more columns than the data have",
      ({ sheet }) => {
        sheet.merges = [sheet.track({ top: 0, left: 0, bottom: 0, right: 9 })];
      },
    ],
    [
      "with cells of the data merged over rows",
      ({ sheet }) => {
        sheet.cells.set(3, 0, undefined);
        sheet.merges = [sheet.track({ top: 2, left: 0, bottom: 3, right: 0 })];
      },
    ],
    ["of a workbook whose structure is protected", ({ pane }) => (pane.workbook.protection = { password: "x" })],
  ];
  for (const [shape, make] of shapes) {
    it(`stand beside the data ${shape}, and leave nothing behind`, async () => {
      await inExcel(six, async (opened) => {
        make(opened);
        const before = everythingOf(opened.sheet);
        assert.equal((await opened.host.mark(sixRows)).address, "F2:J8");
        assert.deepEqual(verdicts(opened), asChecked);
        await opened.host.clear("Charges");
        assert.deepEqual(everythingOf(opened.sheet), before);
      });
    });
  }

  it("are not written over cells that are merged beside the data, and that is said", async () => {
    await inExcel(six, async ({ sheet, host }) => {
      sheet.merges = [sheet.track({ top: 2, left: 5, bottom: 4, right: 6 })];
      const before = everythingOf(sheet);
      await assert.rejects(host.mark(sixRows), keyIs("excel.misplaced"));
      assert.deepEqual(everythingOf(sheet), before);
    });
  });

  it("leave calculated columns, what refers to them and the total row of a table as they are", async () => {
    await inExcel(six, async ({ pane, sheet, host, cell }) => {
      const table = addTable(sheet, { top: 1, left: 0, bottom: 7, right: 4 }, true, "Lines");
      setTotals(table, true);
      const formulas = Array.from({ length: 6 }, () => ["=[@DOS]*40"]);
      setInputs(sheet, { top: 2, left: 4, bottom: 7, right: 4 }, formulas);
      setInputs(sheet, { top: 8, left: 4, bottom: 8, right: 4 }, [["=SUBTOTAL(109,[Units])"]]);
      setInputs(sheet, { top: 0, left: 20, bottom: 0, right: 20 }, [["=SUM(Lines[Units])"]]);
      calculate(pane.workbook);
      const before = everythingOf(sheet);
      await host.mark(sixRows);
      assert.equal(sheet.formula(2, 4), "=[@DOS]*40");
      assert.deepEqual([cell(8, 6), cell(9, 6), cell(9, 5), cell(1, 21)], [asChecked[5], "", 240, 240]);
      assert.equal(sheet.formula(2, 5), undefined);
      await host.clear("Charges");
      assert.deepEqual(everythingOf(sheet), before);
    });
  });

  it("go behind the data as far as the sheet has columns, and no further", async () => {
    for (const [last, key] of [
      [16_379, undefined],
      [16_380, "excel.no-room"],
    ] as const) {
      await inExcel(six, async ({ sheet, host, everything }) => {
        const before = everything();
        const far = { ...sixRows, dataColumns: [1, last] as const };
        if (key) await assert.rejects(host.mark(far), keyIs(key));
        else assert.equal((await host.mark(far)).address, "XEZ2:XFD8");
        if (key) assert.deepEqual(everythingOf(sheet), before);
      });
    }
  });

  it("have no room behind a table that ends at the last columns, also not when it is marked again", async () => {
    await inExcel({ name: "Charges", rows: [] }, async ({ sheet, host }) => {
      const area = { top: 1, left: 16_374, bottom: 2, right: 16_378 };
      setInputs(sheet, area, [
        ["Patient", "DOS", "CPT", "Mod", "Units"],
        ["P3", 1, 2, 3, 4],
      ]);
      const table = addTable(sheet, area, true, "Lines");
      const far = { ...block(row(3)), dataColumns: [16_375, 16_379] as const };
      await host.mark(far);
      await host.mark(far);
      assert.equal(table.columns.length, 10);
      await host.clear("Charges");
      sheet.insertCells({ area: { top: 0, left: 0, bottom: 1_048_575, right: 0 }, direction: "right" });
      const further = { ...block(row(3)), dataColumns: [16_376, 16_380] as const };
      await assert.rejects(host.mark(further), keyIs("excel.no-room"));
    });
  });
});

describe("Excel: a finding on a sheet", () => {
  it("that is hidden by now, or gone, is not shown, and that is said", async () => {
    await inExcel(plain, async ({ pane, sheet, host }) => {
      pane.workbook.addSheet("Other");
      for (const visibility of ["Hidden", "VeryHidden"] as const) {
        pane.workbook.setVisibility(sheet, visibility);
        await assert.rejects(host.reveal({ sheet: "Charges", row: 3, column: 1 }), keyIs("excel.hidden-sheet"));
      }
      await assert.rejects(host.reveal({ sheet: "Old", row: 3, column: 1 }), keyIs("excel.no-sheet"));
    });
  });
});
