import assert from "node:assert/strict";
import { setInputs } from "../../../src/workbench/model/edit.ts";
import { addTableColumn, setTotals } from "../../../src/workbench/model/table.ts";
import { choicesAt, validationAt } from "../../../src/workbench/model/validation.ts";
import type { EditingHost } from "../../../src/worksheet/host.ts";
import { Problem } from "../../../src/worksheet/problem.ts";
import type { NewTables } from "../../../src/worksheet/tables.ts";
import { plain as plainSheet, using, type GivenSheet } from "../contract.ts";
import { plain } from "../../workbench/office-in-node.ts";
import { openExcel, type OpenedExcel } from "./open-excel.ts";

const inExcel = (given: GivenSheet, test: (opened: OpenedExcel) => Promise<void>) =>
  using(openExcel(given), (opened) => test(opened as OpenedExcel));

const wanted: NewTables = {
  sheet: "Things",
  title: "Things",
  hint: "A hint.",
  tables: [
    {
      name: "Colours",
      columns: [
        { heading: "Name", hint: "Any name.", refusal: "", format: "text", width: 20 },
        { heading: "Colour", hint: "", refusal: "Red or blue.", choices: ["red", "blue"], format: "text", width: 10 },
        { heading: "Since", hint: "", refusal: "A day.", format: "date", width: 12 },
      ],
      rows: [["=1+1", "red", 46_300]],
    },
  ],
};

describe("Excel: new tables", () => {
  it("offer choices in their rows and in 200 rows below", async () => {
    await inExcel(plainSheet, async ({ pane, host }) => {
      await host.addTables(wanted);
      const sheet = pane.workbook.sheet("Things")!;
      assert.deepEqual(choicesAt(sheet, 4, 1), ["red", "blue"]);
      assert.deepEqual(choicesAt(sheet, 204, 1), ["red", "blue"]);
      assert.equal(choicesAt(sheet, 205, 1), undefined);
      assert.deepEqual(validationAt(sheet, 4, 1)!.error, { title: "Colour", message: "Red or blue." });
      assert.deepEqual(validationAt(sheet, 4, 2)!.rule, { date: { formula1: "1970-01-01", operator: "GreaterThan" } });
    });
  });

  it("show the hint at the heading and at the cells below", async () => {
    await inExcel(plainSheet, async ({ pane, host }) => {
      await host.addTables(wanted);
      const sheet = pane.workbook.sheet("Things")!;
      const hints = [3, 4, 204].map((row) => validationAt(sheet, row, 0)?.prompt);
      assert.deepEqual(hints, Array(3).fill({ title: "Name", message: "Any name." }));
    });
  });

  it("keep what is typed below as text, show days as days, and keep the headings in sight", async () => {
    await inExcel(plainSheet, async ({ pane, host }) => {
      await host.addTables(wanted);
      const sheet = pane.workbook.sheet("Things")!;
      assert.equal(sheet.formula(4, 0), undefined);
      assert.equal(sheet.cellFormat(204, 0).numberFormat, "@");
      assert.equal(sheet.text(4, 2), "2026-10-05");
      assert.deepEqual(sheet.frozen, { rows: 4, columns: 0 });
      assert.ok(sheet.columns.get(0)!.size! > sheet.columns.get(1)!.size!);
    });
  });

  it("that cannot be made leave no sheet behind", async () => {
    await inExcel(plainSheet, async ({ pane, host }) => {
      const wrong = { ...wanted, tables: [{ ...wanted.tables[0]!, name: "not a name" }] };
      await assert.rejects(host.addTables(wrong));
      assert.deepEqual(
        pane.workbook.sheets.map(({ name }) => name),
        ["Charges"],
      );
    });
  });
});

