import assert from "node:assert/strict";
import { Problem } from "../../../../src/worksheet/problem.ts";
import { everyWord } from "../../../../src/words/en/all.ts";
import { openWords } from "../../../../src/words/words.ts";

/** What the user is told when something cannot be done. */
export async function problemOf(attempt: () => unknown): Promise<string> {
  try {
    await attempt();
  } catch (problem) {
    assert.ok(problem instanceof Problem, `not a Problem: ${String(problem)}`);
    return openWords("en", everyWord).phrase(problem.phrase);
  }
  return assert.fail("it was done");
}
