import { performance } from "node:perf_hooks";
import type { SheetCells } from "../src/worksheet/cells.ts";
import { countRepairs, findDamage } from "../src/worksheet/damage/find-damage.ts";
import { findColumns } from "../src/worksheet/find-columns.ts";
import { rowKeysOf } from "../src/worksheet/fingerprint.ts";
import { readLines } from "../src/worksheet/read-lines.ts";
import { chargeSheet } from "./support/rows.ts";

/** The least that a reader could do with the same cells. */
function trimAndUpperCase(cells: SheetCells): number {
  let length = 0;
  for (const row of cells.rows) for (const cell of row) length += String(cell).trim().toUpperCase().length;
  return length;
}

function fastest(rounds: number, work: () => unknown): number {
  let ms = Infinity;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    work();
    ms = Math.min(ms, performance.now() - start);
  }
  return ms;
}

console.log(
  "18 columns; ns per row, the fastest of several rounds, and the ratio to trimming and upper-casing each cell",
);
for (const count of [1_000, 10_000, 100_000]) {
  const cells = chargeSheet(count);
  const mapping = findColumns(cells);
  const lines = readLines(cells, mapping);
  const rounds = count > 50_000 ? 9 : 50;
  const floor = fastest(rounds, () => trimAndUpperCase(cells));
  const tell = (name: string, work: () => unknown) => {
    const ms = fastest(rounds, work);
    console.log(`${count} rows, ${name}: ${((ms * 1e6) / count).toFixed(0)} ns (${(ms / floor).toFixed(2)}x)`);
  };
  console.log(`${count} rows, trim and upper-case: ${((floor * 1e6) / count).toFixed(0)} ns`);
  tell("find the columns", () => findColumns(cells));
  tell("read the lines", () => readLines(cells, mapping));
  tell("count damaged cells", () => countRepairs(lines, mapping, () => true));
  tell("find damaged cells", () => findDamage(lines, mapping));
  tell("fingerprint the rows", () => {
    const keyOf = rowKeysOf(lines);
    for (let line = 0; line < lines.count; line++) keyOf(line);
  });
}
