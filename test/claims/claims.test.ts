import assert from "node:assert/strict";
import { countClaims } from "../../src/claims/claims.ts";
import { linesOf, unreadable, value, type Row } from "../support/lines.ts";

const patient = (dos: string): Row => ({ patientId: "P1", dos, code: "93306" });

describe("the number of claims", () => {
  const cases: readonly [string, readonly Row[], number][] = [
    ["no lines", [], 0],
    ["two lines of one claim id", [{ claimId: "C1" }, { claimId: "C1" }], 1],
    ["a claim id written in two ways", [{ claimId: "c1" }, { claimId: "C1" }], 1],
    ["a claim id as text and as a number", [{ claimId: "77" }, { claimId: value("77", "77.") }], 1],
    [
      "two claim ids of one patient",
      [
        { ...patient("2026-11-03"), claimId: "C1" },
        { ...patient("2026-11-03"), claimId: "C2" },
      ],
      2,
    ],
    ["a patient's lines three days apart", [patient("2026-11-03"), patient("2026-11-06")], 1],
    ["a patient's lines four days apart", [patient("2026-11-03"), patient("2026-11-07")], 2],
    ["a chain of days", [patient("2026-11-03"), patient("2026-11-09"), patient("2026-11-06")], 1],
    ["two patients", [patient("2026-11-03"), { ...patient("2026-11-03"), patientId: "P2" }], 2],
    ["a patient without dates", [{ patientId: "P1" }, { patientId: "P1" }], 1],
    ["a line without a date beside one with", [patient("2026-11-03"), { patientId: "P1", dos: unreadable() }], 1],
    ["lines of nobody", [{ code: "93306" }, { code: "93306" }], 2],
    [
      "a blank claim id of a known patient",
      [
        { ...patient("2026-11-03"), claimId: "C1" },
        { ...patient("2026-11-03"), claimId: "" },
      ],
      2,
    ],
  ];
  for (const [title, rows, count] of cases) {
    it(`of ${title} is ${count}`, () => assert.equal(countClaims(linesOf(rows)), count));
  }
});
