import assert from "node:assert/strict";
import { setInputs } from "../../../src/workbench/model/edit.ts";
import type { EditingHost, SheetChange } from "../../../src/worksheet/host.ts";
import { Problem } from "../../../src/worksheet/problem.ts";
import type { StatusRow, StatusUpdate } from "../../../src/worksheet/status-block.ts";
import { block, plain, using, type GivenSheet } from "../contract.ts";
import { openExcel, type OpenedExcel } from "./open-excel.ts";

type Live = OpenedExcel & { readonly host: EditingHost };

const inExcel = (given: GivenSheet, test: (opened: Live) => Promise<void>) =>
  using(openExcel(given), (opened) => test(opened as Live));

const row = (number: number, verdict: string, rowKey = `key${number}`): StatusRow => {
  return { row: number, verdict, problems: "", risk: null, notChecked: "", rowKey };
};
const first = block(row(3, "✗ Error"), row(4, "✓ Clean"), row(6, "? Not checked"));
const update = (...rows: readonly StatusRow[]): StatusUpdate => ({
  sheet: "Charges",
  headings: first.headings,
  rows,
});

function insertRow(sheet: OpenedExcel["sheet"], above: number): void {
  sheet.insertCells({ area: { top: above, left: 0, bottom: above, right: 16_383 }, direction: "down" });
}

/** The values that the add-in writes, by the cells that it writes them into. */
function writes({ pane, sheet }: Live): string[] {
  const written: string[] = [];
  pane.workbook.listen((event) => {
    if (event.kind !== "edited" || event.sheet !== sheet || event.actor !== "addin") return;
    written.push(`${event.area.top + 1}:${event.area.bottom + 1}`);
  });
  return written;
}

function requests({ pane }: Live): { count: number } {
  const { prototype } = pane.Excel.RequestContext;
  const original = prototype.sync as (...args: unknown[]) => Promise<unknown>;
  const asked = { count: 0 };
  prototype.sync = function (this: unknown, ...args: unknown[]) {
    asked.count++;
    return original.apply(this, args);
  } as typeof prototype.sync;
  return asked;
}

describe("Excel: rows that are read once more", () => {
  it("come in one go, each run by itself, with the formulas that matter", async () => {
    await inExcel(plain, async (opened) => {
      const { host, sheet } = opened;
      setInputs(sheet, { top: 3, left: 2, bottom: 3, right: 2 }, [['="Q"&9957']]);
      const asked = requests(opened);
      const blocks = await host.readRows(
        "Charges",
        [
          { first: 3, last: 4 },
          { first: 12, last: 12 },
        ],
        { columns: [1, 3, 5], formulas: [3] },
      );
      assert.deepEqual(
        blocks.map(({ firstRow, rows }) => ({ firstRow, rows })),
        [
          {
            firstRow: 3,
            rows: [
              ["P1", "Q9957", 2],
              // Nobody has calculated it.
              ["P2", "", 2],
            ],
          },
          { firstRow: 12, rows: [[null, null, null]] },
        ],
      );
      assert.equal(blocks[0]!.formulaAt!(4, 3), '="Q"&9957');
      assert.equal(blocks[0]!.formulaAt!(3, 3), undefined);
      // The values, and the end of the run.
      assert.ok(asked.count <= 2, `${asked.count} requests`);
    });
  });

  it("come in several goes where there are many", async () => {
    const rows = [["CPT", "Units"], ...Array.from({ length: 45_000 }, (_, index) => ["Q9957", index])];
    await inExcel({ name: "Charges", rows }, async ({ host }) => {
      const blocks = await host.readRows("Charges", [{ first: 2, last: 45_001 }], { columns: [1, 2], formulas: [] });
      assert.deepEqual(
        blocks.map((each) => each.rows.length),
        [20_000, 20_000, 5_000],
      );
      assert.deepEqual(blocks[2]!.rows.at(-1), ["Q9957", 44_999]);
    });
  });

  it("of a sheet that is gone are none, and that is said", async () => {
    await inExcel(plain, async ({ host }) => {
      const read = host.readRows("Old", [{ first: 3, last: 3 }], { columns: [1], formulas: [] });
      await assert.rejects(read, (failure) => failure instanceof Problem && failure.phrase.key === "excel.no-sheet");
    });
  });
});

