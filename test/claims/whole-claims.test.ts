import assert from "node:assert/strict";
import { wholeClaims } from "../../src/claims/whole-claims.ts";
import { linesOf, unreadable, type Row } from "../support/lines.ts";

const of = (claimId: string, patientId: string, day = 3): Row => ({
  claimId,
  patientId,
  dos: `2026-11-${String(day).padStart(2, "0")}`,
});

describe("the lines that go out together", () => {
  const cases: readonly [string, readonly Row[], readonly (readonly number[])[]][] = [
    ["none", [], []],
    ["those of a claim id, wherever they stand", [of("C1", "P1"), of("C2", "P2"), of("c1", "P1")], [[0, 2], [1]]],
    ["two claims of one patient's day stay two", [of("C1", "P1"), of("C2", "P1")], [[0], [1]]],
    [
      "a patient's lines within three days, without claim ids",
      [{ patientId: "P1", dos: "2026-11-03" }, of("", "P1", 6), of("", "P1", 10), of("", "P2")],
      [[0, 1], [2], [3]],
    ],
    ["a line without a claim id goes with its patient's claim", [of("C1", "P1"), of("", "P1", 5)], [[0, 1]]],
    [
      "nobody knows to which of two claims it belongs",
      [of("C1", "P1"), of("C2", "P1"), of("", "P1"), of("C3", "P1", 20)],
      [[0, 1, 2], [3]],
    ],
    [
      "a line without a date may belong to any claim of its patient",
      [of("C1", "P1"), of("", "P1", 20), { claimId: "", patientId: "P1", dos: unreadable() }, of("C2", "P2")],
      [[0, 1, 2], [3]],
    ],
    ["lines of nobody stand alone", [{ code: "93306" }, { code: "Q9957" }], [[0], [1]]],
  ];
  for (const [title, rows, parts] of cases) {
    it(title, () => assert.deepEqual(wholeClaims(linesOf(rows)), parts));
  }

  it("those of one row are never parted", () => {
    const lines = { ...linesOf([of("C1", "P1"), of("C2", "P1")]), rows: Uint32Array.of(2, 2) };
    assert.deepEqual(wholeClaims(lines), [[0, 1]]);
  });
});
