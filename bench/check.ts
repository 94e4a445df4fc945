import { performance } from "node:perf_hooks";
import { rules } from "../src/rules/index.ts";
import { scrub } from "../src/scrub/scrub.ts";
import { findColumns } from "../src/worksheet/find-columns.ts";
import { readLines } from "../src/worksheet/read-lines.ts";
import type { SheetCells } from "../src/worksheet/cells.ts";
import { chargeSheet } from "./support/rows.ts";

/** Reads, trims and upper-cases each cell: the least that any check would do with it. */
function normalise(cells: SheetCells): number {
  let length = 0;
  for (const row of cells.rows) for (const cell of row) length += String(cell).trim().toUpperCase().length;
  return length;
}

function check(cells: SheetCells): number {
  const lines = readLines(cells, findColumns(cells));
  return scrub(lines, { rules, asOf: "2026-11-21" }).findings.length;
}

function fastest(rounds: number, work: () => number): { ms: number; result: number } {
  let ms = Infinity;
  let result = 0;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    result = work();
    ms = Math.min(ms, performance.now() - start);
  }
  return { ms, result };
}

console.log(`${rules.length} rules, 18 columns; times are the fastest of several rounds in this run`);
for (const count of [10_000, 100_000]) {
  const cells = chargeSheet(count);
  normalise(cells);
  check(cells);
  const rounds = count > 50_000 ? 7 : 20;
  const floor = fastest(rounds, () => normalise(cells));
  const reading = fastest(rounds, () => readLines(cells, findColumns(cells)).count);
  const whole = fastest(rounds, () => check(cells));
  console.log(
    `${count} rows: trim and upper-case ${floor.ms.toFixed(1)} ms; read ${(reading.ms / floor.ms).toFixed(2)}x; ` +
      `read and check ${(whole.ms / floor.ms).toFixed(2)}x (${whole.ms.toFixed(0)} ms), ${whole.result} findings`,
  );
}
