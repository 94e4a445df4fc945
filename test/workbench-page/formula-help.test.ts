import assert from "node:assert/strict";
import { complete, openCall, suggestions } from "../../src/workbench/page/formula-help.ts";

const functions = [
  { name: "CHECKCLAIM", parameters: [{ name: "row" }, { name: "headers", optional: true }] },
  { name: "CHECKCLAIMS" },
  { name: "Q9957UNITS" },
];

describe("help while a formula is typed", () => {
  const begun: readonly (readonly [text: string, ...names: string[]])[] = [
    ["=check", "CHECKCLAIM", "CHECKCLAIMS"],
    ["=IF(Q99", "Q9957UNITS"],
    ["=1+CHECKCLAIMS", "CHECKCLAIMS"],
    ["check"],
    ["=CHECKCLAIM("],
    ["=A1.CHECK"],
    ['="CHECK'],
    ["=Sheet1!Q"],
  ];
  for (const [text, ...names] of begun) {
    it(`offers ${names.join(", ") || "nothing"} for ${text}`, () => {
      assert.deepEqual(
        suggestions(text, functions).map(({ name }) => name),
        names,
      );
    });
  }

  it("makes the beginning of a name the whole name", () => {
    assert.equal(complete("=1+check", functions[1]!), "=1+CHECKCLAIMS(");
  });

  const open: readonly (readonly [text: string, name: string | undefined, argument?: number])[] = [
    ["=CHECKCLAIM(", "CHECKCLAIM", 0],
    ["=CHECKCLAIM(A6:R6,", "CHECKCLAIM", 1],
    ["=checkclaim(SUM(1,2),", "CHECKCLAIM", 1],
    ['=CHECKCLAIM("a,(b",', "CHECKCLAIM", 1],
    ["=CHECKCLAIM(SUM(1,", undefined],
    ["=CHECKCLAIM(A6:R6)", undefined],
    ["=(1,", undefined],
  ];
  for (const [text, name, argument] of open) {
    it(`knows which argument comes next in ${text}`, () => {
      const call = openCall(text, functions);
      assert.deepEqual([call?.function.name, call?.argument], [name, argument]);
    });
  }
});
