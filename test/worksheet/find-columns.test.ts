import assert from "node:assert/strict";
import { fields } from "../../src/claims/fields.ts";
import { columnLetters, type CellValue } from "../../src/worksheet/cells.ts";
import { inOrder, map, told } from "./support/mapping.ts";
import type { Rows } from "./support/sheet.ts";

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

  it("is the first of them even where a column is filled by the repeated headings alone", () => {
    const headings = ["Patient", "DOS", "POS", "CPT", "Mod", "Units"];
    const echo = ["Doe", 46329, 11, 93306, null, 1];
    assert.equal(map([headings, echo, headings, echo, ["Total", null, null, null, null, 2]]).headerRow, 1);
  });

  it("is the one above the first lines, where a second table has other headings", () => {
    const headings = ["Patient", "DOS", "POS", "CPT", "Mod", "Units"];
    const other = ["DOS", "Patient", "CPT", "Units", "Mod", "POS"];
    const rows = [headings, ["Doe", 46329, 11, 93306, null, 1], [], other, [46329, "Doe", "Q9957", 2, "JZ", 11]];
    assert.equal(map(rows).headerRow, 1);
  });

  it("is below a list of codes that the report was made for", () => {
    assert.equal(map([["Code"], ["93306"], ["Q9957"], [], basic, line, line]).headerRow, 5);
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

  it("may be two rows with the same lower text under different upper ones", () => {
    const mapping = map([
      ["Service", null, null, "NDC", null],
      ["DOS", "HCPCS", "Units", "Number", "Units"],
      [46329, "Q9957", 2, "11994-0011-04", 1.5],
    ]);
    assert.equal(told(mapping), "dos=A code=B units=C ndc=D ndcQty=E");
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
