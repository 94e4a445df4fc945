import assert from "node:assert/strict";
import { fields } from "../../src/claims/fields.ts";
import { openWords } from "../../src/words/words.ts";
import { columnLetters, type CellValue, type SheetCells } from "../../src/worksheet/cells.ts";
import { findColumns } from "../../src/worksheet/find-columns.ts";
import { ColumnProblem, type Corrections, type Mapping } from "../../src/worksheet/mapping.ts";
import { Problem } from "../../src/worksheet/problem.ts";
import { sheetOf, type Rows } from "./support/sheet.ts";

/** The mapping in short: "dos=A code=C,F". */
function told({ columns }: Mapping): string {
  const letters = (list: readonly number[]) => list.map((column) => columnLetters(column) || "-").join(",");
  return fields.flatMap((field) => (columns.has(field) ? `${field}=${letters(columns.get(field)!)}` : [])).join(" ");
}

function map(rows: Rows, corrections?: Corrections, more?: Partial<SheetCells>): Mapping {
  return findColumns(sheetOf(rows, more), corrections);
}

function sentence(rows: Rows, corrections?: Corrections): string {
  try {
    map(rows, corrections);
  } catch (problem) {
    if (problem instanceof Problem) return openWords().phrase(problem.phrase);
    throw problem;
  }
  return "no problem";
}

const line = [46329, 11, 93306, "26", 1, 450];
const basic = ["DOS", "POS", "CPT", "Mod", "Units", "Charge"];
const basicMap = "dos=A pos=B code=C mod1=D units=E charge=F";

