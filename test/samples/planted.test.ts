import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { CheckReport } from "../../src/cli/check/check-report.ts";
import { run } from "../../src/cli/run.ts";
import { rules } from "../../src/rules/index.ts";
import { asOf, list, plantedList, sample } from "../support/sample.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

describe("The sample workbook", () => {
  let report: CheckReport;

  before(async () => {
    const args = ["check", sample, "--as-of", asOf, "--format", "json"];
    const { stdout } = await run(args, async () => new Uint8Array());
    report = JSON.parse(stdout) as CheckReport;
  });

  const told = ({ row, rule, severity }: { row: number; rule: string; severity: string }) =>
    `row ${row}: ${rule} (${severity})`;

  const found = () => report.findings.map(told);

  it("is found to have every mistake that was planted", () => {
    const seen = new Set(found());
    assert.deepEqual(
      list.planted.map(told).filter((mistake) => !seen.has(mistake)),
      [],
    );
  });

  it("is found to have no mistake that was not planted", () => {
    const meant = new Set(list.planted.map(told));
    assert.deepEqual(
      found().filter((mistake) => !meant.has(mistake)),
      [],
    );
  });

  it("has each finding once", () => assert.equal(new Set(found()).size, found().length));

  it("leaves exactly the rows unchecked that nobody can read, beside those with a mistake", () => {
    const mistaken = new Set(list.planted.map(({ row }) => row));
    const rows = new Set(report.notChecked.flatMap(({ row }) => (row === null ? [] : row)));
    assert.deepEqual(
      [...rows].filter((row) => !mistaken.has(row)).sort((a, b) => a - b),
      list.notChecked,
    );
  });

  it("runs every rule", () => {
    assert.deepEqual(
      report.notChecked.filter(({ row }) => row === null),
      [],
    );
  });

  it("has a mistake for every rule", () => {
    const planted = new Set(list.planted.map(({ rule }) => rule));
    assert.deepEqual(
      rules.map(({ id }) => id).filter((id) => !planted.has(id)),
      [],
    );
  });

  it("holds 300 studies, about one in five of them with a mistake", () => {
    assert.equal(report.source.claims, 300);
    assert.ok(report.source.lines > 650 && report.source.lines < 750, `${report.source.lines} lines`);
    assert.ok(list.planted.length < 80);
  });

  it("is made by its script, byte for byte", async function () {
    this.timeout(60_000);
    const folder = await mkdtemp(path.join(tmpdir(), "echoscrub-sample-"));
    await promisify(execFile)(process.execPath, ["--import", "tsx", "scripts/make-sample.ts", folder], { cwd: root });
    for (const made of [sample, plantedList]) {
      const name = path.basename(made);
      assert.ok((await readFile(path.join(folder, name))).equals(await readFile(made)), name);
    }
    await rm(folder, { recursive: true });
  });
});
