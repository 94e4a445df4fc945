import assert from "node:assert/strict";
import { rowLooks, verdictIcons } from "../../src/session/icons.ts";
import type { CellValue, SheetCells } from "../../src/worksheet/cells.ts";
import type { PickColumns, WorksheetHost } from "../../src/worksheet/host.ts";
import type { NewTables } from "../../src/worksheet/tables.ts";
import type { StatusBlock, StatusRow } from "../../src/worksheet/status-block.ts";

/** A worksheet that a host is to be opened on. */
export interface GivenSheet {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
  /** Rows, counted from 1, of a table over all columns: its headings and its last row. */
  readonly table?: readonly [number, number];
  /** Rows, counted from 1, that are filtered out or hidden. */
  readonly hidden?: readonly number[];
  /** Merged cells, as addresses. */
  readonly merged?: readonly string[];
}

export interface Opened {
  readonly host: WorksheetHost;
  /** What a cell shows; rows and columns count from 1. */
  cell(row: number, column: number): unknown;
  isColumnHidden(column: number): boolean;
  /** Icons of the conditional formats on the sheet, with the addresses that they cover. */
  colours(): readonly (readonly [icon: string, address: string])[];
  /** Columns of the table on the sheet. */
  tableColumns(): readonly string[];
  /** Everything there is to say about the workbook. */
  everything(): unknown;
  close(): void;
}

export type OpenHost = (sheet: GivenSheet) => Promise<Opened>;

const headings = ["Patient", "DOS", "CPT", "Mod", "Units"];
const line = (patient: string, ...rest: CellValue[]): CellValue[] => [patient, 46_300, "Q9957", ...rest];

export const plain: GivenSheet = {
  name: "Charges",
  rows: [
    ["Contrast echo charges", null, null, null, null],
    headings,
    line("P1", "JZ", 2),
    line("P2", null, 2),
    [null, null, null, null, null],
    line("P3", "JW", { error: "#N/A" }),
    ["Total", null, null, null, 4],
  ],
};

const inTable: GivenSheet = { ...plain, rows: plain.rows.slice(0, 4), table: [2, 4] };

const everyColumn: PickColumns = () => undefined;
const marks = ["Verdict", "Problems", "Risk $", "Not checked", "Row key"] as const;

const row = (number: number, icon: keyof typeof verdictIcons, problems = ""): StatusRow => ({
  row: number,
  verdict: `${verdictIcons[icon]} ${icon}`,
  problems,
  risk: icon === "error" ? 80.65 : null,
  notChecked: "",
  rowKey: `key${number}`,
});

export const block = (...rows: readonly StatusRow[]): StatusBlock => ({
  sheet: "Charges",
  headerRow: 2,
  dataColumns: [1, 5],
  headings: marks,
  rows,
  looks: rowLooks,
});

const threeRows = block(row(3, "clean"), row(4, "error", "Q9957 needs JW or JZ."), row(6, "notChecked"));

const twoTables: NewTables = {
  sheet: "Things",
  title: "Things and their colours",
  hint: "Any hint.",
  tables: [
    {
      name: "Colours",
      columns: [
        { heading: "Name", hint: "Any name.", refusal: "", format: "text", width: 20 },
        { heading: "Colour", hint: "", refusal: "Red or blue.", choices: ["red", "blue"], format: "text", width: 10 },
        { heading: "Since", hint: "", refusal: "A day.", format: "date", width: 12 },
      ],
      rows: [["=1+1", "red", 46_300], ["007", null, null], ["", "blue", "unknown"].map((value) => value || null)],
    },
    { name: "Empty", columns: [{ heading: "Nothing", hint: "", refusal: "", format: "number", width: 10 }], rows: [] },
  ],
};