describe("The columns of a sheet", () => {
  it("are found under plain headings", () => {
    const mapping = map([basic, line]);
    assert.equal(told(mapping), basicMap);
    assert.equal(mapping.headerRow, 1);
    assert.equal(mapping.layout, "line");
    assert.deepEqual(mapping.questions, []);
  });

  it("are found under the names that reports use for fields", () => {
    const values: Partial<Record<string, CellValue>> = { dos: 46329, dosTo: 46329, pos: 11, code: 93306, pointer: "A" };
    const numbers = ["units", "charge", "ndcQty", "vials", "volDrawn", "volAdmin", "volDiscard", "allowed", "paid"];
    const row = fields.map(
      (field) => values[field] ?? (numbers.includes(field) ? 1 : /^dx/.test(field) ? "I50.22" : "26"),
    );
    assert.equal(told(map([fields, row])), fields.map((field, i) => `${field}=${columnLetters(i + 1)}`).join(" "));
  });

  const layouts: Readonly<Record<string, readonly [readonly (readonly [string, CellValue])[], string]>> = {
    "a practice system": [
      [
        ["Svc Date", 46329],
        ["Acct #", "A77"],
        ["Pt Name", "Doe, Jane"],
        ["POS Cd", 11],
        ["CPT®/HCPCS", 93306],
        ["M1", 26],
        ["M2", null],
        ["Qty", 1],
        ["DX 1 ", "I50.22"],
        ["DX 2", "I42.0"],
        ["Chg Amt", 450],
        ["Primary Ins", "Aetna"],
        ["mL Given", 1.3],
        ["mL Wasted", 0.2],
      ],
      "claimId=B patientId=C dos=A pos=D code=E mod1=F mod2=G units=H charge=K dx1=I dx2=J payer=L volAdmin=M volDiscard=N",
    ],
    "a practice system with both patient id and name": [
      [
        ["Pt Name", "Doe, Jane"],
        ["MRN", 10234],
        ["From", 46329],
        ["To", 46329],
        ["Proc", "Q9957"],
        ["Mods", "JZ"],
        ["Qty", 2],
      ],
      "patientId=B dos=C dosTo=D code=E mod1=F units=G",
    ],
    "a claim number beside an account": [
      [
        ["Claim #", "C1"],
        ["Acct #", "A1"],
        ["DOS", 46329],
        ["CPT", 93306],
        ["Units", 1],
      ],
      "claimId=A patientId=B dos=C code=D units=E",
    ],
    "an open claims data set": [
      [
        ["claim_id", "C1"],
        ["claim_line_number", 1],
        ["claim_type", "professional"],
        ["person_id", "P1"],
        ["claim_line_start_date", "2026-11-03"],
        ["claim_line_end_date", "2026-11-03"],
        ["place_of_service_code", "11"],
        ["hcpcs_code", "93306"],
        ["hcpcs_modifier_1", "26"],
        ["hcpcs_modifier_2", ""],
        ["service_unit_quantity", 1],
        ["charge_amount", 450],
        ["paid_amount", 100],
        ["allowed_amount", 120],
        ["diagnosis_code_1", "I5022"],
        ["diagnosis_code_2", "I420"],
        ["rendering_npi", "1234567893"],
        ["billing_npi", "1234567893"],
      ],
      "claimId=A lineNo=B patientId=D dos=E dosTo=F pos=G code=H mod1=I mod2=J units=K charge=L dx1=O dx2=P renderingNpi=Q billingNpi=R claimType=C allowed=N paid=M",
    ],
    "a sheet with NDC units beside units": [
      [
        ["DOS", 46329],
        ["HCPCS", "Q9957"],
        ["Units", 2],
        ["NDC", "11994-0011-04"],
        ["NDC Units", 1.5],
        ["NDC UOM", "ML"],
      ],
      "dos=A code=B units=C ndc=D ndcQty=E ndcUom=F",
    ],
    "a sheet with a column of codes and one of descriptions": [
      [
        ["DOS", 46329],
        ["Code", "93306"],
        ["Procedure Description", "Echo"],
        ["Units", 1],
      ],
      "dos=A code=B units=D",
    ],
    "an amount that is the only one": [
      [
        ["DOS", 46329],
        ["CPT", "93306"],
        ["Units", 1],
        ["Amount", 450],
      ],
      "dos=A code=B units=C charge=D",
    ],
    "an amount beside a charge": [
      [
        ["DOS", 46329],
        ["CPT", "93306"],
        ["Units", 1],
        ["Amount", 450],
        ["Charge", 450],
      ],
      "dos=A code=B units=C charge=E",
    ],
    "a facility code that is a place of service": [
      [
        ["DOS", 46329],
        ["CPT", "93306"],
        ["Units", 1],
        ["Facility Code", 11],
      ],
      "pos=D dos=A code=B units=C",
    ],
    "a facility code that is text": [
      [
        ["DOS", 46329],
        ["CPT", "93306"],
        ["Units", 1],
        ["Facility Code", "MAIN"],
      ],
      "dos=A code=B units=C",
    ],
    "locations with numbers of their own": [
      [
        ["DOS", 46329],
        ["CPT", "93306"],
        ["Units", 1],
        ["Location", 3],
      ],
      "dos=A code=B units=C",
    ],
    "modifiers that all have the same heading": [
      [
        ["DOS", 46329],
        ["CPT", "93306"],
        ["Mod", "26"],
        ["Mod", "59"],
        ["Mod", ""],
        ["Units", 1],
      ],
      "dos=A code=B mod1=C mod2=D mod3=E units=F",
    ],
    "headings that a table numbered": [
      [
        ["DOS", 46329],
        ["CPT", "93306"],
        ["Mod", "26"],
        ["Mod2", "59"],
        ["Dx", "I10"],
        ["Dx2", "I50.22"],
        ["Units", 1],
      ],
      "dos=A code=B mod1=C mod2=D units=G dx1=E dx2=F",
    ],
    "ten ICD columns": [
      [
        ["DOS", 46329],
        ["CPT", "93306"],
        ...Array.from({ length: 10 }, (_, i) => [`ICD ${i + 1}`, i ? "" : "I10"] as const),
        ["Units", 1],
      ],
      "dos=A code=B units=M dx1=C dx2=D dx3=E dx4=F dx5=G dx6=H dx7=I dx8=J dx9=K dx10=L",
    ],
    "a description of the diagnosis beside numbered codes": [
      [
        ["DOS", 46329],
        ["CPT", "93306"],
        ["Units", 1],
        ["Diagnosis", "Heart failure"],
        ["Dx 1", "I50.22"],
        ["Dx 2", "I10"],
      ],
      "dos=A code=B units=C dx1=E dx2=F",
    ],
    "the same column twice": [
      [
        ["DOS", 46329],
        ["Service Date", 46329],
        ["CPT", "93306"],
        ["Units", 1],
      ],
      "dos=A code=C units=D",
    ],
    "a second insurance": [
      [
        ["DOS", 46329],
        ["CPT", "93306"],
        ["Units", 1],
        ["Insurance 2", "AARP"],
        ["Insurance 1", "Medicare"],
      ],
      "dos=A code=B units=C payer=E",
    ],
  };
  const inOrder = (text: string) =>
    fields.flatMap((f) => text.split(" ").filter((part) => part.startsWith(`${f}=`))).join(" ");
  for (const [name, [columns, expected]] of Object.entries(layouts)) {
    it(`are found in ${name}`, () => {
      const rows = [
        columns.map(([heading]) => heading),
        ...Array.from({ length: 4 }, () => columns.map(([, value]) => value)),
      ];
      assert.equal(told(map(rows)), inOrder(expected));
    });
  }

  it("are found where values speak against a weak heading", () => {
    const rows = [
      ["Code", "Proc", "DOS", "Units"],
      ...["MCR", "BCBS", "AETNA", "MCR"].map((payer) => [payer, 93306, 46329, 1]),
    ];
    assert.equal(told(map(rows)), "dos=C code=B units=D");
  });

  it("do not take a number that each line has for itself as the claim", () => {
    const rows = [["Line ID", "DOS", "CPT", "Units"], ...[1, 2, 3, 4, 5].map((id) => [id, 46329, 93306, 1])];
    assert.equal(map(rows).columns.has("claimId"), false);
  });
});

