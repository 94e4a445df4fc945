import assert from "node:assert/strict";
import { answerIn } from "../../src/claims/answers.ts";

describe("a yes-or-no cell", () => {
  const cases: readonly [string, boolean | undefined][] = [
    ["Y", true],
    ["yes", true],
    ["TRUE", true],
    ["x", true],
    ["1", true],
    ["N", false],
    ["No", false],
    ["false", false],
    ["none", false],
    ["not done", false],
    ["-", false],
    ["maybe", undefined],
    ["normal", undefined],
    ["yesterday", undefined],
    ["", undefined],
  ];
  for (const [text, answer] of cases) {
    it(`with “${text}” says ${answer === undefined ? "neither" : answer ? "yes" : "no"}`, () => {
      assert.equal(answerIn(text), answer);
    });
  }
});
