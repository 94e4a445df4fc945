import assert from "node:assert/strict";
import { answerIn, inCaseOf } from "../../src/claims/answers.ts";

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

describe("a text in the letter case of another", () => {
  const cases: readonly (readonly [string, string])[] = [
    ["NO", "YES"],
    ["No", "Yes"],
    ["no", "yes"],
    ["N", "YES"],
    ["n", "yes"],
    ["Not Assigned", "Yes"],
  ];
  for (const [model, written] of cases) {
    it(`${model} makes it ${written}`, () => assert.equal(inCaseOf(model, "YES"), written));
  }
});
