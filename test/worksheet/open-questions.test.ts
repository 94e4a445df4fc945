import assert from "node:assert/strict";
import { findColumns } from "../../src/worksheet/find-columns.ts";
import { ColumnProblem, type Corrections } from "../../src/worksheet/mapping.ts";
import { map, sentence, told } from "./support/mapping.ts";
import { sheetOf, type Rows } from "./support/sheet.ts";

const line = [46329, 11, 93306, "26", 1, 450];
const basic = ["DOS", "POS", "CPT", "Mod", "Units", "Charge"];

describe("What a sheet leaves open", () => {
  const two = [
    ["CPT", "DOS", "Units", "Fee", "Amount", "Total charge"],
    [93306, 46329, 1, 450, 300, 450],
    [93306, 46329, 1, 450, 310, 900],
  ];

  it("is asked for, and the field has no column until then", () => {
    const { columns, questions } = map(two);
    assert.equal(columns.has("charge"), false);
    assert.deepEqual(questions, [
      {
        field: "charge",
        candidates: [
          { column: 4, heading: "Fee" },
          { column: 6, heading: "Total charge" },
        ],
      },
    ]);
  });

  it("is settled by the user's choice", () => {
    const { columns, questions } = map(two, { charge: 5 });
    assert.deepEqual(columns.get("charge"), [5]);
    assert.deepEqual(questions, []);
  });

  it("is settled by the user's choice of no column", () => {
    const { columns, questions } = map(two, { charge: null });
    assert.equal(columns.has("charge"), false);
    assert.deepEqual(questions, []);
  });

  it("leaves the other columns of a list in their order when the user chose one", () => {
    const rows = [
      ["DOS", "CPT", "Units", "Mod", "Mod", "Mod"],
      [46329, 93306, 1, "26", "59", "XU"],
    ];
    assert.equal(told(map(rows, { mod1: 5 })), "dos=A code=B mod1=E mod2=D mod3=F units=C");
    assert.equal(told(map(rows, { mod2: 6 })), "dos=A code=B mod1=D mod2=F mod3=E units=C");
    assert.equal(told(map(rows, { mod1: null })), "dos=A code=B mod2=E mod3=F units=C");
  });

  it("is settled by what the user chose before under the same headings", () => {
    const { fingerprint } = map(two);
    const remembered = (asked: string) => (asked === fingerprint ? { charge: 5 } : undefined);
    assert.deepEqual(findColumns(sheetOf(two), remembered).columns.get("charge"), [5]);
  });

  it("stops the check if it is the code, and says between which columns to choose", () => {
    const rows = [
      ["CPT", "HCPCS", "DOS", "Units"],
      [93306, "Q9957", 46329, 1],
    ];
    assert.equal(
      sentence(rows),
      "More than one column of sheet Charges may hold the code (A “CPT”, B “HCPCS”): say which one does.",
    );
    assert.throws(
      () => map(rows),
      (problem) => problem instanceof ColumnProblem && problem.question.candidates.length === 2,
    );
    assert.equal(told(map(rows, { code: 2 })), "dos=C code=B units=D");
  });

  it("stays the same question when columns that nobody knows are added", () => {
    const wider = two.map((row, i) => [...row, i === 0 ? "Verdict" : "✔ Clean"]);
    assert.equal(map(wider).fingerprint, map(two).fingerprint);
  });
});

describe("A sheet that cannot be checked", () => {
  const cases: Readonly<Record<string, readonly [Rows, RegExp, Corrections?]>> = {
    "without any cell": [[], /^Sheet Charges is empty: put the claim lines/],
    "of blank cells": [[[null, ""], [" "]], /^Sheet Charges is empty/],
    "without headings": [
      [
        [46329, 93306, 1],
        [46330, 93306, 1],
      ],
      /^No row of headings was found among the first 60 rows of sheet Charges/,
    ],
    "of prose": [[["Dear all,"], ["please find the charges below."]], /^No row of headings/],
    "without a code column": [
      [
        ["DOS", "POS", "Units"],
        [46329, 11, 1],
      ],
      /^None of the headings in row 1 of sheet Charges is for the procedure code: head that column/,
    ],
    "whose codes have no heading": [
      [
        ["DOS", "POS", "Units", "Svc cat"],
        [46329, 11, 1, "Q9957"],
      ],
      /but what stands in D “Svc cat” looks like codes/,
    ],
    "of headings only": [[[], basic, []], /^Sheet Charges has headings in row 2 but no claim lines below/],
    "where a chosen column is empty": [
      [basic, line],
      /^Sheet Charges holds nothing in column Z, chosen for the units/,
      { units: 26 },
    ],
  };
  for (const [name, [rows, expected, corrections]] of Object.entries(cases)) {
    it(`${name} is refused with one sentence`, () => assert.match(sentence(rows, corrections), expected));
  }
});
