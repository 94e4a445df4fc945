import assert from "node:assert/strict";
import { PolicyProblem } from "../../src/policy/complaints.ts";
import { newTables } from "../../src/policy/new-tables.ts";
import { startingContent } from "../../src/policy/start.ts";
import { rules as allRules } from "../../src/rules/index.ts";
import { wasteModifierMissing } from "../../src/rules/waste/waste-modifier-missing.ts";
import { checkSheet, type CheckSettings } from "../../src/session/check-sheet.ts";
import { closingOf } from "../../src/session/closing.ts";
import { policyOf } from "../../src/session/policy.ts";
import { everyWord } from "../../src/words/en/all.ts";
import { openWords } from "../../src/words/words.ts";
import { Problem } from "../../src/worksheet/problem.ts";
import { table, type Given } from "../policy/support.ts";
import { headings, MemoryHost, study } from "./memory-host.ts";

const words = openWords("en", everyWord);
const settings: CheckSettings = { asOf: "2026-11-21", rules: [wasteModifierMissing], mark: words };

const relaxed: Given = { Payer: "Medicare", "Waste modifier": "not used" };
const acme: Given = { Payer: "Acme", Family: "Commercial", "Waste modifier": "required" };

function sheet(payers: readonly Given[], payer = "Medicare"): MemoryHost {
  const rows = study(1, null, 2).map((row) => [...row.slice(0, -1), payer]);
  const host = new MemoryHost([headings, ...rows]);
  host.tables = payers.length > 0 ? [table("Payers", payers)] : [];
  return host;
}

const check = (host: MemoryHost, more: Partial<CheckSettings> = {}) =>
  checkSheet(host, { kind: "sheet" }, { ...settings, ...more });

describe("The policy of a check", () => {
  const found = async (host: MemoryHost, more: Partial<CheckSettings> = {}) =>
    (await check(host, more)).report.findings.map(({ rule }) => rule.id);

  it("is that of the workbook's own tables", async () => {
    assert.deepEqual(await found(sheet([])), ["waste-modifier-missing"]);
    assert.deepEqual(await found(sheet([relaxed])), []);
  });

  it("is one from elsewhere where that is given, and the workbook's own does not count", async () => {
    const policy = (await policyOf(sheet([acme]), words))!;
    assert.deepEqual(await found(sheet([relaxed]), { policy }), ["waste-modifier-missing"]);
  });

  it("with a slip in it is not used: nothing is checked and nothing marked", async () => {
    const host = sheet([{ ...acme, NDC: "perhaps", Family: "HMO" }]);
    await assert.rejects(check(host), (problem) => {
      assert.ok(problem instanceof PolicyProblem);
      assert.deepEqual(
        problem.remarks.map(({ place }) => place),
        [
          { sheet: "EchoScrub policy", row: 5, column: 2 },
          { sheet: "EchoScrub policy", row: 5, column: 10 },
        ],
      );
      assert.match(words.phrase(problem.phrase), /“HMO”: choose .* Another cell of the policy must be mended too\.$/);
      return true;
    });
    assert.equal(host.marked, undefined);
  });

  it("is never checked as if it were claims", async () => {
    const host = new MemoryHost([], "EchoScrub policy");
    await host.addTables(newTables(startingContent(allRules), words));
    const { cells } = host.tables[0]!;
    host.rows = [["EchoScrub policy"], [], [], ...cells.rows];
    const isRefused = () =>
      assert.rejects(
        check(host),
        (problem) => problem instanceof Problem && problem.phrase.key === "policy.sheet-of-policy",
      );
    await isRefused();
    host.rows = host.rows.map((row) => [...row.slice(0, cells.columns.length), null, ""]);
    await isRefused();
  });

  it("may stand on the sheet of the claims", async () => {
    const host = sheet([]);
    const own = table("Payers", [relaxed], ["Payer", "Family", "Waste modifier"]);
    host.tables = [{ ...own, cells: { ...own.cells, sheet: "Charges", columns: [20, 21, 22] } }];
    assert.deepEqual(await found(host), []);
  });
});

describe("What a check says of the policy at its end", () => {
  const said = async (host: MemoryHost, more: Partial<CheckSettings> = {}) =>
    closingOf(await check(host, more), words).policy;

  it("is nothing where there is none", async () => assert.equal(await said(sheet([])), undefined));

  it("is where it stands, how many payers it names, and whose lines are here", async () => {
    assert.equal(
      await said(sheet([acme, { ...acme, Payer: "Zenith" }], "ACME")),
      "Your policy (EchoScrub policy) names 2 payers, of them here: Acme (2 lines).",
    );
  });

  it("tells where none of its payers is on the sheet", async () => {
    assert.equal(await said(sheet([acme])), "Your policy (EchoScrub policy) names 1 payer, who is not on this sheet.");
    assert.equal(await said(sheet([relaxed])), "Your policy (EchoScrub policy) names no payer beside the families.");
  });

  it("tells that only the family counts where one was chosen for all lines", async () => {
    assert.equal(
      await said(sheet([acme], "Acme"), { profile: "medicaid" }),
      "Your policy (EchoScrub policy) says what counts for the family.",
    );
  });

  it("says in a few words why rules did not run", async () => {
    const host = sheet([]);
    host.tables = [table("Rules", [{ Rule: "waste-modifier-missing", Level: "off" }])];
    const { notRun } = closingOf(await check(host), words);
    assert.deepEqual(notRun, [{ reason: "switched off in the policy", rules: ["waste-modifier-missing"] }]);
  });
});
