import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "../../src/cli/run.ts";

const fixture = (name: string) => fileURLToPath(new URL(`../imports/fixtures/${name}`, import.meta.url));

describe("A public file on the command line", function () {
  this.timeout(30_000);
  let folder = "";
  const at = (name: string) => path.join(folder, name);
  const echo = (...args: readonly string[]) => run(args, () => Promise.resolve(new Uint8Array()));

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "echoscrub-"));
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** One office claim with an agent, of a day in April 2026: no limits of that quarter came with the program. */
  async function claims(dos: string): Promise<string> {
    const rows = [
      "Claim,Patient,DOS,POS,CPT,Mod,Units,Charge,Dx,Payer",
      `C1,P1,${dos},11,93306,,1,300,I25.10,Medicare`,
      `C1,P1,${dos},11,Q9957,JZ,2,20,I25.10,Medicare`,
    ];
    await writeFile(at("claims.csv"), rows.join("\r\n"));
    return at("claims.csv");
  }

  /** The payment limits of January 2026, as if they were those of the quarter from April on. */
  async function secondQuarter(limit = "40.500"): Promise<string> {
    const text = (await readFile(fixture("asp/2026-01.csv"), "latin1"))
      .replace("January 1, 2026 through March 31, 2026", "April 1, 2026 through June 30, 2026")
      .replaceAll("40.207", limit);
    await writeFile(at("limits.csv"), text, "latin1");
    return at("limits.csv");
  }

  it("is brought into a new policy, and the lines of its quarter are priced by it", async () => {
    const file = await claims("04/14/2026");
    const before = await echo("check", file, "--as-of", "2026-11-20");
    assert.match(before.stdout, /asp-price-stale/);
    const imported = await echo("import", await secondQuarter(), "--into", at("policy.json"), "--by", "Ann");
    assert.deepEqual([imported.status, imported.stderr], [0, ""]);
    assert.match(
      imported.stdout,
      /^CMS payment limits for Medicare Part B drugs, April 2026, 2026-04-01 to 2026-06-30: /,
    );
    const after = await echo("check", file, "--as-of", "2026-11-20", "--policy", at("policy.json"));
    assert.doesNotMatch(after.stdout, /asp-price-stale/);
    const { stdout } = await echo("check", file, "--policy", at("policy.json"), "--format", "json");
    const { tables } = JSON.parse(stdout) as { tables: { name: string; edition: string; source: string }[] };
    assert.deepEqual(tables.at(-1), {
      name: "payment-limits",
      edition: "CMS payment limits for Medicare Part B drugs, April 2026",
      source: "limits.csv",
    });
    assert.match(after.stdout, /less than the \$81\.00 that this\s+payer\s+allows/);
  });

  it("is kept with its name, hash, who brought it and when", async () => {
    await echo("import", await secondQuarter(), "--into", at("policy.json"), "--by", "Ann");
    const { publicTables } = JSON.parse(await readFile(at("policy.json"), "utf8")) as {
      publicTables: { origin: Record<string, string> }[];
    };
    const { file, sha256, by, on } = publicTables[0]!.origin;
    assert.deepEqual([file, by], ["limits.csv", "Ann"]);
    assert.match(sha256!, /^[0-9a-f]{64}$/);
    assert.match(on!, /^\d{4}-\d\d-\d\d$/);
  });

  it("tells what changed against the issue before it, and takes the place of the same issue", async () => {
    const counts = async (file: string) => {
      const { stdout } = await echo("import", file, "--into", at("policy.json"), "--format", "json");
      const { added, changed, removed } = JSON.parse(stdout) as Record<string, number>;
      return { added: added! > 0, changed, removed };
    };
    assert.deepEqual(await counts(fixture("asp/2026-01.csv")), { added: true, changed: 0, removed: 0 });
    assert.deepEqual(await counts(await secondQuarter()), { added: false, changed: 2, removed: 0 });
    assert.deepEqual(await counts(await secondQuarter("40.600")), { added: false, changed: 2, removed: 0 });
    const policy = JSON.parse(await readFile(at("policy.json"), "utf8")) as { publicTables: unknown[] };
    assert.equal(policy.publicTables.length, 2);
  });

  it("asks for the first day where the file does not tell it, and writes nothing until then", async () => {
    const [name] = (await import("node:fs")).readdirSync(fixture("mue"));
    const { status, stderr } = await echo("import", fixture(`mue/${name}`), "--into", at("policy.json"));
    assert.equal(status, 2);
    assert.match(stderr, /give its first day/);
    await assert.rejects(readFile(at("policy.json")));
  });

  it("stays in a policy that is written anew as one file; of a workbook it is said that it cannot", async () => {
    await echo("import", await secondQuarter(), "--into", at("policy.json"));
    await echo("policy", "--from", at("policy.json"), "--out", at("again.json"));
    const tables = async (name: string) =>
      (JSON.parse(await readFile(at(name), "utf8")) as { publicTables: unknown }).publicTables;
    assert.deepEqual(await tables("again.json"), await tables("policy.json"));
    const { stdout } = await echo("policy", "--from", at("policy.json"), "--out", at("policy.xlsx"));
    assert.match(stdout, /imported public table stays behind/);
  });

  const refusals: readonly (readonly [what: string, args: () => Promise<readonly string[]>, sentence: RegExp])[] = [
    ["a file of another kind", async () => [await claims("04/14/2026")], /is none of the public files/],
    [
      "a policy that is no .json",
      async () => [await secondQuarter(), "--into", at("p.xlsx")],
      /does not end in \.json/,
    ],
    [
      "a day that is none",
      async () => [await secondQuarter(), "--from", "2026-13-01"],
      /is not a day: write --from as/,
    ],
    [
      "a kind of claim that is none",
      async () => [await secondQuarter(), "--claim-type", "both"],
      /is no type of claim/,
    ],
    ["a file that is not there", () => Promise.resolve([at("none.csv")]), /There is no file/],
  ];
  for (const [what, args, sentence] of refusals) {
    it(`refuses ${what} in one sentence`, async () => {
      const { status, stdout, stderr } = await echo("import", ...(await args()));
      assert.deepEqual([status, stdout], [2, ""]);
      assert.match(stderr, sentence);
      assert.equal(stderr.trim().split("\n").length, 1);
    });
  }

  it("whose rows were damaged in the policy stops the check, with the place", async () => {
    await echo("import", await secondQuarter(), "--into", at("policy.json"));
    const text = await readFile(at("policy.json"), "utf8");
    await writeFile(at("policy.json"), text.replace('"Payment limit": 40.5', '"Payment limit": "forty"'));
    const { status, stderr } = await echo("check", await claims("04/14/2026"), "--policy", at("policy.json"));
    assert.equal(status, 2);
    assert.match(stderr, /PaymentLimits, column Payment limit, record \d+ of .*forty/);
  });
});
