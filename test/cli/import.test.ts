import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { run } from "../../src/cli/run.ts";
import { openFile } from "../../src/hosts/file/open-file.ts";
import { fileText } from "../imports/x12/support/files.ts";

interface Report {
  readonly verdicts: unknown;
  readonly columns: unknown;
  readonly findings: readonly { readonly fix: unknown }[];
  readonly notChecked: readonly unknown[];
}

describe("A claim file on the command line", () => {
  let folder = "";
  const at = (name: string) => path.join(folder, name);
  const echo = async (...args: readonly string[]) => run(args, () => Promise.resolve(new Uint8Array()));

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "echoscrub-"));
    await writeFile(at("claims.837"), fileText("echo.837"));
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function report(file: string): Promise<Report> {
    const { stdout, stderr } = await echo("check", at(file), "--as-of", "2026-11-20", "--format", "json");
    assert.equal(stderr, "");
    const { verdicts, columns, findings, notChecked } = JSON.parse(stdout) as Report;
    // A day is a number in the workbook, and so a fix of it is another one.
    return { verdicts, columns, findings: findings.map((finding) => ({ ...finding, fix: null })), notChecked };
  }

  for (const name of ["sheet.xlsx", "sheet.csv"]) {
    it(`is checked alike as it is and as ${name}`, async () => {
      assert.equal((await echo("import", at("claims.837"), "--out", at(name))).status, 0);
      const direct = await report("claims.837");
      assert.ok(direct.findings.length > 0);
      assert.deepEqual(await report(name), direct);
    });
  }

  it("is a table in which codes are text and days are days", async () => {
    await echo("import", at("claims.837"), "--out", at("sheet.xlsx"));
    const book = await openFile(await readFile(at("sheet.xlsx")), "sheet.xlsx");
    const { rows } = book.read();
    const cell = (heading: string) => rows[2]![rows[0]!.indexOf(heading)];
    assert.deepEqual(["POS", "CPT/HCPCS", "NDC", "Dx Pointer", "DOS From", "Units", "NDC Qty", "Charge"].map(cell), [
      "11",
      "Q9957",
      "11994001104",
      "A",
      46_329,
      2,
      1.5,
      160,
    ]);
    const [table] = book.tables();
    assert.equal(table?.name, "Claims");
  });

  it("is marked in a copy as a workbook", async () => {
    const { status } = await echo("check", at("claims.837"), "--out", at("marked.xlsx"), "--as-of", "2026-11-20");
    assert.equal(status, 1);
    const book = await openFile(await readFile(at("marked.xlsx")), "marked.xlsx");
    const { rows } = book.read();
    const verdict = rows[0]!.indexOf("Verdict");
    assert.ok(verdict > 0);
    assert.match(String(rows[2]![verdict]), /Error/);
  });

  it("gives nothing to a formula", async () => {
    await writeFile(at("claims.837"), fileText("echo.837").replace("SUBOPTIMAL BASELINE IMAGES", "=1+1"));
    await echo("import", at("claims.837"), "--out", at("sheet.csv"));
    assert.match(await readFile(at("sheet.csv"), "utf8"), /,'=1\+1\r\n/);
  });

  it("leaves no file where it is refused", async () => {
    await writeFile(at("claims.837"), fileText("echo.837").slice(0, 900));
    assert.equal((await echo("import", at("claims.837"), "--out", at("sheet.csv"))).status, 2);
    await assert.rejects(readFile(at("sheet.csv")));
  });
});