describe("Two columns with the same claim to a field", () => {
  it("are one if they hold the same, though a print-out repeats the headings", () => {
    const rows = [
      ["DOS", "Service Date", "CPT", "Units"],
      [46329, 46329, 93306, 1],
      ["DOS", "Service Date", "CPT", "Units"],
      [46330, 46330, 93306, 1],
    ];
    assert.deepEqual(map(rows).columns.get("dos"), [1]);
  });

  it("are one if they are two numbers of the same claims", () => {
    const rows = [
      ["Claim ID", "Claim #", "DOS", "CPT", "Units"],
      ["C1", 501, 46329, 93306, 1],
      ["C1", 501, 46329, "Q9957", 2],
      ["C2", 502, 46329, 93306, 1],
    ];
    assert.deepEqual(map(rows).columns.get("claimId"), [1]);
    const mixed = [...rows, ["C2", 503, 46329, 93306, 1]];
    assert.deepEqual(
      map(mixed).questions.map(({ field }) => field),
      ["claimId"],
    );
  });

  it("are told apart by which of them is filled", () => {
    const rows = [
      ["DOS", "Service Date", "CPT", "Units"],
      [null, 46329, 93306, 1],
      [null, 46330, 93306, 1],
    ];
    assert.deepEqual(map(rows).columns.get("dos"), [2]);
  });

  it("are told apart by which of them holds values of the field", () => {
    const rows = [
      ["CPT", "HCPCS", "DOS", "Units"],
      ["Echo", 93306, 46329, 1],
      ["Definity", "Q9957", 46329, 2],
    ];
    assert.deepEqual(map(rows).columns.get("code"), [2]);
  });
});

