import assert from "node:assert/strict";
import { openImport } from "../../src/imports/import-files.ts";
import { tablesOf } from "../../src/imports/imported.ts";
import { editsText } from "../support/edits-text.ts";

const rows = 2_500_000;
const megabyte = 2 ** 20;

describe("a text of 2,500,000 procedure edits", () => {
  it("is read as it comes, in bounded memory", function () {
    this.timeout(60_000);
    const importer = openImport();
    const file = importer.open("ptp.txt");
    const before = process.memoryUsage().heapUsed;
    let [largest, pieces, bytes] = [0, 0, 0];
    for (const piece of editsText(rows)) {
      file.push(piece, false);
      bytes += piece.length;
      if (++pieces % 200 === 0) largest = Math.max(largest, process.memoryUsage().heapUsed - before);
    }
    file.push(new Uint8Array(0), true);
    const work = importer.finish();
    let step = work.next();
    while (!step.done) step = work.next();
    const [imported] = step.value;
    assert.equal(imported!.rowsRead, rows);
    const [table] = tablesOf(imported!, { from: "2026-10-01", claimType: "professional" });
    const pairs = table!.rows.filter(
      (row) => "Column 2" in row && (row as { "Column 1": string })["Column 1"] === "93306",
    );
    assert.ok(pairs.length > 0 && imported!.rowsKept < 1000, `${imported!.rowsKept} kept`);
    assert.ok(bytes > 150 * megabyte, `${bytes} bytes`);
    assert.ok(largest < 100 * megabyte, `${Math.round(largest / megabyte)} MB`);
  });
});
