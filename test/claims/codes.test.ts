import assert from "node:assert/strict";
import {
  eitherFamily,
  everyCode,
  familyOf,
  familyUnder,
  hasCodeShape,
  hasDiagnosisShape,
  hasModifierShape,
} from "../../src/claims/codes.ts";

function shapes(title: string, hasShape: (text: string) => boolean, right: string, wrong: readonly string[]): void {
  describe(title, () => {
    for (const text of right.split(" ")) it(`“${text}” has it`, () => assert.equal(hasShape(text), true));
    for (const text of wrong) it(`“${text}” has it not`, () => assert.equal(hasShape(text), false));
  });
}

shapes("the shape of a procedure code", hasCodeShape, "93306 Q9957 C8929 0439T 99214", [
  "",
  "9330",
  "933066",
  "ABCDE",
  "q9957",
  "93306 ",
  "9330-",
]);

shapes("the shape of a modifier", hasModifierShape, "26 TC JW X1 1P", ["", "2", "266", "jz", "2 ", "J-"]);

shapes("the shape of a diagnosis", hasDiagnosisShape, "I10 I50.22 C4A.9 T82.857A Z3A.08 S06.0X0A", [
  "",
  "I1",
  "I1022",
  "428.0",
  "I50.",
  "I50.22222",
  "i50.22",
  "II0",
  "HTN",
]);

describe("a family of codes", () => {
  const stress = familyOf("stress echo studies", ["93350", "93351"]);

  it("has the codes that it names and no others", () => {
    assert.equal(stress.has("93350"), true);
    assert.equal(stress.has("93352"), false);
    assert.equal(stress.has(""), false);
  });

  it("joined with another has the codes of both", () => {
    const either = eitherFamily("stress echo and contrast", stress, familyOf("contrast", ["93352"]));
    assert.deepEqual(["93350", "93352", "93306"].map(either.has), [true, true, false]);
  });

  it("under a stem has every code that begins so", () => {
    const routine = familyUnder("routine", ["Z02", "Z13.6"]);
    assert.deepEqual(["Z02", "Z02.5", "Z13.6", "Z13.60", "Z13", "Z13.5"].map(routine.has), [
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it("of every code has the one that cannot be read too", () => {
    assert.equal(everyCode.has(""), true);
  });
});
