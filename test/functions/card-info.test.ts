import assert from "node:assert/strict";
import { shippedFacts } from "../../src/reference/facts.ts";
import { NotAvailable } from "../../src/functions/answer.ts";
import { cardAnswer, cardArguments } from "../../src/functions/answers/card.ts";
import { cardOf } from "../../src/session/cards/index.ts";
import { Problem } from "../../src/words/problem.ts";
import { everyWord } from "../../src/words/en/all.ts";
import { openWords } from "../../src/words/words.ts";

const words = openWords("en", everyWord);

function info(code: unknown, field?: unknown, dos?: unknown): unknown[][] {
  return cardAnswer(cardArguments(code, field, dos, "2026-11-03"), shippedFacts, words);
}

/** What a formula says, and with which error. */
function refusal(...given: Parameters<typeof info>): readonly [error: string, said: string] {
  try {
    info(...given);
  } catch (error) {
    if (error instanceof Problem)
      return [error instanceof NotAvailable ? "#N/A" : "#VALUE!", words.phrase(error.phrase)];
    throw error;
  }
  return assert.fail("no refusal");
}

describe("HCPCSINFO", () => {
  const cases: readonly (readonly [code: unknown, field: string, dos: unknown, said: unknown])[] = [
    ["Q9957", "BETOS", undefined, "I1F"],
    ["q9957 ", "betos", null, "I1F"],
    ["Q9957", "BETOS meaning", "", "standard imaging, other"],
    ["Q9957", "Pricing indicator", 0, "57"],
    ["Q9957", "pricing", undefined, "57"],
    ["Q9957", "Type of service meaning", undefined, "diagnostic radiology"],
    ["Q9957", "units per vial", undefined, 2],
    ["Q9957", "Medicare limit per unit ($)", "2026-01-15", 40.207],
    ["Q9957", "price", 46037, 40.207],
    ["Q9957", "price", "1/15/2026", 40.207],
    ["Q9957", "price", { type: "FormattedNumber", basicType: "Double", basicValue: 46037 }, 40.207],
    ["Q9957", "ended", undefined, ""],
    [93306, "components", undefined, 1],
    ["JW", "added", undefined, "2003-01-01"],
  ];
  for (const [code, field, dos, said] of cases) {
    it(`gives ${JSON.stringify(said)} for ${String(code)}, ${field}, ${JSON.stringify(dos)}`, () => {
      assert.deepEqual(info(code, field, dos), [[said]]);
    });
  }

  it("gives a row for each time that a card has the field", () => {
    const packages = info("Q9957", "package");
    assert.equal(packages.length, 4);
    assert.match(String(packages[0]![0]), /^Definity: 4 vials/);
  });

  it("spills the whole card, label beside value, numbers as numbers", () => {
    const rows = info("Q9957");
    assert.ok(rows.length > 100 && rows.every((row) => row.length === 2));
    assert.deepEqual(
      rows.filter(
        ([label]) => label === "Units per vial" || label === "BETOS" || label === "2026 Q2" || label === "2026 Q4",
      ),
      [
        ["Units per vial", 2],
        ["2026 Q2", "not known for this date"],
        ["2026 Q4", 40.323],
        ["BETOS", "I1F (standard imaging, other)"],
      ],
    );
  });

  it("makes a card once for a column of formulas", () => {
    let made = 0;
    const counting: typeof cardOf = (ask) => {
      made++;
      return cardOf(ask);
    };
    const facts = { of: shippedFacts.of };
    for (let i = 0; i < 50; i++)
      cardAnswer({ code: "Q9956", field: "brand", on: "2026-11-03" }, facts, words, counting);
    assert.equal(made, 1);
  });

  const refusals: readonly (readonly [given: Parameters<typeof info>, error: string, said: string])[] = [
    [[null], "#VALUE!", 'Put the code in quotes: "Q9957"'],
    [[0], "#VALUE!", 'Put the code in quotes: "Q9957"'],
    [["Q9975X"], "#VALUE!", "Nothing is known of Q9975X: do you mean Q9975?"],
    [["teapot"], "#VALUE!", "Nothing is known of TEAPOT: give a code of contrast echocardiography, such as “Q9957”."],
    [["Q9957", "BETO"], "#VALUE!", "BETO is not on a card: do you mean BETOS?"],
    [
      ["Q9957", "colour of the box"],
      "#VALUE!",
      "colour of the box is not on a card: leave the field out to see all of them.",
    ],
    [["93306", "brand"], "#N/A", "The card of 93306 has no Brand: leave the field out to see what it has."],
    [
      ["Q9957", "price", "2026-05-01"],
      "#N/A",
      "Medicare limit per unit ($) of Q9957 is not known for 2026-05-01: no list that EchoScrub has covers that day.",
    ],
    [
      ["Q9957", "price", "soon"],
      "#VALUE!",
      "“soon” is not a date: give a cell that holds one, or write it like 2026-11-25.",
    ],
    [["Q9957", "price", 12], "#VALUE!", "12 is not a date: give a cell that holds one, or write it like 2026-11-25."],
  ];
  for (const [given, error, said] of refusals) {
    it(`says ${error}: ${said}`, () => assert.deepEqual(refusal(...given), [error, said]));
  }
});
