import assert from "node:assert/strict";
import {
  cellsOf,
  decisionTable,
  isDecisionTable,
  readDecisions,
  withoutHolds,
  type Decision,
} from "../../../src/session/releasing/decisions.ts";
import { everyWord } from "../../../src/words/en/all.ts";
import { openWords } from "../../../src/words/words.ts";
import type { CellValue } from "../../../src/worksheet/cells.ts";
import { withMore } from "../../../src/worksheet/table-rows.ts";
import type { SheetTable } from "../../../src/worksheet/tables.ts";

const words = openWords("en", everyWord);

const approval: Decision = {
  kind: "approved",
  sheet: "Charges",
  claim: "C1",
  rowKey: "0abc",
  rules: ["doc-order", "dx-not-covered"],
  reason: "=HYPERLINK(1)",
  by: "Kim",
  when: "2026-11-25 14:03",
};
const hold: Decision = { ...approval, kind: "held", rules: [], reason: "" };

function tableOf(decisions: readonly Decision[], more: readonly string[] = []): SheetTable {
  const [{ columns, rows }] = decisionTable(words, decisions).tables as [ReturnType<typeof decisionTable>["tables"][0]];
  const headings = [...columns.map(({ heading }) => heading), ...more];
  const cells = {
    sheet: "Release decisions",
    firstRow: 4,
    columns: headings.map((_, place) => place + 1),
    date1904: false,
  };
  return { name: "ReleaseDecisions", cells: { ...cells, rows: [headings, ...rows] } };
}

const rowsOf = ({ cells }: SheetTable) => cells.rows.slice(1);
const withRows = (table: SheetTable, rows: readonly (readonly CellValue[])[]): SheetTable => ({
  ...table,
  cells: { ...table.cells, rows: [table.cells.rows[0]!, ...rows] },
});

describe("The table of release decisions", () => {
  it("says again what was decided", () => {
    assert.ok(isDecisionTable(tableOf([]).cells.rows[0]!));
    assert.deepEqual(readDecisions([tableOf([approval, hold])]), [approval, hold]);
  });

  it("counts no approval without a reason or a name, and nothing that is neither", () => {
    const lame = [
      { ...approval, reason: "" },
      { ...approval, by: "  " },
    ] as const;
    assert.deepEqual(readDecisions([tableOf(lame)]), []);
    const odd = rowsOf(tableOf([approval])).map(([, ...rest]) => ["Maybe", ...rest]);
    assert.deepEqual(readDecisions([withRows(tableOf([]), odd)]), []);
  });

  it("grows at its end and keeps what the user added, columns too", () => {
    const table = tableOf([hold], ["Note"]);
    const rows = rowsOf(table).map((row) => [...row, "called"]);
    const more = withMore(withRows(table, [...rows, rows[0]!.map(() => null)]), [cellsOf(approval)]);
    assert.deepEqual(more[0]!.at(-1), "called");
    assert.equal(more[1]!.at(-1), null);
    assert.deepEqual(readDecisions([withRows(table, more)]), [hold, approval]);
  });

  it("gives up a hold and nothing else", () => {
    const other = { ...hold, claim: "C2" };
    const table = tableOf([hold, approval, other]);
    assert.deepEqual(readDecisions([withRows(table, withoutHolds(table, [hold]))]), [approval, other]);
  });
});
