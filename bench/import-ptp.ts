import { performance } from "node:perf_hooks";
import { openImport } from "../src/imports/import-files.ts";
import { editsText } from "../test/support/edits-text.ts";

const rows = 2_500_000;
const million = 1_000_000;

/** Counts the ends of lines: the least that any reading of a text does. */
function countLines(piece: Uint8Array): number {
  let count = 0;
  for (let at = piece.indexOf(10); at >= 0; at = piece.indexOf(10, at + 1)) count++;
  return count;
}

let [counting, reading, bytes, lines, peak] = [0, 0, 0, 0, 0];
const importer = openImport();
const file = importer.open("ptp.txt");
for (const piece of editsText(rows)) {
  const start = performance.now();
  lines += countLines(piece);
  const counted = performance.now();
  file.push(piece, false);
  reading += performance.now() - counted;
  counting += counted - start;
  bytes += piece.length;
  peak = Math.max(peak, process.memoryUsage.rss());
}
file.push(new Uint8Array(0), true);
const work = importer.finish();
let step = work.next();
while (!step.done) step = work.next();
const { rowsRead, rowsKept } = step.value[0]!;

console.log(
  `${lines} lines of ${(bytes / million).toFixed(0)} MB: counting their ends ${counting.toFixed(0)} ms; ` +
    `importing ${(reading / counting).toFixed(1)}x (${reading.toFixed(0)} ms, ${(rowsRead / reading / 1000).toFixed(2)} million rows a second), ` +
    `${rowsKept} kept; at most ${(peak / million).toFixed(0)} MB of memory`,
);
