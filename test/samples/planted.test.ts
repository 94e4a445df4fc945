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

interface Planted {
  readonly asOf: string;
  readonly planted: readonly {
    readonly row: number;
    readonly rule: string;
    readonly severity: "error" | "warning";
    readonly note: string;
  }[];
  /** Rows that cannot be judged in full. */
  readonly notChecked: readonly number[];
}

const root = fileURLToPath(new URL("../../", import.meta.url));
const file = (name: string) => path.join(root, "assets/samples", name);

describe("The sample workbook", () => {
  let list: Planted;
  let report: CheckReport;

  before(async () => {
    list = JSON.parse(await readFile(file("contrast-echo-charges.planted.json"), "utf8")) as Planted;
    const args = ["check", file("contrast-echo-charges.xlsx"), "--as-of", list.asOf, "--format", "json"];
    const { stdout } = await run(args, async () => new Uint8Array());
    report = JSON.parse(stdout) as CheckReport;
  });

  const told = ({ row, rule, severity }: { row: number; rule: string; severity: string }) =>
    `row ${row}: ${rule} (${severity})`;

  const found = () => report.findings.filter(({ severity }) => severity !== "info").map(told);

  it("is found to have every mistake that was planted", () => {
    const seen = new Set(found());
    assert.deepEqual(
      list.planted.map(told).filter((mistake) => !seen.has(mistake)),
      [],
    );
  });

  it("is found to have no mistake that was not planted", () => {
    const known = new Set(list.planted.map(told));
    assert.deepEqual(
      found().filter((mistake) => !known.has(mistake)),
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

  it("has a mistake for every rule that can say error or warning", () => {
    const planted = new Set(list.planted.map(({ rule }) => rule));
    const silent = rules.filter(({ severity, id }) => severity !== "info" && !planted.has(id)).map(({ id }) => id);
    assert.deepEqual(silent, []);
  });

  it("holds 120 studies, about one in six of them with a mistake", () => {
    assert.equal(report.source.claims, 120);
    assert.ok(report.source.lines > 260 && report.source.lines < 320, `${report.source.lines} lines`);
    assert.ok(list.planted.length < 45);
  });

  it("is made by its script, byte for byte", async function () {
    this.timeout(60_000);
    const folder = await mkdtemp(path.join(tmpdir(), "echoscrub-sample-"));
    await promisify(execFile)(process.execPath, ["--import", "tsx", "scripts/make-sample.ts", folder], { cwd: root });
    for (const name of ["contrast-echo-charges.xlsx", "contrast-echo-charges.planted.json"]) {
      assert.ok((await readFile(path.join(folder, name))).equals(await readFile(file(name))), name);
    }
    await rm(folder, { recursive: true });
  });
});
