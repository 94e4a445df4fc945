import assert from "node:assert/strict";
import { codeDates, datedCodes } from "../../src/reference/code-dates.ts";
import { inForce } from "../../src/reference/dated.ts";
import { hcpcsCodes, type HcpcsCode } from "../../src/reference/hcpcs-codes.ts";
import { meaningOf, hcpcsMeanings } from "../../src/reference/hcpcs-meanings.ts";
import { publicColumns } from "../../src/reference/public-table.ts";

const columns = publicColumns["hcpcs-codes"];
const issues = hcpcsCodes.values;
const newest = issues.at(-1)!.value;

function record(code: string, day: string): HcpcsCode | undefined {
  return inForce(hcpcsCodes, day)?.value.of(code);
}

type Read = readonly [
  codes: string,
  pricing: string,
  coverage: string,
  betos: string,
  service: string,
  added: string,
  action: string,
];

describe("The HCPCS file", () => {
  const cases: readonly Read[] = [
    ["Q9955 Q9956 Q9957", "57", "C", "I1F", "4", "2005-04-01", "2005-04-01"],
    ["Q9950", "57", "C", "I1F", "4", "2016-01-01", "2024-01-01"],
    ["A9700", "57", "D", "I1E", "9", "2001-01-01", "2001-01-01"],
    ["C8921 C8925 C8926 C8927", "53", "D", "I3C", "4", "2008-01-01", "2008-01-01"],
    ["C8922 C8923 C8924 C8928", "53", "D", "I3C", "4", "2008-01-01", "2009-01-01"],
    ["C8929 C8930", "53", "D", "I3C", "4", "2009-01-01", "2009-01-01"],
    ["Q9951", "51", "D", "I1E", "4", "2005-04-01", "2005-04-01"],
    ["Q9965 Q9966 Q9967", "51", "D", "I1E", "4", "2008-01-01", "2008-01-01"],
  ];
  for (const [codes, pricing, coverage, betos, service, added, action] of cases) {
    it(`of October 2025 says of ${codes} what was read by hand`, () => {
      for (const code of codes.split(" ")) {
        const held = newest.of(code)!;
        assert.deepEqual(
          [held.Pricing, held.Coverage, held.BETOS, held["Type of service"], held.Added, held["Action date"]],
          [pricing, coverage, betos, service, added, action],
          code,
        );
        assert.deepEqual([held["Multiple pricing"], held["Anesthesia units"], held.Action], ["A", 0, "N"], code);
      }
    });
  }

  it("says that Q9950 was once approved for surgical centers, and is no more", () => {
    const days = ["2017-01-01", "2017-12-31", "2018-01-01", "2026-11-03"];
    assert.deepEqual(
      days.map((day) => record("Q9950", day)?.["ASC group"]),
      ["YY", "YY", undefined, undefined],
    );
    assert.deepEqual(
      days.map((day) => record("Q9950", day)?.Action),
      ["N", "N", "P", "N"],
    );
  });

  it("tells when a code ended, and which one took its place", () => {
    const { Ended, "Cross reference": successor } = newest.of("Q9976")!;
    assert.deepEqual([Ended, successor], ["2015-12-31", "J1443"]);
  });

  it("holds modifiers too", () => {
    assert.deepEqual(
      ["JW", "JZ", "TC", "XU"].map((code) => newest.of(code)?.Added),
      ["2003-01-01", "2023-01-01", "1984-01-01", "2015-01-01"],
    );
    assert.equal(issues[0]!.value.of("JZ"), undefined);
  });

  it("has a record of each neighbour that the file has", () => {
    const missing = ["Q9952", "Q9971"];
    for (let number = 9950; number <= 9983; number++) {
      assert.equal(newest.of(`Q${number}`) === undefined, missing.includes(`Q${number}`), `Q${number}`);
    }
  });

  it("knows nothing of other codes, and nothing before its first issue", () => {
    for (const code of ["93306", "Q9999", "constructor"]) assert.equal(newest.of(code), undefined, code);
    assert.equal(inForce(hcpcsCodes, "2016-12-31"), undefined);
    assert.equal(inForce(hcpcsCodes, "2025-09-30")?.value.edition.until, "2018-12-31");
    assert.equal(inForce(hcpcsCodes, "2026-11-03")?.value.edition.until, "2025-12-31");
  });

  it("has only the fields of an imported file, with days as days and lists parted by one blank", () => {
    for (const { value } of issues) {
      for (const code of value.codes) {
        for (const [name, held] of Object.entries(value.of(code)!)) {
          assert.ok((columns as readonly string[]).includes(name), name);
          if (/date|^Added|^Ended/.test(name)) assert.match(String(held), /^\d{4}-\d{2}-\d{2}$/, `${code} ${name}`);
          else assert.equal(String(held), String(held).trim().replaceAll(/\s+/g, " "), `${code} ${name}`);
        }
      }
    }
  });

  it("says the same in every issue from a code's action date on", () => {
    issues.slice(1).forEach(({ value }, i) => {
      const before = issues[i]!.value;
      for (const code of before.codes) {
        const [older, newer] = [before.of(code), value.of(code)!].map((one) => ({ ...one, Action: "" }));
        if (newer!["Action date"]! <= before.edition.from) assert.deepEqual(older, newer, code);
      }
    });
  });

  it("agrees with the dates that rules go by", () => {
    for (const code of datedCodes.codes) {
      const held = newest.of(code);
      if (held) assert.equal(codeDates.values[0]!.value.of(code)!.from, held.Added, code);
    }
  });
});

describe("The legend of the HCPCS file", () => {
  const legend = hcpcsMeanings.values[0]!.value;

  it("explains every indicator that a record has", () => {
    for (const { value } of issues) {
      for (const code of value.codes) {
        const held = value.of(code)!;
        for (const field of Object.keys(legend) as (keyof typeof legend)[]) {
          const indicators = String(held[field] ?? "").split(" ");
          for (const indicator of indicators.filter(Boolean)) {
            assert.ok(meaningOf(field, indicator), `${code}: ${field} ${indicator}`);
          }
        }
      }
    }
  });

  const cases: readonly (readonly [keyof typeof legend, string, string])[] = [
    ["Pricing", "57", "other, priced by the contractor"],
    ["Pricing", "53", "priced as a statute says"],
    ["Multiple pricing", "A", "does not apply: priced in one way only"],
    ["Coverage", "C", "the contractor decides whether it is covered"],
    ["BETOS", "I1F", "standard imaging, other"],
    ["BETOS", "I3C", "ultrasound, heart"],
    ["Type of service", "4", "diagnostic radiology"],
    ["Action", "N", "nothing changed in this issue"],
  ];
  for (const [field, indicator, meaning] of cases) {
    it(`says of ${field} ${indicator}: ${meaning}`, () => assert.equal(meaningOf(field, indicator), meaning));
  }

  it("does not guess at what it does not have", () => {
    assert.equal(meaningOf("Pricing", "58"), undefined);
    assert.equal(meaningOf("Short description", "A"), undefined);
    assert.equal(meaningOf("BETOS", "constructor"), undefined);
  });
});
