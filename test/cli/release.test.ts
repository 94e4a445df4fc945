import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { run } from "../../src/cli/run.ts";
import { fileHost } from "../../src/hosts/file/file-host.ts";
import { openFile } from "../../src/hosts/file/open-file.ts";
import { checkSheet } from "../../src/session/check-sheet.ts";
import { approvalsOf, holdOf } from "../../src/session/releasing/decide.ts";
import { decisionTable, type Decision } from "../../src/session/releasing/decisions.ts";
import { gateOf } from "../../src/session/releasing/gate.ts";
import { everyWord } from "../../src/words/en/all.ts";
import { openWords } from "../../src/words/words.ts";
import { asOf, lineCount, list, sample } from "../support/sample.ts";

const words = openWords("en", everyWord);
const about = { reason: "Looked up on paper", by: "Kim", when: "2026-11-25 14:03" };

interface Released {
  readonly status: number;
  readonly summary: { readonly released: Count; readonly held: Count };
  readonly rows: readonly string[];
  readonly heldRows: readonly string[];
}

interface Count {
  readonly claims: number;
  readonly rows: number;
}

describe("The release of the sample", () => {
  let folder = "";

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "echoscrub-release-"));
  });
  after(() => rm(folder, { recursive: true }));

  async function release(file = sample): Promise<Released> {
    const [out, held] = [path.join(folder, "released.csv"), path.join(folder, "held.csv")];
    const args = ["release", file, "--as-of", asOf, "--out", out, "--held", held, "--format", "json"];
    const { status, stdout } = await run(args, async () => new Uint8Array());
    const rows = async (name: string) => (await readFile(name, "utf8")).trim().split("\r\n").slice(1);
    return { status, summary: JSON.parse(stdout), rows: await rows(out), heldRows: await rows(held) };
  }

  const open = async () => fileHost(await openFile(await readFile(sample), sample));

  const check = async () => {
    const checked = await checkSheet(await open(), { kind: "sheet" }, { asOf });
    return { checked, gate: gateOf(checked, []) };
  };

  /** The sample with decisions in it. */
  async function decided(decisions: readonly Decision[]): Promise<string> {
    const host = await open();
    await host.addTables(decisionTable(words, decisions));
    const file = path.join(folder, "decided.xlsx");
    await writeFile(file, host.save());
    return file;
  }

  it("holds every claim with a planted error or warning, or a cell that cannot be read, and loses no row", async () => {
    const { checked, gate } = await check();
    const { status, summary, rows, heldRows } = await release();
    assert.equal(status, 1);
    assert.equal(rows.length + heldRows.length, lineCount);
    const gone = new Set(gate.released.flatMap((claim) => claim.rows));
    assert.equal(rows.length, gone.size);
    for (const { row, severity } of list.planted) if (severity !== "info") assert.ok(!gone.has(row), `row ${row}`);
    for (const row of list.notChecked) assert.ok(!gone.has(row), `row ${row}`);
    assert.equal(summary.released.claims + summary.held.claims, checked.report.claims);
    assert.ok(summary.released.claims > 200);
    assert.match(rows[0]!, /^E\d+,P\d+,2026-\d\d-\d\d,11,93306,/);
  });

  it("lets out what was approved in the workbook, and keeps what is held there", async () => {
    const { checked, gate } = await check();
    const before = await release();
    const approvals = approvalsOf(checked, gate.held, about);
    const freed = gateOf(checked, approvals);
    const hold = holdOf(checked, gate.released[0]!, about);
    const after = await release(await decided([...approvals, hold]));
    assert.equal(after.summary.released.claims, freed.released.length - 1);
    assert.ok(after.summary.released.claims > before.summary.released.claims);
    assert.match(after.heldRows.join("\n"), /Held by Kim \(2026-11-25 14:03\): Looked up on paper/);
  });
});
