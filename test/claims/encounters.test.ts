import assert from "node:assert/strict";
import { familyOf } from "../../src/claims/codes.ts";
import { Grouping } from "../../src/claims/grouping.ts";
import { linesOf, unreadable, value, type Row } from "../support/lines.ts";

/** The worksheet rows of each encounter. */
function rowsOf(rows: readonly Row[]): number[][] {
  const grouping = new Grouping(linesOf(rows));
  return Array.from({ length: grouping.count }, (_, place) => grouping.encounter(place).lines.map(({ row }) => row));
}

const echo: Row = { patientId: "P1", dos: "2026-11-03", code: "93306" };
const agent: Row = { ...echo, code: "Q9957" };
const other: Row = { ...echo, patientId: "P2" };

describe("an encounter", () => {
  it("is one patient's day, wherever its lines stand in the sheet", () => {
    assert.deepEqual(rowsOf([echo, other, agent]), [[2, 4], [3]]);
  });

  it("holds lines of several claims", () => {
    assert.deepEqual(
      rowsOf([
        { ...echo, claimId: "C1" },
        { ...agent, claimId: "C2" },
      ]),
      [[2, 3]],
    );
  });

  it("ends with the day", () => {
    assert.deepEqual(rowsOf([echo, { ...agent, dos: "2026-11-04" }]), [[2], [3]]);
  });

  it("keeps hospital and professional lines apart", () => {
    assert.deepEqual(rowsOf([echo, { ...agent, claimType: "institutional" }]), [[2], [3]]);
    assert.deepEqual(rowsOf([echo, { ...agent, claimType: "professional" }]), [[2, 3]]);
  });

  it("keeps two billers apart; a line that names none goes with the first", () => {
    const first = "1234567893";
    const second = "1003000126";
    assert.deepEqual(
      rowsOf([
        { ...echo, billingNpi: first },
        { ...agent, billingNpi: second },
      ]),
      [[2], [3]],
    );
    assert.deepEqual(rowsOf([echo, { ...agent, billingNpi: first }]), [[2, 3]]);
    assert.deepEqual(
      rowsOf([
        { ...echo, billingNpi: first },
        { ...agent, billingNpi: unreadable() },
      ]),
      [[2, 3]],
    );
    assert.deepEqual(rowsOf([echo, { ...echo, billingNpi: first }, { ...echo, billingNpi: second }, agent]), [
      [2, 3, 5],
      [4],
    ]);
  });

  it("takes cells that mean the same for the same, however they are written", () => {
    assert.deepEqual(
      rowsOf([
        { ...echo, patientId: "Smith, Ann" },
        { ...agent, patientId: "SMITH, ANN" },
      ]),
      [[2, 3]],
    );
    const slashed = value("2026-11-03", "11/03/2026");
    assert.deepEqual(rowsOf([echo, { ...agent, dos: slashed }]), [[2, 3]]);
  });

  it("takes the claim for the patient where the sheet names no patient", () => {
    const { patientId: _, ...nobody } = echo;
    assert.deepEqual(
      rowsOf([
        { ...nobody, claimId: "C1" },
        { ...nobody, claimId: "C2" },
        { ...nobody, claimId: "C1" },
      ]),
      [[2, 4], [3]],
    );
    assert.equal(new Grouping(linesOf([nobody])).possible, false);
  });

  it("has no line whose date or patient cannot be read", () => {
    const rows = [echo, { ...agent, dos: unreadable() }, { ...agent, patientId: "" }, { ...agent, dos: "" }];
    assert.deepEqual(rowsOf(rows), [[2]]);
    const grouping = new Grouping(linesOf(rows));
    assert.deepEqual(
      [0, 1, 2, 3].map((line) => grouping.placeOf(line)),
      [0, undefined, undefined, undefined],
    );
  });

  it("keeps a line whose code cannot be read", () => {
    assert.deepEqual(rowsOf([echo, { ...agent, code: unreadable() }]), [[2, 3]]);
  });
});

describe("the days near an encounter", () => {
  const dates = ["2026-11-03", "2026-11-06", "2026-11-07", "2026-10-31", "2026-10-30"];
  const rows = [...dates.map((dos) => ({ ...echo, dos })), { ...other, dos: "2026-11-04" }];
  const nearTo = (days: number, sheet: readonly Row[] = rows) =>
    new Grouping(linesOf(sheet))
      .encounter(0)
      .near(days)
      .map(({ dos }) => dos);

  it("are the same patient's, so many days before or after and not itself", () => {
    assert.deepEqual(nearTo(3), ["2026-11-06", "2026-10-31"]);
    assert.deepEqual(nearTo(4), ["2026-11-06", "2026-11-07", "2026-10-31", "2026-10-30"]);
    assert.deepEqual(nearTo(2), []);
  });

  it("are on the same kind of claim", () => {
    assert.deepEqual(nearTo(3, [echo, { ...echo, dos: "2026-11-04", claimType: "institutional" }]), []);
  });
});

describe("the doubtful lines of an encounter", () => {
  const doubtful = (...rows: Row[]) =>
    new Grouping(linesOf([echo, ...rows])).encounter(0).doubtful.map(({ row }) => row);

  it("are the patient's lines without a readable date", () => {
    assert.deepEqual(doubtful({ ...agent, dos: unreadable() }, { ...agent, dos: "" }), [3, 4]);
  });

  it("are the day's lines without a readable code", () => {
    assert.deepEqual(doubtful({ ...echo, code: unreadable() }, { ...echo, code: "" }), [3, 4]);
  });

  it("are none of another patient or of another day that can be read", () => {
    assert.deepEqual(doubtful({ ...other, dos: unreadable() }, { ...echo, code: unreadable(), dos: "2026-11-05" }), []);
  });
});

describe("the lines of a family in an encounter", () => {
  const agents = familyOf("agents", ["Q9957", "Q9956"]);
  const encounter = new Grouping(linesOf([echo, agent, { ...agent, code: "Q9956" }, agent])).encounter(0);

  it("are in the order of the sheet", () => {
    assert.deepEqual(
      encounter.of(agents).map(({ row }) => row),
      [3, 4, 5],
    );
    assert.equal(encounter.has(agents), true);
    assert.equal(encounter.has(familyOf("stress", ["93350"])), false);
  });

  it("make one supply for each code", () => {
    const supplies = encounter.supplies(agents);
    assert.deepEqual(
      supplies.map(({ code, lines }) => [code, lines.map(({ row }) => row)]),
      [
        ["Q9957", [3, 5]],
        ["Q9956", [4]],
      ],
    );
  });
});
