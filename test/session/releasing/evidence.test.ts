import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { fileHost } from "../../../src/hosts/file/file-host.ts";
import { openFile } from "../../../src/hosts/file/open-file.ts";
import { checkSheet, type Checked } from "../../../src/session/check-sheet.ts";
import { passedRules } from "../../../src/session/releasing/applied-rules.ts";
import { checklistOf } from "../../../src/session/releasing/checklist.ts";
import { approvalsOf } from "../../../src/session/releasing/decide.ts";
import { evidenceOf, type Evidence } from "../../../src/session/releasing/evidence.ts";
import { evidenceSheet } from "../../../src/session/releasing/evidence-sheet.ts";
import { gateOf, type GatedClaim } from "../../../src/session/releasing/gate.ts";
import { everyWord } from "../../../src/words/en/all.ts";
import { openWords } from "../../../src/words/words.ts";
import { asOf, rowOf, sample } from "../../support/sample.ts";

const words = openWords("en", everyWord);
const made = "2026-11-25 14:03";

describe("The evidence of a claim", () => {
  let checked: Checked;

  before(async () => {
    const host = fileHost(await openFile(await readFile(sample), sample));
    checked = await checkSheet(host, { kind: "sheet" }, { asOf });
  });

  const claimOn = (row: number, decisions: Parameters<typeof gateOf>[1] = []): GatedClaim => {
    const { released, held } = gateOf(checked, decisions);
    return [...released, ...held].find(({ rows }) => rows.includes(row))!;
  };
  const of = (claim: GatedClaim): Evidence => evidenceOf(checked, claim, made, words);
  const section = (evidence: Evidence, title: RegExp) =>
    evidence.sections.find((each) => title.test(each.title))?.lines.join("\n") ?? "";

  it("holds the facts as they were read, and every check that passed with numbered sources", () => {
    const claim = gateOf(checked, []).released.find(({ lines }) => lines.length > 1)!;
    const evidence = of(claim);
    assert.equal(evidence.title, `Evidence ${claim.name}`);
    assert.deepEqual(evidence.facts.rows[1]!.slice(1, 7), ["2026-10-01", "11", "Q9957 Definity", "JZ", 2, 192]);
    const passed = section(evidence, /found nothing/);
    const sources = section(evidence, /^Sources/);
    const used = [...passed.matchAll(/\[([\d,]+)\]/g)].flatMap(([, numbers]) => numbers!.split(","));
    assert.ok(passed.includes("waste-modifier-missing [") && used.length > 50);
    for (const number of used) assert.ok(sources.includes(`[${number}] `), number);
    assert.match(sources, /payment limits for Medicare Part B drugs, October 2026/);
    assert.match(
      section(evidence, /policy/),
      /Medicare Part B \(Medicare\):.*required \[\d+\].*Contractor: NGS \[\d+\]/,
    );
    assert.match(sources, /your policy, table Payers, row \d+, .*reviewed by A\. Biller on 2026-09-28/);
  });

  it("counts no check as passed that found something, could not look, or was silenced by another", () => {
    for (const rule of ["doc-order", "contrast-facility-pos", "contrast-diluted-volume"]) {
      const { lines } = claimOn(rowOf(rule));
      const passed = passedRules(checked, lines).map((each) => each.rule.id);
      const finding = checked.report.findings.find((each) => lines.includes(each.line) && each.rule.id === rule)!;
      assert.ok(passed.length > 10);
      for (const silent of [rule, ...(finding.rule.suppresses ?? [])]) assert.ok(!passed.includes(silent), silent);
      for (const gap of checked.report.notChecked) {
        if (lines.includes(gap.line)) assert.ok(!passed.includes(gap.rule.id), gap.rule.id);
      }
    }
  });

  it("tells what was found and what was answered to it", () => {
    const row = rowOf("doc-order");
    const held = of(claimOn(row));
    assert.ok(held.about.includes("This claim is held."));
    assert.match(section(held, /answered/), /^Row \d+, doc-order: The sheet says that no order/);
    const approvals = approvalsOf(checked, [claimOn(row)], { reason: "On paper", by: "Kim", when: made });
    const approved = of(claimOn(row, approvals));
    assert.ok(approved.about.includes("This claim may go out."));
    assert.match(section(approved, /answered/), /Approved \(doc-order\): On paper \(Kim, 2026-11-25 14:03\)/);
  });

  it("ticks what the sheet says, and leaves the rest to be ticked; stress is asked of stress studies only", () => {
    const contrast = gateOf(checked, []).released.find(({ lines }) => lines.length > 1)!;
    const ticks = (claim: GatedClaim) =>
      checklistOf(checked, claim.lines).map(({ item, isTicked }) => `${isTicked ? "x" : "-"} ${item}`);
    const common = ["x order", "x baseline", "x agent", "x volumes", "- images", "- interpretation"];
    assert.deepEqual(ticks(contrast), common);
    assert.equal(ticks(claimOn(rowOf("doc-order")))[0], "- order");
    assert.equal(ticks(claimOn(rowOf("doc-suboptimal-images")))[1], "- baseline");
    const stress = ticks(claimOn(rowOf("stress-contrast-admin-missing")));
    assert.deepEqual(stress.slice(-5), ["- protocol", "- method", "- tracings", "- heartRate", "- stop"]);
  });

  it("is one page: few enough lines, none wider than the page, nothing lost of what the text says", () => {
    for (const rule of ["doc-order", "stress-contrast-admin-missing", "code-format"]) {
      const evidence = of(claimOn(rowOf(rule)));
      const sheet = evidenceSheet(evidence, "2026-11-25 14.03");
      assert.equal(sheet.onOnePage, true);
      const last = sheet.blocks.at(-1)!;
      assert.ok(last.row + last.rows.length <= 90, `${rule}: ${last.row} rows`);
      const texts = sheet.blocks.flatMap(({ rows }) => rows.map((cells) => String(cells[0])));
      const width = sheet.widths.reduce((sum, each) => sum + each, 0);
      for (const text of texts) assert.ok(text.length <= width, text);
      const facts = sheet.blocks.find(({ look }) => look === "boxes")!;
      assert.deepEqual(
        facts.formats!.map((format, place) => format && evidence.facts.headings[place]).filter(Boolean),
        ["charge"],
      );
    }
  });
});
