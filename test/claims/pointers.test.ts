import assert from "node:assert/strict";
import { pointedPlaces } from "../../src/claims/pointers.ts";

describe("a diagnosis pointer", () => {
  const cases: readonly [pointer: string, listed: number, places: readonly number[] | undefined][] = [
    ["A", 3, [1]],
    ["L", 12, [12]],
    ["AB", 3, [1, 2]],
    ["A,B", 3, [1, 2]],
    ["B A", 3, [2, 1]],
    ["a:c", 3, [1, 3]],
    [" A / D ", 4, [1, 4]],
    ["D", 3, [4]],
    ["1", 3, [1]],
    ["1,2", 3, [1, 2]],
    ["1:2:3:4", 4, [1, 2, 3, 4]],
    ["12", 2, [1, 2]],
    ["12", 12, [12]],
    ["12", 11, [1, 2]],
    ["10", 10, [10]],
    ["10", 9, undefined],
    ["1,12", 3, [1, 12]],
    ["1234", 4, [1, 2, 3, 4]],
    ["12345", 5, undefined],
    ["M", 12, undefined],
    ["0", 3, undefined],
    ["13", 3, [1, 3]],
    ["13", 12, [1, 3]],
    ["1;2", 2, [1, 2]],
    ["", 3, undefined],
    ["first", 3, undefined],
    ["A-C", 3, undefined],
  ];
  for (const [pointer, listed, places] of cases) {
    it(`“${pointer}” on a claim with ${listed} diagnoses names ${places?.join(", ") ?? "no place"}`, () => {
      assert.deepEqual(pointedPlaces(pointer, listed), places);
    });
  }
});
