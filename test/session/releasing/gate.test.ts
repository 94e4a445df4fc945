import assert from "node:assert/strict";
import { checkSheet, type Checked } from "../../../src/session/check-sheet.ts";
import { approvalsOf, canApprove, holdOf, ruleIn } from "../../../src/session/releasing/decide.ts";
import type { Decision } from "../../../src/session/releasing/decisions.ts";
import { gateOf, type Gate, type GatedClaim } from "../../../src/session/releasing/gate.ts";
import { MemoryHost } from "../memory-host.ts";

type Cell = string | number | null;

const headings = ["Claim", "Patient", "DOS", "POS", "CPT", "Mod", "Units", "Dx", "Payer", "Order"];
const line = (claim: string, code: string, mod: Cell, units: Cell, order: Cell = "Y"): Cell[] => [
  claim,
  `P-${claim}`,
  "2026-11-03",
  "11",
  code,
  mod,
  units,
  "I50.22",
  "Medicare",
  order,
];
const clean = (claim: string) => [line(claim, "93306", null, 1), line(claim, "Q9957", "JZ", 2)];
const warned = (claim: string) => [line(claim, "93306", null, 1, "N"), line(claim, "Q9957", "JZ", 2, "N")];
const wrong = (claim: string) => [line(claim, "93306", null, 1), line(claim, "Q9957", null, 2)];

const about = { reason: "Order found on paper", by: "Kim", when: "2026-11-25 14:03" };

function checked(rows: readonly (readonly Cell[])[], onlyRows?: (row: number) => boolean): Promise<Checked> {
  const host = new MemoryHost([headings, ...rows]);
  host.onlyRows = onlyRows;
  return checkSheet(host, { kind: "sheet" }, { asOf: "2026-11-25" });
}

const said = ({ name, rows, obstacles }: GatedClaim) =>
  [name, rows.join(), ...obstacles.map((each) => `${each.kind} ${ruleIn(each)?.id ?? ""}`.trim())].join("; ");

const sorted = ({ released, held }: Gate) => ({ released: released.map(said), held: held.map(said) });

describe("Which claims go out", () => {
  it("a clean one does, whole; one of which a line is wrong stays, whole", async () => {
    const sheet = await checked([...clean("C1"), ...wrong("C2")]);
    assert.deepEqual(sorted(gateOf(sheet, [])), {
      released: ["C1; 2,3"],
      held: ["C2; 4,5; finding waste-modifier-missing"],
    });
  });

  it("a warning stays until somebody approves it, and then goes", async () => {
    const sheet = await checked(warned("C1"));
    const { held } = gateOf(sheet, []);
    assert.deepEqual(held.map(said), ["C1; 2,3; finding doc-order"]);
    const approvals = approvalsOf(sheet, held, about);
    assert.deepEqual(
      approvals.map(({ rules, claim, by }) => [rules, claim, by]),
      [[["doc-order"], "C1", "Kim"]],
    );
    const gate = gateOf(sheet, approvals);
    assert.deepEqual(sorted(gate), { released: ["C1; 2,3"], held: [] });
    assert.deepEqual(gate.released[0]!.approvals, [{ row: 3, decision: approvals[0] }]);
  });

  it("an approval is for its row as it was, and for its rules", async () => {
    const sheet = await checked(warned("C1"));
    const [approval] = approvalsOf(sheet, gateOf(sheet, []).held, about);
    const others: readonly [string, Decision][] = [
      ["another rule", { ...approval!, rules: ["doc-suboptimal-images"] }],
      ["another row", { ...approval!, rowKey: "x" }],
    ];
    for (const [title, other] of others) assert.equal(gateOf(sheet, [other]).held.length, 1, title);
    const changed = await checked([line("C1", "93306", null, 1, "N"), line("C1", "Q9957", "JZ", 1, "N")]);
    assert.equal(gateOf(changed, [approval!]).held.length, 1);
  });

  it("an error cannot be approved", async () => {
    const sheet = await checked(wrong("C1"));
    const { held } = gateOf(sheet, []);
    assert.deepEqual(approvalsOf(sheet, held, about), []);
    const forged: Decision = { ...holdOf(sheet, held[0]!, about), kind: "approved", rules: ["waste-modifier-missing"] };
    assert.equal(gateOf(sheet, [forged]).held.length, 1);
  });

  it("what could not be checked stays until it is approved; only one rule of several may be", async () => {
    const blank = [
      line("C1", "93306", null, 1),
      line("C1", "Q9957", "JZ", 2).map((cell, at) => (at === 3 ? "#N/A" : cell)),
    ];
    const sheet = await checked(blank);
    const { held } = gateOf(sheet, []);
    assert.ok(held[0]!.obstacles.length > 1);
    const first = held[0]!.obstacles.find(canApprove);
    const one = approvalsOf(sheet, held, about, ruleIn(first!)!.id);
    assert.equal(gateOf(sheet, one).held[0]!.obstacles.length, held[0]!.obstacles.length - 1);
  });

  it("a clean claim that somebody holds stays, also when a row of it was changed since", async () => {
    const sheet = await checked([...clean("C1"), ...clean("C2")]);
    const hold = holdOf(sheet, gateOf(sheet, []).released[0]!, { ...about, reason: "Asked the reader" }, "x");
    assert.deepEqual(sorted(gateOf(sheet, [hold])), { released: ["C2; 4,5"], held: ["C1; 2,3; held"] });
    const changed = await checked([
      line("C1", "93306", null, 1),
      line("C1", "Q9957", "JZ", 2, "Protocol"),
      ...clean("C2"),
    ]);
    assert.deepEqual(sorted(gateOf(changed, [hold])), { released: ["C2; 4,5"], held: ["C1; 2,3; held"] });
  });

  it("a hold whose claim is gone from the sheet is told; one of another sheet is not", async () => {
    const sheet = await checked(clean("C1"));
    const hold = { ...holdOf(sheet, gateOf(sheet, []).released[0]!, about), claim: "C9", rowKey: "x" };
    assert.deepEqual(gateOf(sheet, [hold, { ...hold, sheet: "Other" }]).lost, [hold]);
  });

  it("a claim of which a row was not looked at stays", async () => {
    const sheet = await checked([...clean("C1"), ...clean("C2")], (row) => row !== 3);
    assert.deepEqual(sorted(gateOf(sheet, [])), { released: ["C2; 4,5"], held: ["C1; 2,3; unseen"] });
  });
});
