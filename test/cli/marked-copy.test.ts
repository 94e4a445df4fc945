import assert from "node:assert/strict";
import { link, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { run } from "../../src/cli/run.ts";
import { openFile } from "../../src/hosts/file/open-file.ts";
import { columnNumber } from "../../src/worksheet/cells.ts";
import { asOf, beside, firstRow, headerRow, lastRow, lettersOf, rowOf, sample, totalsRow } from "../support/sample.ts";

describe("A marked copy of the sample", () => {
  let folder = "";
  let original: Buffer;
  let marked: Buffer;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "echoscrub-marked-"));
    original = await readFile(sample);
    const out = path.join(folder, "marked.xlsx");
    const args = ["check", sample, "--as-of", asOf, "--out", out];
    const { status } = await run(args, async () => new Uint8Array());
    assert.equal(status, 1);
    marked = await readFile(out);
  });

  after(() => rm(folder, { recursive: true }));

  it("says beside each row what was found, and nothing beside the totals", async () => {
    const cells = (await openFile(marked, "marked.xlsx")).read();
    const at = (row: number, letters: string) =>
      cells.rows[row - cells.firstRow]?.[cells.columns.indexOf(columnNumber(letters))] ?? null;
    assert.deepEqual(
      [0, 1, 2, 3].map((place) => at(headerRow, beside(place))),
      ["Verdict", "Problems", "Risk $", "Not checked"],
    );
    const [verdict, problems, risk] = [beside(0), beside(1), beside(2)];
    assert.equal(at(firstRow, verdict), "✓ Clean");
    assert.equal(at(rowOf("code-format"), verdict), "✗ Error");
    assert.match(String(at(rowOf("code-format"), problems)), /^“93306-26” holds a modifier/);
    assert.equal(at(rowOf("waste-modifier-missing"), risk), 80.65);
    assert.equal(at(totalsRow, verdict), null);
  });

  it("keeps every part that it does not touch, byte for byte: the chart, the table, the other sheet", () => {
    const before = unzipSync(original);
    const after = unzipSync(marked);
    for (const [name, bytes] of Object.entries(before)) {
      if (/sheet1\.xml$|styles\.xml$|workbook\.xml$|sharedStrings\.xml$/.test(name)) continue;
      assert.deepEqual(after[name], bytes, name);
    }
  });

  it("keeps the sheet's own formats, lists to choose from, frozen headings and formula", () => {
    const xml = strFromU8(unzipSync(marked)["xl/worksheets/sheet1.xml"]!);
    for (const kept of [
      '<cfRule type="cellIs" dxfId="0" priority="',
      '<dataValidation type="list"',
      `ySplit="${headerRow}"`,
      `<f>SUM(${lettersOf("Charge")}${firstRow}:${lettersOf("Charge")}${lastRow})</f>`,
    ]) {
      assert.ok(xml.includes(kept), kept);
    }
  });

  it("is not written over the file through another name of it", async () => {
    const input = path.join(folder, "charges.xlsx");
    await writeFile(input, original);
    for (const make of [symlink, link]) {
      const out = path.join(folder, `${make.name}.xlsx`);
      await make(input, out);
      const { status, stderr } = await run(["check", input, "--out", out], async () => new Uint8Array());
      assert.equal(status, 2);
      assert.match(stderr, /is the file being checked/);
    }
    assert.ok((await readFile(input)).equals(original));
  });

  it("checked again gives the same findings, and the same marks", async () => {
    const [first, second] = ["marked.xlsx", "again.xlsx"].map((name) => path.join(folder, name)) as [string, string];
    const say = async (file: string, ...more: readonly string[]) => {
      const args = ["check", file, "--as-of", asOf, "--format", "ndjson", ...more];
      return (await run(args, async () => new Uint8Array())).stdout;
    };
    assert.equal(await say(first, "--out", second), await say(sample));
    assert.ok((await readFile(second)).equals(marked));
  });

  it("leaves the file itself alone", async () => assert.ok((await readFile(sample)).equals(original)));
});
