import assert from "node:assert/strict";
import { toCents } from "../../src/claims/money.ts";

describe("an amount of money", () => {
  const cases: readonly [number, number][] = [
    [80.414, 80.41],
    [80.415, 80.42],
    [1.005, 1.01],
    [-1.005, -1.01],
    [40.207 * 2, 80.41],
    [0, 0],
    [0.1 + 0.2, 0.3],
  ];
  for (const [amount, cents] of cases) {
    it(`of ${amount} is ${cents} to the cent`, () => assert.equal(toCents(amount), cents));
  }
});
