import assert from "node:assert/strict";
import { placesOfCodes, pointedPlaces, writtenLike } from "../../src/claims/pointers.ts";

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
    ["01", 3, [1]],
    ["01,02", 3, [1, 2]],
    ["001", 3, undefined],
    ["I50.22", 3, undefined],
  ];
  for (const [pointer, listed, places] of cases) {
    it(`“${pointer}” on a claim with ${listed} diagnoses names ${places?.join(", ") ?? "no place"}`, () => {
      assert.deepEqual(pointedPlaces(pointer, listed), places);
    });
  }
});

describe("a pointer that names codes", () => {
  const listed = ["I50.22", undefined, "I10"];
  const cases: readonly [pointer: string, places: readonly number[] | undefined][] = [
    ["I50.22", [1]],
    ["I5022", [1]],
    ["i10, I50.22", [3, 1]],
    ["I48.0", [0]],
    ["A", undefined],
    ["I10 high blood pressure", undefined],
    ["", undefined],
  ];
  for (const [pointer, places] of cases) {
    it(`“${pointer}” names ${places?.join(", ") ?? "no place"}`, () => {
      assert.deepEqual(placesOfCodes(pointer, listed), places);
    });
  }
});

describe("places written like a pointer", () => {
  const cases: readonly [pointer: string, places: readonly number[], listed: number, written: string | undefined][] = [
    ["ABD", [1, 2], 3, "AB"],
    ["a, d", [1], 3, "A"],
    ["A,B,D", [1, 2], 3, "A,B"],
    ["1:2:4", [1, 2], 3, "1:2"],
    ["124", [1, 2], 3, "12"],
    ["124", [1, 2], 12, undefined],
    ["4", [1], 3, "1"],
    ["1 11", [11], 12, "11"],
  ];
  for (const [pointer, places, listed, written] of cases) {
    it(`${places.join(" and ")} like “${pointer}” are ${written ?? "nothing that could be read"}`, () => {
      assert.equal(writtenLike(pointer, places, listed), written);
    });
  }
});