/** What every host of worksheets does, whatever it is made of. */
export function hostContract(name: string, open: OpenHost): void {
  describe(`${name}: reading`, () => {
    it("gives each cell in its place, blank cells as nothing and errors as errors", async () => {
      await using(open(plain), async ({ host }) => {
        const cells = await host.read({ kind: "sheet" }, everyColumn);
        assert.equal(cells.sheet, "Charges");
        assert.equal(cells.date1904, false);
        assert.deepEqual(valueAt(cells, 1, 1), "Contrast echo charges");
        assert.deepEqual(rowOf(cells, 3), ["P1", 46_300, "Q9957", "JZ", 2]);
        assert.deepEqual(rowOf(cells, 4), ["P2", 46_300, "Q9957", null, 2]);
        assert.deepEqual(valueAt(cells, 6, 5), { error: "#N/A" });
      });
    });

    it("gives only the columns that were picked", async () => {
      await using(open(plain), async ({ host }) => {
        const cells = await host.read({ kind: "sheet" }, () => ({ columns: [3, 5], formulas: [] }));
        assert.deepEqual(cells.columns, [3, 5]);
        assert.deepEqual(rowOf(cells, 3), ["Q9957", 2]);
      });
    });

    it("shows the first rows to whoever picks the columns", async () => {
      await using(open(plain), async ({ host }) => {
        let top: SheetCells | undefined;
        await host.read({ kind: "sheet" }, (first) => void (top = first));
        assert.deepEqual(rowOf(top!, 2), headings);
      });
    });

    it("leaves out the verdicts of an earlier check", async () => {
      await using(open(plain), async ({ host }) => {
        const before = await host.read({ kind: "sheet" }, everyColumn);
        await host.mark(threeRows);
        const after = await host.read({ kind: "sheet" }, everyColumn);
        assert.deepEqual(after.columns, before.columns);
        assert.deepEqual(after.rows, before.rows);
      });
    });

    it("names its sheets", async () => {
      await using(open(plain), async ({ host }) => assert.deepEqual([...(await host.sheetNames())], ["Charges"]));
    });

    it("gives every row of a filtered sheet, and says which of them can be seen", async () => {
      await using(open({ ...plain, hidden: [3, 6] }), async ({ host }) => {
        const cells = await host.read({ kind: "visible" }, everyColumn);
        assert.deepEqual(rowOf(cells, 3), ["P1", 46_300, "Q9957", "JZ", 2]);
        assert.deepEqual([2, 3, 4, 5, 6, 7].filter(cells.onlyRows!), [2, 4, 5, 7]);
        assert.equal((await host.read({ kind: "sheet" }, everyColumn)).onlyRows, undefined);
      });
    });

    it("gives every row where all can be seen", async () => {
      await using(open(plain), async ({ host }) => {
        const cells = await host.read({ kind: "visible", sheet: "Charges" }, everyColumn);
        assert.deepEqual([2, 3, 4, 5, 6, 7].filter(cells.onlyRows!), [2, 3, 4, 5, 6, 7]);
      });
    });

    it("gives the rows of a table and where its headings are", async () => {
      await using(open(inTable), async ({ host }) => {
        const cells = await host.read({ kind: "table" }, everyColumn);
        assert.equal(cells.headerRow, 2);
        assert.equal(cells.firstRow, 2);
        assert.deepEqual(rowOf(cells, 4), ["P2", 46_300, "Q9957", null, 2]);
      });
    });
  });

  describe(`${name}: marking`, () => {
    it("writes the verdicts right beside the data, each in its row", async () => {
      await using(open(plain), async ({ host, cell }) => {
        const marked = await host.mark(threeRows);
        assert.deepEqual(marked, { sheet: "Charges", address: "F2:J6", rows: 3 });
        assert.deepEqual(
          [2, 3, 4, 5, 6].map((number) => cell(number, 6)),
          ["Verdict", "✓ clean", "✗ error", "", "? notChecked"],
        );
        assert.equal(cell(4, 7), "Q9957 needs JW or JZ.");
        assert.equal(cell(4, 8), 80.65);
        assert.equal(cell(4, 10), "key4");
      });
    });

    it("hides the row keys and colours only the rows that were checked", async () => {
      await using(open(plain), async (opened) => {
        await opened.host.mark(threeRows);
        assert.deepEqual([9, 10].map(opened.isColumnHidden), [false, true]);
        assert.deepEqual(sorted(opened.colours()), sorted(rowLooks.map(({ icon }) => [icon, "A3:I6"])));
      });
    });

    it("keeps every text a text", async () => {
      const texts = [
        '=HYPERLINK("http://x")',
        "+1",
        "-1",
        "@SUM(A1)",
        "'quoted",
        "12/5",
        "007",
        "1e5",
        "\tx",
        "#N/A",
        "TRUE",
      ];
      await using(open(plain), async ({ host, cell }) => {
        for (const text of texts) {
          await host.mark(block({ ...row(3, "error", text), notChecked: text, rowKey: text }));
          assert.deepEqual(
            [7, 9, 10].map((column) => cell(3, column)),
            [text, text, text],
          );
        }
      });
    });

    it("replaces an earlier block in place, without leftovers", async () => {
      await using(open(plain), async (opened) => {
        await opened.host.mark(threeRows);
        const marked = await opened.host.mark(block(row(3, "warning")));
        assert.equal(marked.address, "F2:J3");
        assert.deepEqual(
          [2, 3, 4, 5, 6].map((number) => opened.cell(number, 6)),
          ["Verdict", "▲ warning", "", "", ""],
        );
        assert.deepEqual(
          [11, 12].map((column) => opened.cell(3, column)),
          ["", ""],
        );
        assert.deepEqual(sorted(opened.colours()), sorted(rowLooks.map(({ icon }) => [icon, "A3:I3"])));
      });
    });

    it("adds columns to a table, so that sorting carries them", async () => {
      await using(open(inTable), async (opened) => {
        await opened.host.mark(block(row(3, "clean"), row(4, "error")));
        assert.deepEqual(opened.tableColumns(), [...headings, ...marks]);
        assert.equal(opened.cell(4, 6), "✗ error");
      });
    });

    it("keeps the table as it is when it is marked again", async () => {
      await using(open(inTable), async (opened) => {
        await opened.host.mark(block(row(3, "clean"), row(4, "error")));
        await opened.host.mark(block(row(3, "warning"), row(4, "clean")));
        assert.deepEqual(opened.tableColumns(), [...headings, ...marks]);
        assert.deepEqual(
          [3, 4].map((number) => opened.cell(number, 6)),
          ["▲ warning", "✓ clean"],
        );
      });
    });
  });

  describe(`${name}: clearing`, () => {
    for (const [title, given] of [
      ["a sheet", plain],
      ["a table", inTable],
    ] as const) {
      it(`puts ${title} back exactly`, async () => {
        await using(open(given), async ({ host, everything }) => {
          const before = everything();
          await host.mark(block(row(3, "clean"), row(4, "error", "=1+1")));
          assert.notDeepEqual(everything(), before);
          assert.deepEqual(await host.clear("Charges"), { blocks: 1 });
          assert.deepEqual(everything(), before);
        });
      });

      it(`puts ${title} back exactly after it was marked twice`, async () => {
        await using(open(given), async ({ host, everything }) => {
          const before = everything();
          await host.mark(block(row(3, "clean"), row(4, "error")));
          await host.mark(block(row(3, "error")));
          await host.clear("Charges");
          assert.deepEqual(everything(), before);
        });
      });
    }

    it("does nothing where nothing is marked", async () => {
      await using(open(plain), async ({ host, everything }) => {
        const before = everything();
        assert.deepEqual(await host.clear("Charges"), { blocks: 0 });
        assert.deepEqual(everything(), before);
      });
    });
  });

  describe(`${name}: tables`, () => {
    const ours = (heads: readonly CellValue[]) => heads.includes("Patient") && heads.includes("CPT");
    const colours = (heads: readonly CellValue[]) => heads.join() === "Name,Colour,Since";

    it("are given by their headings, with their cells and where they are", async () => {
      await using(open(inTable), async ({ host }) => {
        const [table, ...others] = await host.readTables(ours);
        assert.deepEqual([table!.name, others], ["Lines", []]);
        assert.deepEqual([table!.cells.sheet, table!.cells.firstRow, table!.cells.headerRow], ["Charges", 2, 2]);
        assert.deepEqual(table!.cells.columns, [1, 2, 3, 4, 5]);
        assert.deepEqual(rowOf(table!.cells, 2), headings);
        assert.deepEqual(rowOf(table!.cells, 4), ["P2", 46_300, "Q9957", null, 2]);
        assert.equal(table!.cells.rows.length, 3);
        assert.deepEqual(await host.readTables(colours), []);
      });
    });

    it("are none where cells only look like one", async () => {
      await using(open(plain), async ({ host }) => assert.deepEqual(await host.readTables(ours), []));
    });

    it("are put side by side on a new sheet, and read again as they were given", async () => {
      await using(open(plain), async ({ host }) => {
        assert.deepEqual(await host.addTables(twoTables), { sheet: "Things", names: ["Colours", "Empty"] });
        const [table] = await host.readTables(colours);
        assert.deepEqual([table!.name, table!.cells.sheet], ["Colours", "Things"]);
        assert.deepEqual(
          table!.cells.rows.map((_, index) => rowOf(table!.cells, table!.cells.firstRow + index)),
          [["Name", "Colour", "Since"], ...twoTables.tables[0]!.rows],
        );
        const [empty] = await host.readTables((heads) => heads.join() === "Nothing");
        assert.deepEqual([empty!.name, empty!.cells.firstRow], ["Empty", table!.cells.firstRow]);
        assert.ok(empty!.cells.columns[0]! > table!.cells.columns.at(-1)! + 1, "a column stays free between them");
      });
    });

    it("have the number formats of their columns, and other cells none", async () => {
      await using(open(plain), async ({ host }) => {
        await host.addTables(twoTables);
        const [table] = await host.readTables(colours);
        const { firstRow, columns } = table!.cells;
        const formats = await host.numberFormats("Things", columns);
        assert.deepEqual(
          columns.map((column) => formats(firstRow + 1, column)),
          ["@", "@", "yyyy-mm-dd"],
        );
        assert.equal(formats(firstRow, columns[2]!), "General");
        assert.equal((await host.numberFormats("Charges", [2]))(3, 2), "General");
      });
    });

    it("leave the sheets that are there as they are", async () => {
      await using(open(inTable), async ({ host, cell, tableColumns }) => {
        await host.addTables(twoTables);
        const cells = await host.read({ kind: "sheet", sheet: "Charges" }, everyColumn);
        assert.deepEqual(rowOf(cells, 4), ["P2", 46_300, "Q9957", null, 2]);
        assert.deepEqual([cell(2, 1), tableColumns()], ["Patient", headings]);
      });
    });

    it("get a name of their own where the wanted one is taken", async () => {
      await using(open(inTable), async ({ host }) => {
        const lines = { ...twoTables, tables: [{ ...twoTables.tables[0]!, name: "LINES" }] };
        assert.deepEqual(await host.addTables(lines), { sheet: "Things", names: ["LINES_2"] });
        assert.deepEqual(await host.addTables(lines), { sheet: "Things (2)", names: ["LINES_3"] });
      });
    });
  });

  describe(`${name}: stopped midway`, () => {
    class Stopped extends Error {}
    const stop = () => Promise.reject(new Stopped());

    it("leaves the sheet as it was while reading", async () => {
      await using(open(plain), async ({ host, everything }) => {
        const before = everything();
        await assert.rejects(host.read({ kind: "sheet" }, everyColumn, stop), Stopped);
        assert.deepEqual(everything(), before);
      });
    });

    it("leaves the sheet as it was while marking", async () => {
      await using(open(plain), async ({ host, everything }) => {
        const before = everything();
        await assert.rejects(host.mark(threeRows, stop), Stopped);
        assert.deepEqual(everything(), before);
      });
    });
  });
}

export async function using(opening: Promise<Opened>, test: (opened: Opened) => Promise<void>): Promise<void> {
  const opened = await opening;
  try {
    await test(opened);
  } finally {
    opened.close();
  }
}

/** The formats exclude one another, so their order does not matter. */
function sorted<T>(entries: readonly T[]): readonly T[] {
  return [...entries].sort((a, b) => String(a).localeCompare(String(b)));
}

export function rowOf(cells: SheetCells, number: number): readonly CellValue[] {
  const row = cells.rows[number - cells.firstRow] ?? [];
  return cells.columns.map((_, place) => row[place] ?? null);
}

function valueAt(cells: SheetCells, number: number, column: number): CellValue {
  return rowOf(cells, number)[cells.columns.indexOf(column)] ?? null;
}
