import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { CheckReport } from "../../src/cli/check/check-report.ts";
import { run } from "../../src/cli/run.ts";
import { practiceDay, ruleOfAnswer, type PracticeContent } from "../../src/session/practice/practice-sheet.ts";
import { openWorkbook } from "../../src/workbench/files/open-workbook.ts";
import { choicesAt } from "../../src/workbench/model/validation.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const file = (name: string) => path.join(root, "assets/samples", name);

describe("The practice workbook", () => {
  let report: CheckReport;
  let content: PracticeContent;

  before(async () => {
    const args = ["check", file("practice.xlsx"), "--as-of", practiceDay, "--format", "json"];
    const { stdout } = await run(args, async () => new Uint8Array());
    report = JSON.parse(stdout) as CheckReport;
    content = JSON.parse(await readFile(file("practice.json"), "utf8")) as PracticeContent;
  });

  const mistakes = () => report.findings.filter(({ severity }) => severity !== "info");

  it("has twenty mistakes, each of its own kind on a row of its own, in forty claims", () => {
    assert.equal(mistakes().length, 20);
    assert.equal(new Set(mistakes().map(({ rule }) => rule)).size, 20);
    assert.equal(new Set(mistakes().map(({ row }) => row)).size, 20);
    assert.equal(report.source.claims, 40);
  });

  it("offers the name of every mistake in it, and others", () => {
    const names = content.names.tables[0]!.rows.map(([name]) => String(name));
    const offered = new Set(names.flatMap((name) => ruleOfAnswer(name)?.id ?? []));
    assert.equal(names[0], "Fine");
    assert.equal(offered.size, names.length - 1);
    assert.ok(offered.size >= 30);
    assert.deepEqual(
      mistakes().filter(({ rule }) => !offered.has(rule)),
      [],
    );
  });

  it("offers them in its first column, in the workbench too", async () => {
    const { workbook } = await openWorkbook(new Uint8Array(await readFile(file("practice.xlsx"))), "practice.xlsx");
    const [sheet] = workbook.sheets;
    assert.equal(sheet!.value(3, 0), "Your answer");
    assert.deepEqual(choicesAt(sheet!, 4, 0), content.names.tables[0]!.rows.flat());
  });

  it("is made by its script, byte for byte", async function () {
    this.timeout(60_000);
    const folder = await mkdtemp(path.join(tmpdir(), "echoscrub-practice-"));
    await promisify(execFile)(process.execPath, ["--import", "tsx", "scripts/make-practice.ts", folder], { cwd: root });
    for (const name of ["practice.xlsx", "practice.json"]) {
      assert.ok((await readFile(path.join(folder, name))).equals(await readFile(file(name))), name);
    }
    await rm(folder, { recursive: true });
  });
});
