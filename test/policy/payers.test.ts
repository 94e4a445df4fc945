import assert from "node:assert/strict";
import { valueColumns, type ValueKey } from "../../src/policy/columns.ts";
import { coverageOf } from "../../src/reference/contractor-policies.ts";
import type { CellValue } from "../../src/worksheet/cells.ts";
import { known, read, sentences, table, type Given } from "./support.ts";

const acme: Given = { Payer: "Acme Health", Family: "Commercial" };
const payers = (...rows: readonly Given[]) => read(table("Payers", rows));
const at = { payer: "Acme Health", dos: "2026-10-05" };

describe("A cell of the Payers table", () => {
  const cases: readonly (readonly [ValueKey, CellValue, unknown])[] = [
    ["wasteModifier", "required", "required"],
    ["wasteModifier", " Not  used ", "not used"],
    ["unitMethod", "strict", "strict"],
    ["unitMethod", "Vial", "vial"],
    ["cCodesInOffice", "no", false],
    ["cCodesInOffice", true, true],
    ["expectedPos", "11, 22", ["11", "22"]],
    ["expectedPos", 2, ["02"]],
    ["expectedPos", "11;15 49", ["11", "15", "49"]],
    ["expectedPos", 66, ["66"]],
    ["expectedPos", "none", []],
    ["contrastScreeningExcluded", "yes", true],
    ["ndc", "wanted", "wanted"],
    ["kitQuantity", "ml", "mL"],
    ["priceBasis", "medicare limits", "Medicare limits"],
    ["priceBasis", "bundled", "bundled"],
    ["chargeMultiplierMax", 2.5, 2.5],
    ["chargeMultiplierMax", "1.01", 1.01],
    ["authCodes", "93306, c8929", ["93306", "C8929"]],
    ["authCodes", 93306, ["93306"]],
    ["authCodes", "None", []],
    ["authMandatory", "YES", true],
    ["filingDays", 1, 1],
    ["filingDays", "180", 180],
    ["stressContrastInFacility", "yes", true],
    ["discardInUnitLimit", "no", false],
    ["paperClaims", false, false],
  ];
  for (const [key, cell, value] of cases) {
    it(`${valueColumns[key]}: ${JSON.stringify(cell)} is understood`, () => {
      const reading = payers({ ...acme, [valueColumns[key]]: cell });
      assert.deepEqual(sentences(reading), []);
      assert.deepEqual(known(reading.policies, at, key), value);
    });
  }

  const wrong: readonly (readonly [ValueKey, CellValue])[] = [
    ["wasteModifier", "requird"],
    ["unitMethod", "both"],
    ["cCodesInOffice", "constructor"],
    ["cCodesInOffice", "maybe"],
    ["expectedPos", "47"],
    ["expectedPos", "11, x"],
    ["expectedPos", 1115],
    ["ndc", true],
    ["priceBasis", "own"],
    ["chargeMultiplierMax", 1],
    ["chargeMultiplierMax", -2],
    ["authCodes", "9330"],
    ["authCodes", ","],
    ["filingDays", 0],
    ["filingDays", 90.5],
    ["filingDays", "90 days"],
    ["filingDays", { error: "#N/A" }],
  ];
  for (const [key, cell] of wrong) {
    it(`${valueColumns[key]}: ${JSON.stringify(cell)} is told, with its cell`, () => {
      const reading = payers({ ...acme, [valueColumns[key]]: cell });
      assert.equal(reading.problems.length, 1);
      assert.match(sentences(reading)[0]!, /^Table Payers, column .+, cell [A-Z]+5 of sheet EchoScrub policy holds “/);
      assert.equal(reading.problems[0]!.place?.row, 5);
    });
  }

  it("says what, where, and what to do in one sentence", () => {
    assert.deepEqual(sentences(payers({ ...acme, "Waste modifier": "requird" })), [
      "Table Payers, column Waste modifier, cell E5 of sheet EchoScrub policy holds “requird”: write one of required, accepted, not used, unknown, or leave it blank.",
    ]);
  });

  for (const key of Object.keys(valueColumns) as ValueKey[]) {
    it(`${valueColumns[key]}: unknown makes it unknown, blank is as the family`, () => {
      assert.equal(known(payers({ ...acme, [valueColumns[key]]: "Unknown" }).policies, at, key), undefined);
      const { policies } = payers(acme);
      assert.equal(known(policies, at, key), policies.families.commercial.values[key]?.value);
    });
  }

  it("tells where it stands: the row, its source, and who read it when", () => {
    const link = "https://acme.example/contrast";
    const rows = [
      { ...acme, NDC: "wanted", Source: link, "Reviewed by": "J. Roe", "Reviewed on": 46_300 },
      { ...acme, Payer: "Zenith", NDC: "wanted", "Reviewed by": "J. Roe", Source: "javascript:alert(1)" },
      { ...acme, Payer: "Nadir", NDC: "wanted" },
    ];
    const sources = payers(...rows).policies.payers.map(({ policy }) => policy.values.ndc!);
    assert.deepEqual(
      sources.map(({ source, said }) => [said, source.title, source.href, source.readOn]),
      [
        [
          "NDC: wanted",
          `your policy, table Payers, row 5, ${link}, reviewed by J. Roe on 2026-10-05`,
          link,
          "2026-10-05",
        ],
        ["NDC: wanted", "your policy, table Payers, row 6, javascript:alert(1), reviewed by J. Roe", "", ""],
        ["NDC: wanted", "your policy, table Payers, row 7, no source named", "", ""],
      ],
    );
  });
});

