import assert from "node:assert/strict";
import type { Finding } from "../../src/scrub/report.ts";
import { messageOf } from "../../src/session/finding-words.ts";
import { everyWord } from "../../src/words/en/all.ts";
import { openWords } from "../../src/words/words.ts";
import { check } from "./support/check.ts";

const headings = ["patient", "dos", "pos", "code", "modifiers", "units", "vials", "ml given", "discarded"];
const words = openWords("en", everyWord);

type Settings = Readonly<Record<string, string>>;

/** What a rule says of one line of an office on an ordinary day, beside an echo. */
function findingOf(rule: string, line: string, settings: Settings = {}): Finding | undefined {
  const rows = ["11 93306  1   ", line].map((row) => ["P1", "2026-11-03", ...row.split(" ")]);
  return check({ headings, rows }, settings).report.findings.find((finding) => finding.rule.id === rule);
}

function saidOf(rule: string, line: string, settings?: Settings) {
  const dispute = findingOf(rule, line, settings)?.dispute;
  return { question: dispute?.over.question, follows: dispute?.follows?.answer, amounts: dispute?.amounts };
}

describe("What sources answer differently", () => {
  const half = "11 Q9957 JZ 1 1 0.8 0.7";

  it("on the part of a mL left in a vial shows what each count makes, and which one the payer follows", () => {
    const question = "whether the part of a mL that is left in a vial makes a unit";
    const amounts = { vial: 80.65, strict: 40.32 };
    const said = (settings: Settings) => saidOf("contrast-rounding-ambiguous", half, settings);
    assert.deepEqual(said({}), { question, follows: "vial", amounts });
    assert.deepEqual(said({ policy: "unitMethod strict" }), { question, follows: "strict", amounts });
    assert.deepEqual(said({ policy: "unitMethod unknown" }), { question, follows: undefined, amounts });
    assert.deepEqual(said({ profile: "commercial" }), { question, follows: "vial", amounts: undefined });
    const own = "priceBasis own prices, prices Q9957=50";
    assert.deepEqual(said({ profile: "commercial", policy: own }).amounts, { vial: 100, strict: 50 });
  });

  const cases: readonly (readonly [string, string, string | undefined, string | undefined, Settings?])[] = [
    ["without a record", "11 Q9957  2   ", "whether Medicare wants JW or JZ on contrast agents", "required"],
    ["nothing left", "11 Q9957  2 1 1.5 0", "whether Medicare wants JW or JZ on contrast agents", "required"],
    ["a unit left", "11 Q9957  2 1 0.4 1.1", "whether Medicare wants JW or JZ on contrast agents", "required"],
    ["less left", "11 Q9957  2 1 1.3 0.2", "what to say of a discard that the billed units cover", "JZ"],
    [
      "accepted",
      "11 Q9957  2   ",
      "whether Medicare wants JW or JZ on contrast agents",
      "not used",
      { policy: "wasteModifier accepted" },
    ],
    [
      "less left, accepted",
      "11 Q9957  2 1 1.3 0.2",
      "what to say of a discard that the billed units cover",
      undefined,
      { policy: "wasteModifier accepted" },
    ],
    ["not Medicare", "11 Q9957  2   ", undefined, undefined, { profile: "commercial" }],
  ];
  for (const [title, line, question, follows, settings] of cases) {
    it(`on a line with neither JW nor JZ, ${title}: ${question ?? "nothing"}`, () => {
      assert.deepEqual(saidOf("waste-modifier-missing", line, settings), { question, follows, amounts: undefined });
    });
  }

  it("on 93352 in a facility is followed as the payer's policy says", () => {
    const question = "whether a physician bills 93352 for a study in a facility";
    assert.deepEqual(saidOf("stress-contrast-in-facility", "22 93352  1   "), {
      question,
      follows: "no",
      amounts: undefined,
    });
  });

  it("is told in whole sentences, each place once", () => {
    const told = (rule: string, line: string, settings?: Settings) =>
      messageOf(findingOf(rule, line, settings)!, words);
    assert.equal(
      told("contrast-rounding-ambiguous", half, { policy: "unitMethod unknown" }),
      "0.8 mL were given of one vial of Q9957: counted by vials that is 1 unit and 1 with JW, counted by mL 1 with JZ. " +
        "Sources disagree on whether the part of a mL that is left in a vial makes a unit: " +
        "“a vial counts as 2 units”, $80.65 (CMS ASP NDC-HCPCS crosswalk, January 2026); " +
        "“discarded mL are rounded down”, $40.32 (NGS Medicare, answer on half units of discarded drugs). " +
        "Between them lie $40.33. Which one this payer follows is not known: say it in its policy.",
    );
    assert.match(
      told("waste-modifier-missing", "11 Q9957  2   "),
      /NGS Medicare, [^)]*\)\. This payer follows “it does” \(Noridian, Modifier JZ\)\.$/,
    );
    assert.match(
      told("waste-modifier-missing", "11 Q9957  2 1 1.3 0.2"),
      /“JZ” \(Noridian, Modifier JZ\); .* This payer follows “JZ”\.$/,
    );
  });
});
