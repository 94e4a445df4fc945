import assert from "node:assert/strict";
import type { PolicyTable } from "../../src/policy/columns.ts";
import type { CoveredList, RuleLevel } from "../../src/reference/policy.ts";
import { known, read, sentences, table, words, type Given } from "./support.ts";

const acme: Given = { Payer: "Acme Health", Family: "Commercial" };
const at = { payer: "Acme Health", dos: "2026-10-05" };

describe("The CoveredDx table", () => {
  const listOf = (...rows: readonly Given[]) => {
    const payers = table("Payers", [{ ...acme, "Covered diagnoses": "Hearts" }]);
    const lists = table(
      "CoveredDx",
      rows.map((row) => ({ List: "Hearts", ...row })),
    );
    const reading = read(payers, lists);
    const value = known(reading.policies, at, "coveredDx") as readonly CoveredList[] | undefined;
    return { list: value?.[0], said: sentences(reading) };
  };
  const covers = (rows: readonly Given[], code: string, on: string, diagnosis: string) =>
    listOf(...rows)
      .list?.listFor(code, on)
      ?.has(diagnosis);

  const cases: readonly (readonly [string, Given, string, string, string, boolean | undefined])[] = [
    ["covers a diagnosis", { Diagnosis: "I50.22" }, "93306", "2026-10-05", "I50.22", true],
    ["written without its dot", { Diagnosis: "i5022" }, "93306", "2026-10-05", "I50.22", true],
    ["and no other", { Diagnosis: "I50.22" }, "93306", "2026-10-05", "I50.2", false],
    ["covers all that begin so", { Diagnosis: "I50.*" }, "93306", "2026-10-05", "I50.22", true],
    ["the category itself too", { Diagnosis: "I50*" }, "93306", "2026-10-05", "I50", true],
    ["and not its neighbours", { Diagnosis: "I50*" }, "93306", "2026-10-05", "I51.0", false],
    ["for its procedure", { Code: "93306", Diagnosis: "I10" }, "93306", "2026-10-05", "I10", true],
    ["for a procedure that is a number", { Code: 93306, Diagnosis: "I10" }, "93306", "2026-10-05", "I10", true],
    ["does not speak of others", { Code: "93306", Diagnosis: "I10" }, "Q9957", "2026-10-05", "I10", undefined],
    ["not before its first day", { Diagnosis: "I10", From: "2026-10-05" }, "93306", "2026-10-04", "I10", undefined],
    ["from its first day", { Diagnosis: "I10", From: "2026-10-05" }, "93306", "2026-10-05", "I10", true],
    ["until its last day", { Diagnosis: "I10", Until: "2026-10-05" }, "93306", "2026-10-05", "I10", true],
    ["not after its last day", { Diagnosis: "I10", Until: "2026-10-05" }, "93306", "2026-10-06", "I10", undefined],
  ];
  for (const [title, row, code, on, diagnosis, expected] of cases) {
    it(title, () => assert.equal(covers([row], code, on, diagnosis), expected));
  }

  it("changes from day to day, each time asked", () => {
    const { list } = listOf({ Diagnosis: "I10", Until: "2026-06-30" }, { Diagnosis: "I11.0", From: "2026-07-01" });
    const has = (on: string) => ["I10", "I11.0"].map((diagnosis) => list!.listFor("93306", on)!.has(diagnosis));
    assert.deepEqual(["2026-06-30", "2026-07-01", "2026-06-30"].map(has), [
      [true, false],
      [false, true],
      [true, false],
    ]);
    assert.equal(list!.listFor("93306", "2026-06-30"), list!.listFor("93306", "2026-01-01"));
  });

  it("is an edition from its first to its last day", () => {
    const dated = listOf({ Diagnosis: "I10", From: "2026-01-01", Until: "2026-06-30" }).list!.edition;
    assert.deepEqual(dated, { name: "Hearts", from: "2026-01-01", until: "2026-06-30" });
    const open = listOf({ Diagnosis: "I10", From: "2026-01-01" }, { Diagnosis: "I11.0" }).list!.edition;
    assert.deepEqual(open, { name: "Hearts", from: "1900-01-01", until: undefined });
  });

  it("is the payer's own only where every row has a link", () => {
    const link = "https://acme.example/dx";
    assert.equal(listOf({ Diagnosis: "I10", Source: link }).list!.official, true);
    assert.equal(listOf({ Diagnosis: "I10", Source: link }, { Diagnosis: "I11.0" }).list!.official, false);
  });

  const wrong: readonly (readonly [string, Given, RegExp])[] = [
    ["without a list", { List: null, Diagnosis: "I10" }, /column List, cell A5 .* does not name the list/],
    ["with a comma in its list", { List: "A, B", Diagnosis: "I10" }, /“A, B”: the name of a list has no comma/],
    ["without a diagnosis", {}, /column Diagnosis, cell C5 .* is blank/],
    ["with a diagnosis that is none", { Diagnosis: "heart" }, /“heart”: write an ICD-10-CM code/],
    ["with a star and nothing else", { Diagnosis: "*" }, /“\*”: write an ICD-10-CM code/],
    ["with a code that is none", { Code: "echo", Diagnosis: "I10" }, /column Code, cell B5 .* “echo”, which is no CPT/],
  ];
  for (const [title, row, sentence] of wrong) {
    it(`tells a row ${title}`, () => assert.ok(listOf(row).said.some((said) => sentence.test(said))));
  }
});

