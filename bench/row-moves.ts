import type { EditingHost } from "../src/worksheet/host.ts";
import type { SheetStep } from "../src/worksheet/step.ts";
import { openExcel } from "../test/hosts/excel/open-excel.ts";

/** Rows of the sheet, and rows that are put in and taken out in one step. */
const rows = 5_000;
const moves = 500;

/** A step of Fix all that splits and removes rows, beside one that changes as many cells, through the genuine office.js. */
const headings = ["Patient", "CPT", "Units", "Charge"];
const excel = await openExcel({
  name: "Charges",
  rows: [headings, ...Array.from({ length: rows }, (_, row) => [`P${String(row)}`, "Q9957", 2, 192])],
});
const host = excel.host as EditingHost;
const { prototype } = excel.pane.Excel.RequestContext;
const sync = prototype.sync as (...args: unknown[]) => Promise<unknown>;
let requests = 0;
prototype.sync = function (this: unknown, ...args: unknown[]) {
  requests++;
  return sync.apply(this, args);
} as typeof prototype.sync;

const plain: SheetStep = { sheet: "Charges", lastRow: rows + 1, cells: [], insert: [], remove: [] };
const every = Math.floor(rows / moves);
const places = Array.from({ length: moves }, (_, index) => 2 + index * every);
const cells = places.map((row) => ({ row, column: 3, from: 2, to: 1 }));
const half = places.filter((_, index) => index % 2 === 0);

const changed = await measured({ ...plain, cells });
const moved = await measured({
  ...plain,
  insert: half.map((after) => ({ after, cells: [{ column: 3, to: 1 }] })),
  remove: places.filter((row) => !half.includes(row)),
});
excel.close();

console.log(`${String(moves)} cells: ${String(changed.requests)} requests, and ${String(changed.back)} back`);
console.log(`${String(moves)} rows: ${String(moved.requests)} requests, and ${String(moved.back)} back`);
console.log(`requests for a row that moves: ${(moved.requests / moves).toFixed(3)} (1 were one round trip for each)`);
console.log(`time of ${String(moves)} rows to that of as many cells: ${(moved.time / changed.time).toFixed(1)}`);

async function measured(step: SheetStep) {
  requests = 0;
  const from = performance.now();
  const made = await host.change(step);
  const [there, time] = [requests, performance.now() - from];
  requests = 0;
  await host.takeBack(made);
  return { requests: there, back: requests, time };
}