describe("The row of headings", () => {
  const banner: Rows = [["Riverside Cardiology"], ["Charges", null, "From", "11/01/2026", "To", "11/30/2026"], []];

  it("is found below titles, filters and blank rows", () => {
    const mapping = map([...banner, basic, [], line]);
    assert.equal(mapping.headerRow, 4);
    assert.equal(told(mapping), basicMap);
  });

  it("counts from the first row that the host gives", () => {
    assert.equal(map([...banner, basic, line], {}, { firstRow: 10 }).headerRow, 13);
  });

  it("is the first of those that a print-out repeats", () => {
    assert.equal(map([basic, line, line, basic, line]).headerRow, 1);
  });

  it("may be two rows, the upper one merged over several columns", () => {
    const mapping = map([
      ["Patient", null, "Service", null, null, "Modifiers", null, "Diagnosis", null, null],
      ["Name", "ID", "Date", "POS", "CPT", 1, 2, 1, 2, "Units"],
      ["Doe", "P1", 46329, 11, 93306, "26", "59", "I50.22", "I10", 1],
    ]);
    assert.equal(mapping.headerRow, 2);
    assert.equal(told(mapping), "patientId=B dos=C pos=D code=E mod1=F mod2=G units=J dx1=H dx2=I");
  });

  it("may break each heading over two rows", () => {
    const mapping = map([
      ["Date of", "Place of", "Procedure", null, "Billed"],
      ["Service", "Service", "Code", "Units", "Amount"],
      [46329, 11, 93306, 1, 450],
    ]);
    assert.equal(told(mapping), "dos=A pos=B code=C units=D charge=E");
  });

  it("is not joined with the first line of data", () => {
    const mapping = map([
      ["Service Date", "POS", "CPT", "Mod", "Units"],
      ["11/03/2026", "11", "93306", "26", "1"],
    ]);
    assert.equal(mapping.headerRow, 1);
  });

  it("is the one that the host knows", () => {
    assert.equal(map([["CPT", "Units", "DOS"], basic, line], {}, { headerRow: 2 }).headerRow, 2);
  });
});

describe("A sheet with a claim per row", () => {
  const shared = ["Claim", "Patient", "DOS", "POS", "DX1", "DX2"];
  const sharedMap = "claimId=A patientId=B dos=C pos=D";
  const dxMap = "dx1=E dx2=F";
  const data = ["C1", "P1", 46329, 11, "I50.22", "I10"];
  const namings: Readonly<Record<string, readonly [readonly string[], string, string]>> = {
    numbers: [
      ["CPT1", "Mod1", "Units1", "Charge1", "CPT2", "Mod2", "Units2", "Charge2"],
      "code=G,K mod1=H,L units=I,M charge=J,N",
      "1111",
    ],
    "numbers apart": [
      ["CPT 1", "CPT 2", "Units 1", "Units 2", "Mod 1", "Mod 2", "Charge 1", "Charge 2"],
      "code=G,H mod1=K,L units=I,J charge=M,N",
      "",
    ],
    "two numbers": [
      ["CPT1", "Mod1.1", "Mod1.2", "Units1", "CPT2", "Mod2.1", "Mod2.2", "Units2"],
      "code=G,K mod1=H,L mod2=I,M units=J,N",
      "",
    ],
    "a number and a letter": [
      ["Proc1", "Mod1A", "Mod1B", "Qty1", "Proc2", "Mod2A", "Mod2B", "Qty2"],
      "code=G,K mod1=H,L mod2=I,M units=J,N",
      "",
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
      "",
    ],
    "the same headings again": [
      ["CPT", "Mod", "Units", "Charge", "CPT", "Mod", "Units", "Charge"],
      "code=G,K mod1=H,L units=I,M charge=J,N",
      "",
    ],
    "headings that a table numbered": [
      ["CPT", "Mod", "Units", "Charge", "CPT2", "Mod2", "Units2", "Charge2"],
      "code=G,K mod1=H,L units=I,M charge=J,N",
      "",
    ],
    "the code in each name": [
      ["CPT 1", "CPT 1 Mod 1", "CPT 1 Mod 2", "CPT 1 Units", "CPT 2", "CPT 2 Mod 1", "CPT 2 Mod 2", "CPT 2 Units"],
      "code=G,K mod1=H,L mod2=I,M units=J,N",
      "",
    ],
    "modifiers numbered within the group": [
      ["CPT", "Mod 1", "Mod 2", "Units", "CPT", "Mod 1", "Mod 2", "Units"],
      "code=G,K mod1=H,L mod2=I,M units=J,N",
      "",
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
      assert.equal(
        told(mapping),
        fields
          .flatMap((f) => `${sharedMap} ${expected} ${dxMap}`.split(" ").filter((p) => p.startsWith(`${f}=`)))
          .join(" "),
      );
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
