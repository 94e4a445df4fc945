import { performance } from "node:perf_hooks";
import { rules } from "../src/rules/index.ts";
import { Recheck } from "../src/scrub/recheck.ts";
import { scrub } from "../src/scrub/scrub.ts";
import type { CellValue } from "../src/worksheet/cells.ts";
import { findColumns } from "../src/worksheet/find-columns.ts";
import { LineEditor } from "../src/worksheet/line-editor.ts";
import { readLines } from "../src/worksheet/read-lines.ts";
import { chance, chargeSheet } from "./support/rows.ts";

const options = { rules, asOf: "2026-11-21" };

/** Edits between two measurements. */
const edits = 2_000;

console.log(`${rules.length} rules, 18 columns; one cell is edited at a time, any column of any row`);
for (const count of [10_000, 100_000]) {
  const cells = chargeSheet(count);
  const mapping = findColumns(cells);
  const check = () => scrub(readLines(cells, mapping), options);
  check();
  const whole = timed(check);
  const lines = readLines(cells, mapping);
  const report = scrub(lines, options);
  let recheck!: Recheck;
  let editor!: LineEditor;
  const opening = timed(() => {
    recheck = new Recheck(report, options);
    editor = new LineEditor(lines, mapping, cells.columns);
  });
  const next = chance(7);
  const rows = [...cells.rows];
  let seen = 0;
  const edit = () => {
    const at = 1 + Math.floor(next() * (rows.length - 1));
    const place = Math.floor(next() * cells.columns.length);
    const own: CellValue[] = [...rows[at]!];
    own[place] = rows[1 + Math.floor(next() * (rows.length - 1))]![place]!;
    rows[at] = own;
    const changed = editor.take([{ firstRow: cells.firstRow + at, rows: [own] }]);
    seen += (changed && recheck.update(changed)?.length) ?? 0;
  };
  const some = () => {
    for (let done = 0; done < edits; done++) edit();
  };
  some();
  seen = 0;
  const each = Math.min(timed(some), timed(some), timed(some)) / edits;
  const summing = timed(() => recheck.report);
  console.log(
    `${count} rows: an edited cell ${(each * 1_000).toFixed(1)} µs, ${(seen / edits / 3).toFixed(1)} lines seen again; ` +
      `a full check takes as long as ${Math.round(whole / each)} of them; ` +
      `to begin ${opening.toFixed(0)} ms; a report of it all ${summing.toFixed(1)} ms`,
  );
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