describe("The Prices table", () => {
  const pricing = (payer: Given, ...rows: readonly Given[]) =>
    read(
      table("Payers", [{ ...acme, ...payer }]),
      table(
        "Prices",
        rows.map((row) => ({ Payer: "acme health", Code: "Q9957", "Price per unit": 41.5, ...row })),
      ),
    );
  const price = (row: Given, on: string, code = "Q9957") => {
    const { payers } = pricing({}, row).policies;
    return payers[0]!.policy.values.prices?.value.priceOf(code, on)?.amount;
  };

  it("gives the price of a code", () => assert.equal(price({}, "2026-10-05"), 41.5));
  it("and of no other", () => assert.equal(price({}, "2026-10-05", "Q9950"), undefined));
  it("reads dollars that are text", () => assert.equal(price({ "Price per unit": "$41.50" }, "2026-10-05"), 41.5));
  it("counts on its days only", () =>
    assert.deepEqual(
      ["2026-10-04", "2026-10-05", "2026-10-06", "2026-10-07"].map((on) =>
        price({ From: "2026-10-05", Until: "2026-10-06" }, on),
      ),
      [undefined, 41.5, 41.5, undefined],
    ));

  it("makes own prices what the payer pays by, unless its row says otherwise", () => {
    const basis = (payer: Given) => known(pricing(payer, {}).policies, at, "priceBasis");
    assert.deepEqual([{}, { "Price basis": "bundled" }, { "Price basis": "unknown" }].map(basis), [
      "own prices",
      "bundled",
      undefined,
    ]);
  });

  it("may speak of a family, with or without a row of its own", () => {
    const { policies } = read(table("Prices", [{ Payer: "Medicaid", Code: "Q9957", "Price per unit": 30 }]));
    const { values } = policies.families.medicaid;
    assert.equal(values.prices?.value.priceOf("Q9957", "2026-10-05")?.amount, 30);
    assert.equal(values.priceBasis?.value, "own prices");
    assert.equal(values.priceBasis?.source.title, "your policy, table Prices, row 5, no source named");
  });

  it("tells two prices for one day", () => {
    const twice = (until: string) => sentences(pricing({}, { Until: until }, { From: "2026-07-01" }));
    assert.deepEqual(twice("2026-06-30"), []);
    assert.match(twice("2026-07-01")[0]!, /cell B6 .* gives a price of Q9957 for days for which row 5/);
  });

  const wrong: readonly (readonly [string, Given, RegExp])[] = [
    ["without a payer", { Payer: null }, /column Payer, cell A5 .* does not name the payer/],
    ["of a payer that nobody knows", { Payer: "Zenith" }, /names Zenith, which is not in table Payers/],
    ["without a code", { Code: null }, /column Code, cell B5 .* is blank/],
    ["with a code that is none", { Code: "99" }, /“99”, which is no CPT or HCPCS code/],
    ["of nothing", { "Price per unit": 0 }, /column Price per unit, cell E5 .* “0”: write the dollars/],
    ["that is a text", { "Price per unit": "about 40" }, /“about 40”: write the dollars/],
  ];
  for (const [title, row, sentence] of wrong) {
    it(`tells a price ${title}`, () => assert.match(sentences(pricing({}, row))[0]!, sentence));
  }
});

