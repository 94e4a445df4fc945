import assert from "node:assert/strict";
import { linesAnswer, unitsAnswer, wasteAnswer } from "../../src/functions/answers/units.ts";
import { everyWord } from "../../src/words/en/all.ts";
import { openWords } from "../../src/words/words.ts";
import { Problem } from "../../src/worksheet/problem.ts";

const words = openWords("en", everyWord);

/** What the cell shows: the answer, or the sentence behind #VALUE!. */
function cell(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    if (error instanceof Problem) return words.phrase(error.phrase);
    throw error;
  }
}

const diluted = "give the mL before dilution";

describe("Q9957UNITS", () => {
  const cases: readonly (readonly [unknown, unknown, unknown])[] = [
    [1.5, undefined, 2],
    [1.0, undefined, 1],
    [1.01, undefined, 2],
    [1.000_001, undefined, 1],
    [1.000_002, undefined, 2],
    [0.1, null, 1],
    [3, undefined, 3],
    [3.000_001, undefined, 3],
    [0, undefined, ""],
    [null, null, ""],
    [undefined, undefined, ""],
    ["", undefined, ""],
    [" ", undefined, ""],
    [1.5, 1, 2],
    [2.2, 2, 3],
    [1.5, 0, 2],
    [1.5, "", 2],
    [-1, undefined, "The mL given cannot be negative."],
    [1, -1, "The number of vials cannot be negative."],
    [1, 1.5, "The number of vials must be a whole number, not 1.5."],
    ["1.5", undefined, "The mL given must be a number, not “1.5”."],
    ["none", undefined, "The mL given must be a number, not “none”."],
    [true, undefined, "The mL given must be a number, not TRUE."],
    [{ type: "FormattedNumber", basicValue: 1.5, numberFormat: "0.0" }, undefined, 2],
    [{ code: "#N/A" }, undefined, "The mL given must be a number, not #N/A."],
    [1, "two", "The number of vials must be a number, not “two”."],
    [1.504, 1, `1.504 mL are more than one Definity vial holds (1.5 mL): ${diluted}.`],
    [1.6, 1, `1.6 mL are more than one Definity vial holds (1.5 mL): ${diluted}.`],
    [3.1, 2, `3.1 mL are more than 2 Definity vials hold (3 mL): ${diluted}.`],
    [
      3.1,
      undefined,
      `3.1 mL are more than 3 mL, the most Definity that is given in a day: ${diluted}, or the vials opened.`,
    ],
  ];
  for (const [mL, vials, shown] of cases) {
    it(`=Q9957UNITS(${text(mL)}, ${text(vials)}) shows ${text(shown)}`, () =>
      assert.equal(
        cell(() => unitsAnswer("Q9957", mL, vials)),
        shown,
      ));
  }
});

describe("CONTRASTUNITS", () => {
  const cases: readonly (readonly [unknown, unknown, unknown, unknown])[] = [
    ["Q9957", 1.5, undefined, 2],
    ["q9956 ", 2.5, 1, 3],
    ["Q9950", 4, undefined, 4],
    ["Q9950", null, undefined, ""],
    ["Q9956", 8.7, undefined, 9],
    [0, 1.5, undefined, 'Put the code in quotes: "Q9957"'],
    [null, 1.5, undefined, 'Put the code in quotes: "Q9957"'],
    ["", 1.5, undefined, 'Put the code in quotes: "Q9957"'],
    ["93306", 1.5, undefined, "“93306” is not a contrast agent: give Q9957, Q9956, Q9950."],
    [93306, 1.5, undefined, "93306 is not a contrast agent: give Q9957, Q9956, Q9950."],
    ["Q9950", 5.1, 1, `5.1 mL are more than one Lumason vial holds (5 mL): ${diluted}.`],
  ];
  for (const [code, mL, vials, shown] of cases) {
    it(`=CONTRASTUNITS(${text(code)}, ${text(mL)}, ${text(vials)}) shows ${text(shown)}`, () =>
      assert.equal(
        cell(() => unitsAnswer(code, mL, vials)),
        shown,
      ));
  }
});

describe("WASTEUNITS and CONTRASTLINES", () => {
  type Case = readonly [unknown, unknown, unknown, unknown, unknown, readonly (readonly unknown[])[] | string];
  const cases: readonly Case[] = [
    ["Q9957", 1.3, 1, undefined, 0, [["Q9957", "JZ", 2]]],
    ["Q9957", 0.4, 1, "vial", 1, split("Q9957", 1, 1)],
    ["Q9957", 0.8, 1, undefined, 1, split("Q9957", 1, 1)],
    ["Q9957", 0.8, 1, "strict", 0, [["Q9957", "JZ", 1]]],
    ["Q9957", 2.2, 2, " Strict ", 0, [["Q9957", "JZ", 3]]],
    ["Q9957", 2.2, 2, 0, 1, split("Q9957", 3, 1)],
    ["Q9956", 1, 1, null, 2, split("Q9956", 1, 2)],
    ["Q9950", 2, 1, undefined, 3, split("Q9950", 2, 3)],
    ["Q9950", 5, 1, undefined, 0, [["Q9950", "JZ", 5]]],
    ["Q9957", null, null, undefined, "", [[""]]],
    ["Q9957", 0, 1, undefined, "", [[""]]],
    sentence("Q9957", 1, 0, undefined, "Give the number of vials opened."),
    sentence("Q9957", 1, 1, "loose", 'The method is "vial" or "strict", not “loose”.'),
    sentence(0, 1, 1, undefined, 'Put the code in quotes: "Q9957"'),
    sentence("Q9957", 10, 1, undefined, `10 mL are more than one Definity vial holds (1.5 mL): ${diluted}.`),
  ];
  for (const [code, mL, vials, method, waste, lines] of cases) {
    it(`${text(code)}, ${text(mL)} mL of ${text(vials)}, ${text(method)}: ${text(waste)}`, () => {
      assert.deepEqual(
        cell(() => wasteAnswer(code, mL, vials, method)),
        waste,
      );
      assert.deepEqual(
        cell(() => linesAnswer(code, mL, vials, method)),
        lines,
      );
    });
  }

  function sentence(code: unknown, mL: unknown, vials: unknown, method: unknown, said: string): Case {
    return [code, mL, vials, method, said, said];
  }

  function split(code: string, given: number, waste: number) {
    return [
      [code, "", given],
      [code, "JW", waste],
    ];
  }
});

function text(value: unknown): string {
  return value === undefined ? "left out" : JSON.stringify(value);
}
