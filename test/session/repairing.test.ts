import assert from "node:assert/strict";
import { checkSheet } from "../../src/session/check-sheet.ts";
import { damageOf } from "../../src/session/repairing/damage.ts";
import { typedDamage } from "../../src/session/repairing/formulas.ts";
import { groupsOf, lossesByReason, repairSaid } from "../../src/session/repairing/groups.ts";
import { planRepairs } from "../../src/session/repairing/plan.ts";
import { everyWord } from "../../src/words/en/all.ts";
import { openWords } from "../../src/words/words.ts";
import type { CellValue, SheetCells } from "../../src/worksheet/cells.ts";
import type { Scope } from "../../src/worksheet/host.ts";
import { MemoryHost } from "./memory-host.ts";

const words = openWords("en", everyWord);
const headings = ["Patient", "DOS", "POS", "CPT", "Mod", "Units", "Charge", "NDC", "Dx"];
const rows: readonly (readonly CellValue[])[] = [
  ["P1", 46_329, "11", "93306", null, 1, 600, null, "I50.22"],
  ["P1", "11/13/2026", 2, 93306, null, "1", 600, null, "I50.22"],
  ["P1", 46_329, "11", "Q9957", "JZ", 2, 192, "1.1994E+10", "I50.22"],
  ["P2", 46_329, 2, 93306, null, 1, 600, null, "I50.22"],
];

/** Formulas by row and column: "3 4". */
class WithFormulas extends MemoryHost {
  formulas: Readonly<Record<string, string>> = {};

  override async read(scope: Scope, pick: (top: SheetCells) => unknown): Promise<SheetCells> {
    const cells = await super.read(scope, pick);
    return { ...cells, formulaAt: (row, column) => this.formulas[`${row} ${column}`] };
  }
}

async function checked(onlyRows?: (row: number) => boolean) {
  const host = new WithFormulas([headings, ...rows]);
  host.onlyRows = onlyRows;
  return { host, sheet: await checkSheet(host, { kind: "sheet" }, { asOf: "2026-11-21" }) };
}

describe("The repair of a checked sheet", () => {
  it("tells its kinds apart, and what only the user can put right", async () => {
    const { sheet } = await checked();
    const damage = damageOf(sheet);
    assert.deepEqual(
      groupsOf(damage).map(({ kind, isSure, repairs }) => [
        kind,
        isSure,
        ...repairs.map((one) => repairSaid(one, words, false)),
      ]),
      [
        ["zeros", true, "C3: 2 → 02", "C5: 2 → 02"],
        ["as-number", true, "D3: 93306 → 93306 (text)", "D5: 93306 → 93306 (text)"],
        ["date", true, "B3: 11/13/2026 → 2026-11-13"],
        ["number", true, "F3: 1 (text) → 1"],
      ],
    );
    assert.deepEqual(
      [...lossesByReason(damage.losses, words)].map(([reason, own]) => [reason, own.map(({ row }) => row)]),
      [["The cell shows 1.1994E+10: the last digits of the number are lost.", [4]]],
    );
  });

  it("is planned as one step that holds to what was read, and bills nothing else", async () => {
    const { sheet } = await checked();
    const { repairs } = damageOf(sheet);
    const plan = planRepairs(
      sheet,
      repairs.filter(({ row }) => row === 3),
    );
    assert.equal(plan.isChoice, false);
    assert.deepEqual(plan.step.cells, [
      { row: 3, column: 3, from: 2, to: "02" },
      { row: 3, column: 4, from: 93306, to: "93306" },
      { row: 3, column: 2, from: "11/13/2026", to: 46_339, format: "m/d/yyyy" },
      { row: 3, column: 6, from: "1", to: 1, format: "General" },
    ]);
    assert.deepEqual(
      plan.step.holds?.map(({ row }) => row),
      [3],
    );
    assert.deepEqual(
      plan.rows.map(({ row, cells }) => [row, cells.map(({ heading }) => heading)]),
      [[3, ["POS", "CPT", "DOS", "Units"]]],
    );
  });

  it("leaves cells that hold a formula alone", async () => {
    const { host, sheet } = await checked();
    host.formulas = { "3 4": "=D2", "5 3": "=C3" };
    const { repairs } = await typedDamage(host, sheet, damageOf(sheet));
    assert.deepEqual(
      repairs.map(({ row, column }) => `${row} ${column}`),
      ["3 3", "5 4", "3 2", "3 6"],
    );
  });

  it("keeps to the rows that were checked", async () => {
    const { sheet } = await checked((row) => row === 5);
    assert.deepEqual([...new Set(damageOf(sheet).repairs.map(({ row }) => row))], [5]);
  });
});
