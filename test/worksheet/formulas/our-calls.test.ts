import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { callsOurs, ourFunctions } from "../../../src/worksheet/formulas/our-calls.ts";
import { valueMark } from "../../../src/worksheet/formulas/value-mark.ts";

const cases: readonly [formula: string, isOurs: boolean, why: string][] = [
  ["=Q9957UNITS(A1)", true, "the plain call"],
  ["=q9957units(A1)", true, "in small letters"],
  ["=@CHECKCLAIM(A6:R6)", true, "one value of a range"],
  ["=_xldudf_CHECKCLAIM(A6:R6)", true, "as a workbook shows it where the add-in is missing"],
  ["=_xlfn._xldudf_CHECKCLAIMS(A6:R9)", true, "as the file has it"],
  ["=_xludf.WASTEUNITS(A1,B1,C1)", true, "as an older Excel read it"],
  ['=IF(A1="","",CONTRASTUNITS(B1,C1)*2)', true, "inside a larger formula"],
  ["=SUM(1,\n  ASPLIMIT(A1,B1))", true, "on its second line"],
  ["='It''s CHECKCLAIM('!A1+CHECKCLAIM(A1:B1)", true, "after the name of a sheet"],
  ["=Lines[mL]+Q9957UNITS(Lines[[#This Row],[mL]])", true, "beside columns of a table"],
  ["=CHECKCLAIM(Lines[@[a '] b]])", true, "over a column with a bracket in its name"],
  ['=TEXTJOIN(", ",TRUE,CHECKCLAIMS(A6:R9,A5:R5,"all"))', true, "a spill inside"],
  ["=LET(x,CONTRASTLINES(A1,B1,C1),INDEX(x,1,3))", true, "given a name"],
  ['="CHECKCLAIM(A1)"', false, "a text"],
  ['="say ""CHECKCLAIM(A1)"" twice"', false, "a text with quotes in it"],
  ["='CHECKCLAIM(x)'!A1", false, "the name of a sheet"],
  ["=SUM(Lines[CHECKCLAIM(x)])", false, "the name of a column"],
  ["=SUM(Lines[[a'[b]:[CHECKCLAIM(x)]])", false, "columns from one to another"],
  ["=MYCHECKCLAIM(A1)", false, "a longer name"],
  ["=CHECKCLAIMS2(A1)", false, "another name"],
  ["=OTHER.CHECKCLAIM(A1)", false, "another add-in's"],
  ["=[1]!CHECKCLAIM(A1)", false, "a macro of another workbook"],
  ["=Book1.xlsm!CHECKCLAIM(A1)", false, "a macro of a workbook by its name"],
  ["=CHECKCLAIM+1", false, "a name without a call"],
  ["=SUM(A1:A3)", false, "Excel's own"],
  ["CHECKCLAIM(A1)", false, "no formula"],
  ["=", false, "nothing"],
  ['="CHECKCLAIM(', false, "a text without an end"],
  ["=Lines[CHECKCLAIM(", false, "a bracket without an end"],
];

describe("A formula is ours", () => {
  for (const [formula, isOurs, why] of cases) {
    it(`${isOurs ? "" : "not "}as ${why}: ${JSON.stringify(formula)}`, () => assert.equal(callsOurs(formula), isOurs));
  }

  it("by the names that Excel is told of", () => {
    const golden = new URL("../../functions/functions.golden.json", import.meta.url);
    const { functions } = JSON.parse(readFileSync(golden, "utf8")) as { functions: { name: string }[] };
    assert.ok(functions.length >= 6);
    assert.deepEqual(
      functions.filter(({ name }) => !ourFunctions.has(name)),
      [],
    );
  });
});

describe("What cells hold is known again", () => {
  const same: readonly [unknown[][], unknown[][], boolean][] = [
    [[[1]], [[1]], true],
    [[[0.1 + 0.2]], [[0.3]], true],
    [[[null]], [[""]], true],
    [[["OK"]], [["ok"]], false],
    [[["2"]], [[2]], false],
    [[[1, 2]], [[1], [2]], false],
    [[[true]], [["TRUE"]], false],
    [[[12_345.67]], [[12_345.68]], false],
  ];
  for (const [one, other, isSame] of same) {
    it(`${JSON.stringify(one)} ${isSame ? "as" : "not as"} ${JSON.stringify(other)}`, () => {
      assert.equal(valueMark(one as never) === valueMark(other as never), isSame);
    });
  }
});