describe("Excel: marks that are renewed", () => {
  for (const [where, given] of [
    ["beside the data", plain],
    ["in a table", { ...plain, rows: [...plain.rows.slice(0, 4), plain.rows[5]!], table: [2, 5] }],
  ] as const) {
    it(`${where} are those that are others now, in one write`, async () => {
      await inExcel(given, async (opened) => {
        const { host, cell } = opened;
        await host.mark({ ...first, rows: first.rows.slice(0, 2) });
        const written = writes(opened);
        const asked = requests(opened);
        assert.equal(await host.remark(update(row(3, "✓ Clean"), row(4, "✓ Clean"))), "done");
        assert.deepEqual(written, ["3:3"]);
        assert.equal(cell(3, 6), "✓ Clean");
        assert.equal(cell(3, 10), "key3");
        // What stands there, the write, and the end of the run.
        assert.ok(asked.count <= 3, `${asked.count} requests`);
      });
    });
  }

  it("leave the cells of a row that hold what they should", async () => {
    await inExcel(plain, async (opened) => {
      const { host, cell, sheet } = opened;
      await host.mark(first);
      setInputs(sheet, { top: 2, left: 6, bottom: 2, right: 6 }, [["mine"]]);
      await host.remark(update({ ...row(3, "✓ Clean"), problems: "mine" }));
      assert.deepEqual([cell(3, 6), cell(3, 7), cell(3, 8)], ["✓ Clean", "mine", ""]);
      await host.remark(update({ ...row(3, "✗ Error"), risk: 80.65, problems: "=1+1" }));
      assert.deepEqual([cell(3, 6), cell(3, 7), cell(3, 8)], ["✗ Error", "=1+1", 80.65]);
      await host.remark(update(row(3, "✗ Error")));
      assert.deepEqual([cell(3, 7), cell(3, 8)], ["", ""]);
    });
  });

  it("cost no write where they stand already, so that what can be undone and redone stays", async () => {
    await inExcel(plain, async (opened) => {
      await opened.host.mark(first);
      const written = writes(opened);
      assert.equal(await opened.host.remark(update(...first.rows)), "done");
      assert.deepEqual(written, []);
    });
  });

  it("follow the block when columns and rows are put in before it", async () => {
    await inExcel(plain, async ({ host, cell, sheet }) => {
      await host.mark(first);
      insertRow(sheet, 0);
      await host.remark(update({ ...row(5, "✗ Error"), rowKey: "key4" }));
      assert.deepEqual([cell(4, 6), cell(5, 6), cell(7, 6)], ["✗ Error", "✗ Error", "? Not checked"]);
    });
  });

  it("are not written beside a row that is another one by now", async () => {
    await inExcel(plain, async (opened) => {
      const { host, cell } = opened;
      await host.mark(first);
      const held = {
        column: 1,
        values: new Map([
          [3, "P9"],
          [4, "P2"],
        ] as const),
      };
      await host.remark({ ...update(row(3, "✓ Clean"), row(4, "✗ Error")), held });
      assert.deepEqual([cell(3, 6), cell(4, 6)], ["✗ Error", "✗ Error"]);
    });
  });

  it("are not written into rows that are filtered out but in runs of their own", async () => {
    await inExcel({ ...plain, hidden: [4] }, async (opened) => {
      await opened.host.mark(block(...[3, 4, 5, 6].map((number) => row(number, "✓ Clean"))));
      const written = writes(opened);
      await opened.host.remark(update(...[3, 4, 5, 6].map((number) => row(number, "✗ Error"))));
      assert.deepEqual(written, ["3:3", "4:4", "5:6"]);
    });
  });

  it("are none where there is no block, or another one; rows beyond it are told", async () => {
    await inExcel(plain, async (opened) => {
      const { host, everything } = opened;
      const before = everything();
      assert.equal(await host.remark(update(row(3, "✓ Clean"))), "no marks");
      assert.deepEqual(everything(), before);
      await host.mark(first);
      const marked = everything();
      assert.equal(await host.remark(update(row(3, "✓ Clean"), row(7, "✓ Clean"))), "beyond");
      assert.equal(
        await host.remark({ ...update(row(3, "✓ Clean")), headings: ["a", "b", "c", "d", "e"] }),
        "no marks",
      );
      assert.deepEqual(everything(), marked);
    });
  });

  it("are none on a protected sheet, and that is said", async () => {
    await inExcel(plain, async ({ host, pane }) => {
      await host.mark(first);
      await pane.Excel.run(async (context) => {
        context.workbook.worksheets.getItem("Charges").protection.protect();
        await context.sync();
      });
      await assert.rejects(
        host.remark(update(row(3, "✓ Clean"))),
        (failure) => failure instanceof Problem && failure.phrase.key === "excel.protected",
      );
    });
  });
});

describe("Excel: what is heard", () => {
  const hear = async (test: (opened: Live, heard: SheetChange[]) => Promise<void>) => {
    await inExcel(plain, async (opened) => {
      const heard: SheetChange[] = [];
      await opened.host.onChange((change) => heard.push(change));
      await test(opened, heard);
    });
  };
  const settled = async ({ pane }: Live, until: () => boolean) => {
    for (let turn = 0; turn < 50 && !until(); turn++) await pane.settle();
  };

  it("of rows that are put in is that rows moved", async () => {
    await hear(async (opened, heard) => {
      insertRow(opened.sheet, 3);
      await settled(opened, () => heard.length > 0);
      assert.deepEqual(heard, [{ sheet: "Charges", address: "4:4", kind: "moved" }]);
    });
  });

  it("of formulas is that they have other results", async () => {
    await hear(async (opened, heard) => {
      const area = { top: 3, left: 4, bottom: 3, right: 4 };
      opened.pane.workbook.emit({ kind: "calculated", sheet: opened.sheet, area });
      await settled(opened, () => heard.length > 0);
      assert.deepEqual(heard, [{ sheet: "Charges", address: "E4", kind: "calculated" }]);
    });
  });

  it("of the user while we write is not lost", async () => {
    await hear(async (opened, heard) => {
      const { host, sheet } = opened;
      const marking = host.mark(first, async () => {
        setInputs(sheet, { top: 3, left: 4, bottom: 3, right: 4 }, [[3]]);
        await opened.pane.settle();
      });
      await marking;
      await settled(opened, () => heard.length > 0);
      assert.deepEqual(heard, [{ sheet: "Charges", address: "E4" }]);
    });
  });

  it("of renewed marks is nothing", async () => {
    await hear(async (opened, heard) => {
      await opened.host.mark(first);
      await opened.host.remark(update(row(3, "✓ Clean")));
      for (let turn = 0; turn < 5; turn++) await opened.pane.settle();
      assert.deepEqual(heard, []);
    });
  });
});