describe("The covered diagnoses of a payer", () => {
  const lists = table("CoveredDx", [{ List: "Acme hearts", Diagnosis: "I50.22" }]);
  const covered = (row: Given) => read(table("Payers", [{ ...acme, ...row }]), lists);
  const names = (row: Given) => {
    const value = known(covered(row).policies, at, "coveredDx") as readonly { name: string }[] | undefined;
    return value?.map(({ name }) => name);
  };

  const ngs = coverageOf("NGS").value.map(({ name }) => name);

  it("are those of the contractor", () => assert.deepEqual(names({ Contractor: "ngs" }), ngs));
  it("are those of the contractor by its long name", () =>
    assert.deepEqual(names({ Contractor: "National Government Services" }), ngs));
  it("are the user's own lists, which count instead of the contractor's", () =>
    assert.deepEqual(names({ Contractor: "NGS", "Covered diagnoses": "ACME hearts" }), ["Acme hearts"]));
  it("are none where that is said", () => assert.deepEqual(names({ "Covered diagnoses": "none" }), []));
  it("are unknown where that is said", () =>
    assert.equal(names({ Contractor: "NGS", "Covered diagnoses": "unknown" }), undefined));
  it("are unknown where nothing is said", () => assert.equal(names({}), undefined));
  it("of a list that is not there are told", () =>
    assert.match(sentences(covered({ "Covered diagnoses": "Acme hearts; Zenith" }))[0]!, /names the list “Zenith”/));
  it("of a contractor that is none are told", () =>
    assert.match(sentences(covered({ Contractor: "Acme" }))[0]!, /no Medicare contractor: choose one of NGS, /));
});

describe("What a contract says of contrast", () => {
  const terms = (row: Given) => known(payers({ ...acme, ...row }).policies, at, "contrastTerms");
  it("is a kind with its note", () =>
    assert.deepEqual(terms({ "Contrast terms": "bundled", "Contrast note": "Ask first." }), {
      kind: "bundled",
      text: "Ask first.",
    }));
  it("is a note where no terms are chosen", () =>
    assert.deepEqual(terms({ "Contrast note": "Ask first." }), { kind: "note", text: "Ask first." }));
  it("needs no note where the terms say all", () =>
    assert.deepEqual(terms({ "Contrast terms": "prior notice" }), { kind: "prior notice", text: "" }));
  it("is told where a note is blank", () =>
    assert.match(sentences(payers({ ...acme, "Contrast terms": "note" }))[0]!, /cell W5 .* is blank/));
});

