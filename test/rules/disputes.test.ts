import assert from "node:assert/strict";
import { messageOf } from "../../src/session/finding-words.ts";
import { everyWord } from "../../src/words/en/all.ts";
import { openWords } from "../../src/words/words.ts";
import { check } from "./support/check.ts";

const headings = ["patient", "dos", "pos", "code", "modifiers", "units"];

/** What the only finding of a rule among some lines of one day rests on. */
function disputeOf(rule: string, settings: Readonly<Record<string, string>>, ...lines: readonly string[]) {
  const rows = lines.map((line) => ["P1", "2026-11-03", "11", ...line.split(" ")]);
  const { report } = check({ headings, rows }, settings);
  const found = report.findings.filter((finding) => finding.rule.id === rule);
  assert.equal(found.length, 1, rule);
  return { ...found[0]!.dispute, severity: found[0]!.severity, said: messageOf(found[0]!, openWords("en", everyWord)) };
}

const echo = "93306  1";

describe("What sources disagree on about a daily limit", () => {
  it("is whether discarded units count, where only these pass it", () => {
    const { over, follows, amounts, said } = disputeOf("mue-exceeded", {}, echo, "Q9957  3", "Q9957 JW 1");
    assert.equal(over?.question, "whether discarded units count toward the daily limit");
    assert.equal(follows?.answer, "counted");
    assert.deepEqual(amounts, { counted: 0, apart: 161.29 });
    assert.match(said, /Between them lie \$161\.29\./);
  });

  it("is how lines are counted, where each of them stays below it", () => {
    const lines = [echo, "Q9957 JZ 2", "Q9957 JZ,76 2"];
    const medicare = disputeOf("mue-exceeded", {}, ...lines);
    assert.deepEqual([medicare.follows?.answer, medicare.amounts], ["day", { day: 0, line: 161.29 }]);
    const plan = disputeOf("mue-exceeded", { profile: "commercial" }, ...lines);
    assert.deepEqual([plan.follows, plan.amounts], [undefined, undefined]);
    assert.match(plan.said, /Which one this payer follows is not known\.$/);
  });

  it("is nothing where one line passes it, or where no payer may pay more", () => {
    assert.equal(disputeOf("mue-exceeded", {}, echo, "Q9957 JZ 4").over, undefined);
    assert.equal(disputeOf("mue-exceeded", {}, "93351  1", "93351 76 1").over, undefined);
  });
});

describe("What sources disagree on about a modifier of a distinct service", () => {
  it("is the line that it stands on: Medicare takes either from a practice", () => {
    const { over, follows, severity } = disputeOf("ncci-modifier-misuse", {}, "93306 59 1", "93308  1");
    assert.deepEqual([over?.answers.map(({ id }) => id), follows?.answer], [["either", "denied"], "either"]);
    assert.equal(severity, "info");
    for (const profile of ["medicaid", "commercial", "hospital-opps"]) {
      const other = disputeOf("ncci-modifier-misuse", { profile }, "93306 59 1", "93308  1");
      assert.deepEqual([other.follows, other.severity], [undefined, "warning"], profile);
    }
  });
});
