import assert from "node:assert/strict";
import { inOrder, map, told } from "./support/mapping.ts";

describe("A sheet with a claim per row", () => {
  const shared = ["Claim", "Patient", "DOS", "POS", "DX1", "DX2"];
  const sharedMap = "claimId=A patientId=B dos=C pos=D";
  const dxMap = "dx1=E dx2=F";
  const data = ["C1", "P1", 46329, 11, "I50.22", "I10"];
  const namings: Readonly<Record<string, readonly [readonly string[], string]>> = {
    numbers: [
      ["CPT1", "Mod1", "Units1", "Charge1", "CPT2", "Mod2", "Units2", "Charge2"],
      "code=G,K mod1=H,L units=I,M charge=J,N",
    ],
    "numbers apart": [
      ["CPT 1", "CPT 2", "Units 1", "Units 2", "Mod 1", "Mod 2", "Charge 1", "Charge 2"],
      "code=G,H mod1=K,L units=I,J charge=M,N",
    ],
    "two numbers": [
      ["CPT1", "Mod1.1", "Mod1.2", "Units1", "CPT2", "Mod2.1", "Mod2.2", "Units2"],
      "code=G,K mod1=H,L mod2=I,M units=J,N",
    ],
    "a number and a letter": [
      ["Proc1", "Mod1A", "Mod1B", "Qty1", "Proc2", "Mod2A", "Mod2B", "Qty2"],
      "code=G,K mod1=H,L mod2=I,M units=J,N",
    ],
    lines: [
      [
        "Line 1 Code",
        "Line 1 Mod",
        "Line 1 Units",
        "Line 1 Charge",
        "Line 2 Code",
        "Line 2 Mod",
        "Line 2 Units",
        "Line 2 Charge",
      ],
      "code=G,K mod1=H,L units=I,M charge=J,N",
    ],
    "the same headings again": [
      ["CPT", "Mod", "Units", "Charge", "CPT", "Mod", "Units", "Charge"],
      "code=G,K mod1=H,L units=I,M charge=J,N",
    ],
    "headings that a table numbered": [
      ["CPT", "Mod", "Units", "Charge", "CPT2", "Mod2", "Units2", "Charge2"],
      "code=G,K mod1=H,L units=I,M charge=J,N",
    ],
    "the code in each name": [
      ["CPT 1", "CPT 1 Mod 1", "CPT 1 Mod 2", "CPT 1 Units", "CPT 2", "CPT 2 Mod 1", "CPT 2 Mod 2", "CPT 2 Units"],
      "code=G,K mod1=H,L mod2=I,M units=J,N",
    ],
    "modifiers numbered within the group": [
      ["CPT", "Mod 1", "Mod 2", "Units", "CPT", "Mod 1", "Mod 2", "Units"],
      "code=G,K mod1=H,L mod2=I,M units=J,N",
    ],
  };
  for (const [name, [headings, expected]] of Object.entries(namings)) {
    it(`is known by ${name}`, () => {
      const values = headings.map((heading) =>
        /cpt|proc|code/i.test(heading) && !/mod|units/i.test(heading) ? 93306 : /mod/i.test(heading) ? 26 : 1,
      );
      const mapping = map([
        [...shared, ...headings],
        [...data, ...values],
        [...data, ...values],
      ]);
      assert.equal(mapping.layout, "claim");
      assert.equal(mapping.slots, 2);
      assert.equal(told(mapping), inOrder(`${sharedMap} ${expected} ${dxMap}`));
    });
  }

  it("may have a group without some of the columns", () => {
    const mapping = map([
      ["DOS", "CPT1", "Mod1", "Units1", "CPT2", "Units2"],
      [46329, 93306, 26, 1, "Q9957", 2],
    ]);
    assert.equal(told(mapping), "dos=A code=B,E mod1=C,- units=D,F");
  });

  it("becomes a line per row if the user names the code column", () => {
    const mapping = map(
      [
        ["DOS", "CPT 1", "Units 1", "CPT 2", "Units 2"],
        [46329, 93306, 1, 93325, 1],
      ],
      { code: 4 },
    );
    assert.equal(mapping.layout, "line");
    assert.deepEqual(mapping.columns.get("code"), [4]);
  });
});
