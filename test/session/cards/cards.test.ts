import assert from "node:assert/strict";
import { shippedFacts } from "../../../src/reference/facts.ts";
import { paymentLimits } from "../../../src/reference/payment-limits.ts";
import type { Facts } from "../../../src/reference/facts.ts";
import { rules } from "../../../src/rules/index.ts";
import type { Card, CardField, CardRow } from "../../../src/session/cards/card.ts";
import { denials } from "../../../src/session/cards/denials.ts";
import { cardCodes, cardOf, compareCards, searchCards } from "../../../src/session/cards/index.ts";
import { everyWord } from "../../../src/words/en/all.ts";
import { openWords } from "../../../src/words/words.ts";

const words = openWords("en", everyWord);
const today = "2026-11-03";

const card = (code: string, on = today, facts: Facts = shippedFacts) => cardOf({ code, on, facts, words });
const rowsOf = ({ sections }: Card, field: CardField): readonly CardRow[] =>
  sections.flatMap(({ rows }) => rows).filter((row) => row.field === field);
const values = (of: Card, field: CardField) => rowsOf(of, field).map(({ value }) => value);
const said = (of: Card) =>
  of.sections.flatMap(({ rows }) => rows.map(({ value, meaning }) => `${value} ${meaning}`)).join("\n");

type Said = readonly [
  code: string,
  field: CardField,
  day: string,
  value: string | number | undefined,
  meaning?: RegExp,
];