describe("The Rules table", () => {
  const levels = (...rows: readonly Given[]) => read(table("Payers", [acme]), table("Rules", rows));
  const rule = (id: string, level: string | null, payer?: string): Given => ({
    Rule: id,
    Level: level,
    ...(payer && { Payer: payer }),
  });
  const everybody = (level: string | null) => levels(rule("doc-order", level)).policies.levels.get("doc-order");

  const cases: readonly (readonly [string | null, RuleLevel | undefined])[] = [
    ["error", "error"],
    ["Warning", "warning"],
    ["info", "info"],
    ["OFF", "off"],
    ["as shipped", undefined],
    [null, undefined],
  ];
  for (const [cell, level] of cases) {
    it(`understands ${cell ?? "a blank cell"}`, () => assert.equal(everybody(cell), level));
  }

  it("may speak of one payer, or of a family and all its payers", () => {
    const { policies } = levels(
      rule("doc-order", "error"),
      rule("doc-order", "info", "Commercial"),
      rule("waste-modifier-missing", "off", "ACME health"),
    );
    const of = (id: string) => [
      policies.levels.get(id),
      policies.families.commercial.levels?.get(id),
      policies.payers[0]!.policy.levels?.get(id),
    ];
    assert.deepEqual(of("doc-order"), ["error", "info", "info"]);
    assert.deepEqual(of("waste-modifier-missing"), [undefined, undefined, "off"]);
  });

  it("as shipped: undoes for a payer what was said for everybody", () => {
    const { policies } = levels(
      rule("doc-order", "off"),
      rule("doc-order", "as shipped", "Acme Health"),
      rule("contrast-line-order", "warning"),
      rule("contrast-line-order", "as shipped", "Acme Health"),
    );
    const own = policies.payers[0]!.policy.levels!;
    assert.deepEqual([own.get("doc-order"), own.get("contrast-line-order")], ["warning", "off"]);
  });

  const wrong: readonly (readonly [string, Given, RegExp])[] = [
    ["level that is none", rule("doc-order", "high"), /column Level, cell B5 .* “high”: write one of error, warning/],
    ["rule that is none", rule("doc-ordr", "off"), /column Rule, cell A5 .* “doc-ordr”, which is no rule/],
    ["row without a rule", { Level: "off" }, /does not name the rule/],
    ["payer that nobody knows", rule("doc-order", "off", "Zenith"), /names Zenith, which is not in table Payers/],
  ];
  for (const [title, row, sentence] of wrong) {
    it(`tells a ${title}`, () => assert.match(sentences(levels(row))[0]!, sentence));
  }

  it("tells a rule that stands there twice for the same payer", () => {
    const twice = sentences(levels(rule("doc-order", "off"), rule("DOC-order", "error")));
    assert.match(twice[0]!, /names DOC-order a second time for the same payer, after row 5/);
  });

  it("passes over a rule of a newer version that is left as it is shipped", () => {
    assert.deepEqual(sentences(levels(rule("rule-to-come", "as shipped"))), []);
  });
});

describe("Tables of a workbook", () => {
  const named = (name: string, headings: readonly string[], row: Given = {}) => ({
    ...table("Payers", [row], headings),
    name,
  });

  it("are known by their headings, whatever the tables are called", () => {
    const chart = named("Payers", ["Payer", "Lines", "Charges"], { Payer: "Medicare", Lines: 3, Charges: 100 });
    const own = { ...table("Payers", [acme]), name: "Payers_2" };
    const reading = read(chart, own);
    assert.deepEqual(
      [reading.tables.map(({ source }) => source.name), reading.payers],
      [["Payers_2"], ["Acme Health"]],
    );
  });

  it("are quoted by the name that the workbook gives them", () => {
    const own = { ...table("Payers", [{ ...acme, NDC: "wanted" }]), name: "Payers_2" };
    const { source } = read(own).policies.payers[0]!.policy.values.ndc!;
    assert.equal(source.title, "your policy, table Payers_2, row 5, no source named");
  });

  it("are known whatever the letter case and blanks of the headings, and however a word is spelt", () => {
    const headings = [" PAYER", "family ", "authorization  codes", "C codes in office"];
    const cells = { " PAYER": "Acme Health", "family ": "Commercial", "authorization  codes": "93306" };
    const { policies } = read(named("T", headings, { ...cells, "C codes in office": "no" }));
    assert.deepEqual(known(policies, at, "authCodes"), ["93306"]);
    assert.equal(known(policies, at, "cCodesInOffice"), false);
  });

  it("may lack columns and have others, which are named", () => {
    const reading = read(named("T", ["Family", "Payer", "Colour"], { ...acme, Colour: "green" }));
    assert.deepEqual(sentences(reading), []);
    assert.deepEqual(
      reading.remarks.map(({ phrase }) => words.phrase(phrase)),
      ["Column Colour of table T is not one of the policy’s, and was not read."],
    );
  });

  it("that look like the same table of the policy are told", () => {
    const twice = read(table("Payers", [acme]), { ...table("Payers", []), name: "Old" });
    assert.match(sentences(twice)[0]!, /^Tables Payers and Old both have the headings of the policy’s table Payers/);
  });

  it("are none of the policy's where headings are missing", () => {
    const others: readonly (readonly [PolicyTable, readonly string[]])[] = [
      ["CoveredDx", ["List", "Code"]],
      ["Prices", ["Payer", "Code", "Price"]],
      ["Rules", ["Rule", "Note"]],
    ];
    for (const [name, headings] of others) assert.deepEqual(read(table(name, [], headings)).tables, []);
  });
});
