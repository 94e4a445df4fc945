import assert from "node:assert/strict";
import { canMend, planFixes } from "../../../src/session/fixing/plan.ts";
import { checkSheet } from "../../../src/session/check-sheet.ts";
import { MemoryHost } from "../memory-host.ts";

const headings = ["Patient", "DOS", "POS", "CPT", "Mod", "Units", "Charge", "Dx", "Vials", "mL given", "mL wasted"];
const echo = (patient: string) => [patient, "2026-11-03", 11, 93306, null, 1, 600, "I50.22", null, null, null];

async function checked(...rows: readonly (readonly (string | number | null)[])[]) {
  const host = new MemoryHost([headings, ...rows]);
  return checkSheet(host, { kind: "sheet" }, { asOf: "2026-11-21" });
}

describe("A plan to mend findings", () => {
  it("splits a row into what was given and what was discarded, units and charge shared", async () => {
    const agent = ["P1", "2026-11-03", 11, "Q9957", "JZ", 2, 192, "I50.22", 1, 0.4, 1.1];
    const sheet = await checked(echo("P1"), agent);
    const finding = sheet.report.findings.find(({ rule }) => rule.id === "waste-jz-contradicted")!;
    assert.ok(canMend(sheet, finding));
    const plan = planFixes(sheet, [finding])!;
    assert.equal(plan.isChoice, true);
    assert.deepEqual(
      plan.rows.map(({ kind, row, cells }) => [
        kind,
        row,
        ...cells.map(({ heading, from, to }) => [heading, from, to]),
      ]),
      [
        ["changed", 3, ["Units", 2, 1], ["Mod", "JZ", null], ["Charge", 192, 96]],
        ["added", 3, ["Units", null, 1], ["Mod", null, "JW"], ["Charge", null, 96]],
      ],
    );
  });

  it("mends two findings about one vial by the one change that both ask for", async () => {
    const agent = ["P1", "2026-11-03", 11, "Q9957", "JZ", 2, 192, "I50.22", 1, 0.4, 1.1];
    const sheet = await checked(echo("P1"), agent);
    const both = sheet.report.findings.filter(({ fix }) => fix !== null);
    assert.ok(both.length > 1);
    const plan = planFixes(sheet, both)!;
    assert.equal(plan.mended.length + plan.left.length, both.length);
    assert.equal(plan.step.insert.length, 1);
  });

  it("is none where no finding can be mended", async () => {
    const sheet = await checked(["P1", "2026-11-03", 47, 93306, null, 1, 600, "I50.22", null, null, null]);
    assert.equal(planFixes(sheet, sheet.report.findings), undefined);
  });

  const splitAndJoined = () =>
    checked(
      echo("P1"),
      ["P1", "2026-11-03", 11, "Q9957", "JZ", 2, 192, "I50.22", 1, 0.4, 1.1],
      ["P2", 46_329, 11, "93306-26", null, 1, 600, "I50.22", null, null, null],
    );

  it("has parts, each with its own rows and rules, and can be had with some of them", async () => {
    const sheet = await splitAndJoined();
    const plan = planFixes(sheet, sheet.report.findings)!;
    assert.deepEqual(
      plan.parts!.map(({ rows, isChoice, why }) => [
        rows.map(({ kind, row }) => `${kind} ${row}`).join(),
        isChoice,
        why.length,
      ]),
      [
        ["changed 3,added 3", true, 2],
        ["changed 4", false, 1],
      ],
    );
    const [split, joined] = plan.parts!;
    const one = plan.only!([joined!])!;
    assert.deepEqual([one.isChoice, one.rules, one.step.insert.length], [false, ["code-format"], 0]);
    assert.deepEqual(
      one.step.cells.map(({ row }) => row),
      [4, 4],
    );
    assert.equal(one.parts, undefined, "one part is all or nothing");
    assert.deepEqual(plan.only!([split!, joined!])!.rows, plan.rows);
    assert.equal(plan.only!([]), undefined);
    assert.equal(
      planFixes(
        sheet,
        sheet.report.findings.filter(({ rule }) => rule.id === "code-format"),
      )!.parts,
      undefined,
    );
  });

  it("tells for which rules each of its changes is, and which columns hold days", async () => {
    const sheet = await splitAndJoined();
    const { told, step } = planFixes(sheet, sheet.report.findings)!;
    assert.deepEqual(
      step.cells.map(({ row }, index) => [row, told!.cells[index]]),
      [
        [3, "contrast-units-vs-volume, waste-jz-contradicted"],
        [3, "contrast-units-vs-volume, waste-jz-contradicted"],
        [3, "contrast-units-vs-volume, waste-jz-contradicted"],
        [4, "code-format"],
        [4, "code-format"],
      ],
    );
    assert.deepEqual(told!.inserted, ["contrast-units-vs-volume, waste-jz-contradicted"]);
    assert.deepEqual(told!.days, { columns: [2], date1904: false });
  });
});
