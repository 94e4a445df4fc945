import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { run } from "../../src/cli/run.ts";
import { openFile } from "../../src/hosts/file/open-file.ts";
import { asOf, sample } from "../support/sample.ts";

describe("What the command line writes of findings", () => {
  let folder = "";
  let marked: Uint8Array;
  let copy: string;
  let said: string;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "echoscrub-findings-"));
    const [out, bare] = [path.join(folder, "marked.xlsx"), path.join(folder, "bare.csv")];
    const args = ["check", sample, "--as-of", asOf, "--out", out, "--findings-sheet", "--deidentified", bare];
    const { status, stdout } = await run(args, async () => new Uint8Array());
    assert.equal(status, 1);
    said = stdout;
    marked = await readFile(out);
    copy = await readFile(bare, "utf8");
  });

  after(() => rm(folder, { recursive: true }));

  it("has a sheet of findings in the marked copy, the most money first", async () => {
    const file = await openFile(marked, "marked.xlsx");
    const cells = file.read("EchoScrub findings");
    const [heads = [], ...rows] = cells.rows.slice(4 - cells.firstRow);
    assert.deepEqual(heads.slice(0, 5), ["Rank", "Severity", "Sheet", "Row", "Cell"]);
    const at = (name: string) => rows.map((row) => row[heads.indexOf(name)] ?? null);
    assert.deepEqual(at("Rank").slice(0, 3), [1, 2, 3]);
    const money = at("Risk $").map((amount) => Number(amount ?? 0));
    assert.ok(money[0]! > 0 && money.every((amount, place) => place === 0 || amount <= money[place - 1]!));
    assert.ok(at("Sheet").every((sheet) => sheet === "Charges"));
    assert.ok(at("Date").every((date) => date === null || typeof date === "number"));
    assert.equal(file.tables("EchoScrub findings")[0]!.name, "EchoScrubFindings");
  });

  it("has a copy of the lines without what tells whose they are", async () => {
    const [heads = "", first = ""] = copy.split("\n");
    assert.match(heads, /^row,claimId,patientId,firstYear,day,.*,findings,notChecked$/);
    assert.match(first, /^6,C\d+,P\d+,2026,\d+,/);
    const sheet = (await openFile(new Uint8Array(await readFile(sample)), "sample.xlsx")).read("Charges");
    const ids = new Set(sheet.rows.slice(6).flatMap((row) => row.slice(0, 2).map(String)));
    for (const id of [...ids].filter((text) => text.length > 3)) assert.ok(!copy.includes(id), id);
  });

  it("says so", () => assert.match(said, /bare\.csv: the lines without names, dates and ids\.\n$/));
});