describe("A row of the Payers table", () => {
  const days = (row: Given, dos: string) =>
    known(payers({ ...acme, "Filing days": 90, ...row }).policies, { ...at, dos }, "filingDays");

  it("counts on its days only", () => {
    const row = { From: "2026-10-05", Until: 46_301 };
    assert.deepEqual(
      ["2026-10-04", "2026-10-05", "2026-10-06", "2026-10-07"].map((dos) => days(row, dos)),
      [undefined, 90, 90, undefined],
    );
  });

  it("may begin and end on one day", () => assert.equal(days({ From: 46_300, Until: 46_300 }, "2026-10-05"), 90));

  const wrong: readonly (readonly [string, Given, RegExp])[] = [
    ["ends before it begins", { From: "2026-10-05", Until: "2026-10-04" }, /cell D5 .* lies before .* 2026-10-05/],
    ["begins on no day", { From: "soon" }, /column From, cell C5 .* “soon”, which is no day/],
    ["was reviewed on no day", { "Reviewed on": "2026-13-01" }, /column Reviewed on/],
    ["has no payer", { Payer: null }, /column Payer, cell A5 .* does not name the payer/],
    ["names everybody", { Payer: "*" }, /column Payer, cell A5 .* does not name the payer/],
    ["has no family", { Family: null }, /column Family, cell B5 .* is blank: choose the family .* Acme Health/],
    ["has a family that is none", { Family: "HMO" }, /“HMO”: choose the family .*Medicare, Medicare Advantage/],
    ["of a family names another", { Payer: "Medicare", Family: "Medicaid" }, /the one of the family Medicare/],
    ["of a family has days", { Payer: "Medicaid", Family: "Medicaid", From: 46_300 }, /counts on every day/],
  ];
  for (const [title, row, sentence] of wrong) {
    it(`that ${title} is told`, () => {
      const said = sentences(payers({ ...acme, ...row }));
      assert.equal(said.length, 1);
      assert.match(said[0]!, sentence);
    });
  }

  it("that is blank is no row, nor is one that holds only what nobody knows", () => {
    const reading = read(table("Payers", [{}, { Colour: "green" }], ["Payer", "Family", "Colour"]));
    assert.deepEqual([sentences(reading), reading.policies.payers], [[], []]);
  });

  it("for days on which another names the same payer is told", () => {
    const twice = (until: string, from: string) =>
      sentences(payers({ ...acme, Until: until }, { ...acme, Payer: "ACME  health", From: from }));
    assert.deepEqual(twice("2026-10-04", "2026-10-05"), []);
    assert.match(twice("2026-10-05", "2026-10-05")[0]!, /cell A6 .* names ACME health for days on which row 5/);
  });

  it("for a family that has a row already is told", () => {
    assert.match(sentences(payers({ Payer: "Medicaid" }, { Payer: "medicaid" }))[0]!, /row 5 names it too/);
  });
});

describe("A row with the name of a family", () => {
  const change = (row: Given, ...others: readonly Given[]) =>
    payers({ Payer: "Commercial", ...row }, ...others).policies;
  const aetna = { payer: "Aetna", dos: "2026-10-05" };

  it("changes the family, and payers who leave it blank", () => {
    const policies = change({ "Filing days": 120 }, acme, { ...acme, Payer: "Zenith", "Filing days": 60 });
    assert.deepEqual(
      [aetna, at, { ...at, payer: "Zenith" }].map((row) => known(policies, row, "filingDays")),
      [120, 120, 60],
    );
  });

  it("leaves what it only repeats as it was shipped", () => {
    const { values } = change({ "Waste modifier": "accepted", "C-codes in office": "yes", NDC: "unknown" }).families
      .commercial;
    assert.equal(values.wasteModifier?.said, undefined);
    assert.match(values.wasteModifier!.source.title, /Priority Health/);
    assert.equal(values.ndc, undefined);
  });

  it("may make unknown what was known", () => {
    assert.equal(known(change({ "C-codes in office": "unknown" }), aetna, "cCodesInOffice"), undefined);
  });

  it("does not name a payer of its own", () => {
    const reading = payers({ Payer: "Hospital outpatient", Family: "Hospital outpatient" }, acme);
    assert.deepEqual(reading.payers, ["Acme Health"]);
  });
});

describe("Among rows that fit the same payer", () => {
  it("the one that says most is meant, in whatever order they stand", () => {
    const rows = [
      { Payer: "Acme*", Family: "Commercial", "Filing days": 1 },
      { Payer: "Acme Medicare*", Family: "Medicare Advantage", "Filing days": 2 },
      { Payer: "Acme Medicare", Family: "Medicare Advantage", "Filing days": 3 },
    ];
    for (const order of [rows, [...rows].reverse()]) {
      const { policies } = payers(...order);
      const daysOf = (payer: string) => known(policies, { payer }, "filingDays");
      assert.deepEqual(["Acme PPO", "Acme Medicare HMO", "acme medicare"].map(daysOf), [1, 2, 3]);
    }
  });
});