describe("Excel: tables that are read", () => {
  it("come without their totals, and not at all where they show no headings", async () => {
    await inExcel(
      { ...plainSheet, rows: plainSheet.rows.slice(0, 4), table: [2, 4] },
      async ({ pane, sheet, host }) => {
        const isOurs = (heads: readonly unknown[]) => heads.includes("CPT");
        await pane.Excel.run(async (context) => {
          context.workbook.tables.getItem("Lines").showTotals = true;
          await context.sync();
        });
        const [table] = await host.readTables(isOurs);
        assert.equal(table!.cells.rows.length, 3);
        sheet.tables[0]!.showHeaders = false;
        assert.deepEqual(await host.readTables(isOurs), []);
      },
    );
  });
});

describe("Excel: other rows of a table", () => {
  const rowsOf = async ({ host }: OpenedExcel) => {
    const [table] = await host.readTables((heads) => heads.includes("Colour"));
    return { table: table!, rows: plain(table!.cells.rows.slice(1)) };
  };
  const opened = (test: (opened: OpenedExcel & { readonly host: EditingHost }) => Promise<void>) =>
    inExcel(plainSheet, async (excel) => {
      await excel.host.addTables(wanted);
      await test({ ...excel, host: excel.host as EditingHost });
    });

  for (const [title, rows] of [
    [
      "more",
      [
        ["=2+2", "blue", 46_301],
        ["007", null, null],
        [null, "red", "unknown"],
      ],
    ],
    ["as many", [["'quoted", "blue", 46_301]]],
    ["none: one that is blank is left", []],
  ] as const) {
    it(`are ${title}`, async () => {
      await opened(async (excel) => {
        await excel.host.replaceRows((await rowsOf(excel)).table, rows);
        const expected = rows.length > 0 ? rows : [[null, null, null]];
        assert.deepEqual((await rowsOf(excel)).rows, expected);
        const sheet = excel.pane.workbook.sheet("Things")!;
        assert.equal(sheet.cellFormat(3 + expected.length, 0).numberFormat, "@");
        assert.equal(sheet.cellFormat(3 + expected.length, 2).numberFormat, "yyyy-mm-dd");
      });
    });
  }

  it("are fewer: nothing of the others is left", async () => {
    await opened(async (excel) => {
      await excel.host.replaceRows((await rowsOf(excel)).table, [
        ["a", null, null],
        ["b", null, null],
        ["c", null, null],
      ]);
      await excel.host.replaceRows((await rowsOf(excel)).table, [["d", null, null]]);
      assert.deepEqual((await rowsOf(excel)).rows, [["d", null, null]]);
      assert.deepEqual([excel.pane.workbook.sheet("Things")!.value(5, 0)], [""]);
    });
  });

  it("do not grow over what stands below", async () => {
    await opened(async (excel) => {
      setInputs(excel.pane.workbook.sheet("Things")!, { top: 6, bottom: 6, left: 1, right: 1 }, [["mine"]]);
      const many = Array.from({ length: 3 }, () => ["a", null, null]);
      await assert.rejects(excel.host.replaceRows((await rowsOf(excel)).table, many), keyIs("excel.table-no-room"));
      assert.equal((await rowsOf(excel)).rows.length, 1);
      await excel.host.replaceRows((await rowsOf(excel)).table, many.slice(1));
      assert.equal(excel.pane.workbook.sheet("Things")!.value(6, 1), "mine");
    });
  });

  it("are not written into a table that was changed since it was read, or that shows totals", async () => {
    await opened(async (excel) => {
      const { table } = await rowsOf(excel);
      const [own] = excel.pane.workbook.sheet("Things")!.tables;
      setTotals(own!, true);
      await assert.rejects(excel.host.replaceRows(table, []), keyIs("excel.table-totals"));
      setTotals(own!, false);
      addTableColumn(own!, 0, "New");
      await assert.rejects(excel.host.replaceRows(table, []), keyIs("excel.table-changed"));
    });
  });
});

function keyIs(key: string): (problem: unknown) => boolean {
  return (problem) => problem instanceof Problem && problem.phrase.key === key;
}
