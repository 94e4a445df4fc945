import assert from "node:assert/strict";
import { ClaimLine } from "../../src/claims/claim-line.ts";
import { invalid, linesOf, repaired, unreadable, type Row } from "../support/lines.ts";

function lineOf(row: Row): ClaimLine {
  return new ClaimLine(linesOf([row]), 0);
}

describe("a claim line", () => {
  it("says what its cells mean", () => {
    const line = lineOf({ code: "Q9957", mod1: "JZ", units: 2, pos: "11", dos: "2026-11-03" });
    assert.deepEqual(
      [line.code, line.modifiers, line.units, line.pos, line.dos],
      ["Q9957", ["JZ"], 2, "11", "2026-11-03"],
    );
    assert.equal(line.row, 2);
  });

  it("has nothing where its cells are blank, broken or absent", () => {
    const line = lineOf({ code: unreadable(), units: invalid("two"), pos: "" });
    assert.deepEqual(
      [line.code, line.modifiers, line.units, line.pos, line.dos],
      ["", [], undefined, undefined, undefined],
    );
  });

  it("is professional unless it says otherwise", () => {
    assert.equal(lineOf({ code: "93306" }).claimType, "professional");
    assert.equal(lineOf({ claimType: "institutional" }).claimType, "institutional");
    assert.equal(lineOf({ claimType: invalid("?") }).claimType, "professional");
  });

  describe("with modifiers", () => {
    const stuck = (...attached: string[]) => repaired({ code: "93306", attached }, `93306-${attached.join("-")}`);

    it("lists those of several cells in order", () => {
      assert.deepEqual(lineOf({ mod1: "26", mod2: "59", mod4: "GC, KX" }).modifiers, ["26", "59", "GC", "KX"]);
    });

    it("lists those stuck to the code first", () => {
      assert.deepEqual(lineOf({ code: stuck("26"), mod1: "59" }).modifiers, ["26", "59"]);
    });

    it("counts one that is stuck to the code and in its column once", () => {
      assert.deepEqual(lineOf({ code: stuck("26"), mod1: "26" }).modifiers, ["26"]);
    });

    it("keeps one that its columns hold twice", () => {
      assert.deepEqual(lineOf({ mod1: "JZ", mod2: "JZ" }).modifiers, ["JZ", "JZ"]);
    });
  });

  describe("with a flaw", () => {
    it("names the first broken cell of the modifiers", () => {
      const line = lineOf({ mod1: "26", mod2: invalid("5"), mod3: unreadable() });
      assert.deepEqual(line.flaw("mod"), { field: "mod2", reading: invalid("5") });
    });

    it("takes no modifier for an answer, and no diagnosis for a flaw", () => {
      const line = lineOf({ code: "93306", mod1: "", dx1: "" });
      assert.equal(line.flaw("mod"), undefined);
      assert.deepEqual(line.flaw("dx"), { field: "dx1", reading: { kind: "blank" } });
    });

    it("has none where one of several diagnosis cells is filled", () => {
      assert.equal(lineOf({ dx1: "", dx2: "I10" }).flaw("dx"), undefined);
    });
  });

  describe("with diagnoses", () => {
    const listed = { dx1: "I50.22", dx2: "I10", dx3: "Z13.6" };

    it("is linked to all of them without a pointer", () => {
      assert.deepEqual(lineOf(listed).linkedDiagnoses, ["I50.22", "I10", "Z13.6"]);
    });

    it("is linked to those that its pointer names, the first named first", () => {
      assert.deepEqual(lineOf({ ...listed, pointer: "CA" }).linkedDiagnoses, ["Z13.6", "I50.22"]);
    });

    it("is linked to none that could be told where the pointer leads nowhere", () => {
      for (const pointer of ["D", "AD", "first", unreadable(), invalid("1.5")]) {
        assert.equal(lineOf({ ...listed, pointer }).linkedDiagnoses, undefined);
      }
    });

    it("is linked to those whose codes stand where the pointer would", () => {
      assert.deepEqual(lineOf({ ...listed, pointer: "I10" }).linkedDiagnoses, ["I10"]);
      assert.equal(lineOf({ ...listed, pointer: "I48.0" }).linkedDiagnoses, undefined);
    });

    it("has an empty place where a column before others is blank", () => {
      const gap = { dx1: "I50.22", dx2: "", dx3: "I10" };
      assert.deepEqual(lineOf({ ...gap, pointer: "C" }).linkedDiagnoses, ["I10"]);
      assert.equal(lineOf({ ...gap, pointer: "B" }).linkedDiagnoses, undefined);
      assert.deepEqual(lineOf({ ...gap, dx1: "I50.22, R55", pointer: "C" }).linkedDiagnoses, ["I10"]);
    });

    it("reads several from one cell", () => {
      assert.deepEqual(lineOf({ dx1: "I50.22, I10", dx2: "R07.9" }).diagnoses, ["I50.22", "I10", "R07.9"]);
    });
  });
});