describe("Cards of codes", () => {
  const cases: readonly Said[] = [
    ["Q9957", "pricing", today, "57", /contractor/],
    ["Q9957", "multiple-pricing", today, "A", /one way/],
    ["Q9957", "coverage", today, "C", /contractor decides/],
    ["Q9957", "betos", today, "I1F", /standard imaging, other/],
    ["Q9957", "type-of-service", today, "4", /diagnostic radiology/],
    ["Q9957", "anesthesia-units", today, 0],
    ["Q9957", "added", today, "2005-04-01"],
    ["Q9957", "action-date", today, "2005-04-01"],
    ["Q9957", "action", today, "N", /nothing changed/],
    ["Q9957", "ended", today, ""],
    ["Q9957", "pricing", "2010-01-01", "57"],
    ["Q9957", "hcpcs-record", "2005-03-31", undefined],
    ["Q9957", "valid", "2005-03-31", "not yet: it begins 2005-04-01"],
    ["Q9957", "valid", "2005-04-01", "yes, since 2005-04-01"],
    ["Q9957", "brand", today, "Definity"],
    ["Q9957", "products", today, "Definity, Definity RT"],
    ["Q9957", "vial-ml", today, 1.5],
    ["Q9957", "units-per-vial", today, 2],
    ["Q9956", "units-per-vial", today, 3],
    ["Q9950", "units-per-vial", today, 5],
    ["Q9957", "limit-professional", today, 3, /appeal/],
    ["Q9956", "limit-professional", today, 9],
    ["Q9950", "limit-professional", today, 5],
    ["Q9957", "vials-within", today, 1],
    ["Q9956", "vials-within", today, 3],
    ["Q9957", "label-maximum", today, 3],
    ["Q9956", "label-maximum", today, 8.7],
    ["Q9957", "diluted-ml", today, 5],
    ["Q9957", "price", today, 40.323],
    ["Q9957", "vial-price", "2026-01-15", 80.41],
    ["Q9950", "vial-price", "2026-01-15", 90.83],
    ["Q9957", "price", "2026-05-15", undefined],
    ["Q9957", "coinsurance", today, 20, /deductible/],
    ["Q9957", "hospital-status", today, "N", /packaged/],
    ["Q9957", "hospital-status", "2022-06-01", undefined],
    ["Q9950", "asc-group", "2017-06-01", "YY", /surgical/],
    ["Q9950", "asc-group", "2020-06-01", ""],
    ["Q9950", "action-date", "2025-11-01", "2024-01-01"],
    ["Q9955", "valid", today, "the code goes on, but its drug is no longer sold; on record since 2024-07-01"],
    ["Q9955", "limit-professional", today, 0],
    ["Q9976", "valid", today, "no longer: its last day was 2015-12-31; J1443 took its place"],
    ["C9457", "valid", today, "no longer: its last day was 2015-12-31; Q9950 took its place"],
    ["A9700", "betos", today, "I1E", /nuclear medicine/],
    ["A9700", "claims-manual", today, "15360"],
    ["C8929", "pricing", today, "53", /statute/],
    ["C8929", "statute", today, "1833(t)(2)"],
    ["C8929", "hospital-rate", today, 800.9],
    ["C8929", "office-instead", today, "93306"],
    ["93306", "hospital-instead", today, "C8929"],
    ["93306", "hospital-rate", "2025-06-01", 548.3],
    ["93306", "hospital-twin-rate", "2025-06-01", 790.06],
    ["93306", "components", today, 1, /26 and TC/],
    ["93306", "work-rvu", "2025-06-01", 1.46],
    ["93306", "fee-status", today, undefined],
    ["93307", "fits-instead", today, "93306", /Doppler/],
    ["93352", "primaries", today, "93350, 93351"],
    ["93352", "agents", today, "Q9950, Q9956, Q9957"],
    ["93352", "limit-professional", today, 1],
    ["93352", "components", today, 0, /no 26, no TC/],
    ["93352", "facility-pricing", today, "not priced"],
    ["93352", "hospital-status", today, "M"],
    ["93325", "never-within", today, "93307, 93318, 93319, C8929"],
    ["93016", "visits-beside", today, "99202, 99203, 99204, 99205, 99211, 99212, 99213, 99214, 99215"],
    ["96374", "never-beside", today, "99211"],
    ["93350", "multiple-procedures", "2025-06-01", "6", /paid less/],
    ["93350", "supervision", "2025-06-01", "02", /direct/],
    ["JZ", "added", today, "2023-01-01"],
    ["JZ", "valid", "2022-12-31", "not yet: it begins 2023-01-01"],
    ["Q9967", "coverage", today, "D"],
  ];
  for (const [code, field, day, value, meaning] of cases) {
    it(`say of ${code}, ${field}, on ${day}: ${value ?? "not known"}`, () => {
      const [row] = rowsOf(card(code, day), field);
      assert.ok(row, "no such row");
      assert.equal(row.value, value);
      if (meaning) assert.match(row.meaning ?? "", meaning);
    });
  }

  it("price a service by its units and the conversion factor, whole and in parts", () => {
    const prices = rowsOf(card("93306", "2025-06-01"), "price-office");
    assert.deepEqual(
      prices.map(({ value }) => value),
      [187.93, 65.34, 122.59],
    );
  });

  it("show a quarter without a table as a gap", () => {
    const { prices } = card("Q9957");
    assert.equal(prices.length, 12);
    assert.deepEqual(
      prices.flatMap(({ from, limit }) => (limit === undefined ? [from] : [])),
      ["2026-04-01", "2026-07-01"],
    );
    assert.equal(values(card("Q9957"), "quarter-price").filter((value) => value === undefined).length, 2);
    assert.equal(card("Q9957", "2040-01-01").prices.length, 16);
    assert.deepEqual(card("93306").prices, []);
  });

  it("want waste modifiers from the day on which they were wanted", () => {
    const wanted = (day: string) =>
      (["modifier-discarded", "modifier-none-discarded", "waste-duty", "waste-returned"] as const).map(
        (field) => rowsOf(card("Q9957", day), field).length,
      );
    assert.deepEqual(
      ["2016-12-31", "2017-01-01", "2022-12-31", "2023-01-01", "2023-06-30", "2023-07-01", "2023-10-01"].map(wanted),
      [
        [0, 0, 0, 0],
        [1, 0, 0, 0],
        [1, 0, 0, 0],
        [1, 1, 0, 0],
        [1, 1, 0, 0],
        [1, 1, 1, 0],
        [1, 1, 1, 1],
      ],
    );
  });

  type Example = readonly [code: string, ...lines: readonly (readonly [claim: string, found: RegExp])[]];
  const clean = /^No findings\.$/;
  const examples: readonly Example[] = [
    [
      "Q9957",
      ["93306, Q9957 JZ x 2", clean],
      ["93306, Q9957, Q9957 JW", clean],
      ["93306, Q9957 x 2, Q9957 JW x 2", /^Warning: 4 units of Q9957 .* above 3/],
    ],
    [
      "Q9956",
      ["93306, Q9956 JZ x 3", clean],
      ["93306, Q9956, Q9956 JW x 2", clean],
      ["93306, Q9956 x 4, Q9956 JW x 2", clean],
    ],
    [
      "Q9950",
      ["93306, Q9950 JZ x 5", clean],
      ["93306, Q9950 x 2, Q9950 JW x 3", clean],
      ["93306, Q9950 x 7, Q9950 JW x 3", /^Warning: 10 units of Q9950 .* above 5/],
    ],
    [
      "93352",
      ["93350, 93352, Q9957 JZ x 2", clean],
      ["93350, 93352 x 2, Q9957 JZ x 2", /^Error: 93352 is billed with 2 units/],
      ["93306, 93352, Q9957 JZ x 2", /^Error: 93352 belongs to a stress echo/],
    ],
    [
      "C8929",
      ["C8929, Q9957 x 2", clean],
      ["C8929", /^Warning: /],
      ["C8929, Q9957 JZ x 2", /^Error: C8929 is a hospital's code/],
    ],
    [
      "93325",
      ["93303, 93325", clean],
      ["93325", /^Error: 93325 is an addition/],
      ["93306, 93325", /^Error: 93325 is part of 93306/],
    ],
  ];
  for (const [code, ...lines] of examples) {
    it(`work out three claims with ${code}, and what the rules say of them`, () => {
      const rows = rowsOf(card(code), "example");
      assert.deepEqual(
        rows.map(({ value }) => value),
        lines.map(([claim]) => claim),
      );
      lines.forEach(([, found], place) => assert.match(rows[place]!.meaning!, found));
    });
  }

  const wantedSections =
    /^(?:9330[3-8]|9331[2-8]|9332[015]|9335[0125 6]|9301[5-8]|C89\d\d|Q99(?:50|56|57)|A9700|J[WZ])$/;
  it("have three worked examples for agents, echoes, stress tests, hospital codes and waste modifiers", () => {
    for (const code of cardCodes(shippedFacts).filter((one) => wantedSections.test(one))) {
      assert.equal(rowsOf(card(code), "example").length, 3, code);
    }
  });

  const shown: readonly (readonly [code: string, ...what: readonly RegExp[]])[] = [
    [
      "Q9957",
      /Lantheus/,
      /Definity RT/,
      /perflutren lipid/,
      /one mL/,
      /93306, 93307, 93308, 93312/,
      /C8929/,
      /discarded units with JW/,
      /Medicare pays both/,
      /none for contrast agents/,
      /A56781/,
      /I50\.22/,
      /average sales price/,
      /deductible/,
      /bears the agent/,
      /by a price of the contract/,
      /Order, or the protocol/,
      /drawn, given and discarded/,
      /Poor images are no diagnosis/,
      /counts as screening/,
      /before dilution/,
      /Inj perflutren lip micros,ml/,
      /Q9951, Q9953/,
    ],
    [
      "93352",
      /once per study/,
      /line of its own/,
      /at rest and at peak/,
      /nurse/,
      /inner border of the left ventricle/,
      /93350, 93351/,
      /no 26, no TC/,
      /however many injections/,
      /history, and the reason/,
      /Agent/,
      /Images before, during and after/,
      /Signed interpretation/,
      /ECG tracings/,
      /Stress protocol/,
      /Heart rate/,
      /Reason for stopping/,
    ],
  ];
  for (const [code, ...what] of shown) {
    it(`show of ${code} all that other pages about it show`, () => {
      const text = said(card(code));
      for (const part of what) assert.match(text, part);
    });
  }

  it("say of each code what it is, for a patient too, when it is needed and what the record holds", () => {
    for (const code of cardCodes(shippedFacts)) {
      for (const field of ["kind", "about", "patient", "necessity"] as const) {
        const [value] = values(card(code), field);
        assert.ok(typeof value === "string" && !value.includes("card."), `${code} ${field}: ${value}`);
      }
      assert.ok(rowsOf(card(code), "record").length > 0, code);
    }
  });

  it("say nothing in keys: every word is there", () => {
    for (const code of cardCodes(shippedFacts))
      assert.doesNotMatch(said(card(code)), /\b(?:card|evidence|explain)\.[a-z]/, code);
  });

  it("show no CPT wording: a CPT code has no record, and says whose it is", () => {
    for (const code of cardCodes(shippedFacts).filter((one) => /^\d{4}[\dT]$/.test(one))) {
      const of = card(code);
      assert.deepEqual(rowsOf(of, "long-description"), [], code);
      assert.match(String(values(of, "kind")[0]), /American Medical Association/);
    }
  });

  it("go by what a user imported", () => {
    const imported = {
      from: "2026-04-01",
      until: "2026-06-30",
      value: new Map([["Q9957", 41.5]]),
      source: paymentLimits.values[0]!.source,
    };
    const merged = {
      ...paymentLimits,
      values: [...paymentLimits.values, imported].sort((a, b) => (a.from < b.from ? -1 : 1)),
    };
    const facts: Facts = {
      of: (fact) => (fact === (paymentLimits as unknown) ? (merged as unknown as typeof fact) : fact),
    };
    assert.deepEqual(values(card("Q9957", "2026-05-15", facts), "price"), [41.5]);
    assert.deepEqual(values(card("Q9957", "2026-05-15"), "price"), [undefined]);
  });
});

describe("Two cards side by side", () => {
  it("have the rows of both, and mark what differs", () => {
    const sections = compareCards(card("Q9957"), card("Q9956"));
    const rows = sections.flatMap((section) => section.rows);
    const of = (field: CardField) => rows.find(({ left, right }) => (left ?? right)!.field === field)!;
    assert.equal(of("brand").differs, true);
    assert.equal(of("pricing").differs, false);
    assert.equal(of("price").differs, false);
    assert.equal(of("vial-price").differs, true);
    const quarters = rows.filter(({ left }) => left?.field === "quarter-price");
    assert.equal(quarters.length, 12);
    assert.ok(quarters.every(({ right }) => right?.field === "quarter-price"));
  });

  it("leave a side empty where only one has the row", () => {
    const rows = compareCards(card("93306"), card("Q9957")).flatMap((section) => section.rows);
    const fill = rows.find(({ right }) => right?.field === "vial-ml")!;
    assert.deepEqual([fill.left, fill.differs], [undefined, true]);
  });

  it("do not differ from themselves", () => {
    for (const { rows } of compareCards(card("Q9957"), card("Q9957"))) assert.ok(rows.every(({ differs }) => !differs));
  });
});

describe("Search of cards", () => {
  const cases: readonly (readonly [text: string, first: string])[] = [
    ["q9957", "Q9957"],
    ["Definity", "Q9957"],
    ["definity rt", "Q9957"],
    ["Definitty", "Q9957"],
    ["lumason", "Q9950"],
    ["Lumasom", "Q9950"],
    ["OPTISON", "Q9956"],
    ["optisn", "Q9956"],
    ["sulfur hexafluoride", "Q9950"],
    ["wastage", "JW"],
    ["denied units", "119, 151, 222"],
    ["CO-119", "119, 151, 222"],
    ["N362", "119, 151, 222"],
    ["M97", "97, 58, 109"],
    ["prior auth", "197, 198, 284, 288"],
    ["timely filing", "timely-filing"],
    ["waste-modifier-missing", "waste-modifier-missing"],
    ["medical necessity", "50"],
  ];
  for (const [text, first] of cases) {
    it(`finds ${first} first for “${text}”`, () => assert.equal(searchCards(text, shippedFacts, words)[0]?.id, first));
  }

  it("finds every reason that 16 and 97 may have", () => {
    const ids = (text: string) => searchCards(text, shippedFacts, words).map(({ rules: named }) => named[0]);
    assert.deepEqual(ids("CO-97").sort(), ["contrast-facility-pos", "duplicate-line", "ncci-injection-bundled"]);
    assert.equal(ids("16").length, 7);
  });

  it("finds nothing for nothing", () => {
    for (const text of ["", "   ", "the", "x", "teapot", "-", "((("]) {
      assert.deepEqual(searchCards(text, shippedFacts, words), [], text);
    }
  });

  it("names rules that exist", () => {
    const ids = new Set(rules.map(({ id }) => id));
    for (const { rules: named } of denials) for (const id of named) assert.ok(ids.has(id), id);
  });
});
