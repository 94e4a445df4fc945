import assert from "node:assert/strict";
import { codeDates, datedCodes } from "../../src/reference/code-dates.ts";
import { inForce } from "../../src/reference/dated.ts";
import { unitEdits } from "../../src/reference/unit-edits.ts";

const { edition, of } = codeDates.values[0]!.value;

describe("Dates of codes", () => {
  const cases: readonly (readonly [codes: string, from: string | undefined, until?: string, successor?: string])[] = [
    ["Q9955 Q9956 Q9957", "2005-04-01"],
    ["Q9950", "2016-01-01"],
    ["A9700", "2001-01-01"],
    ["C8921 C8922 C8923 C8924 C8925 C8926 C8927 C8928", "2008-01-01"],
    ["C8929 C8930", "2009-01-01"],
    ["C9457", "2015-10-01", "2015-12-31", "Q9950"],
    ["93319", "2022-01-01"],
    ["93356", "2020-01-01"],
    ["0399T", undefined, "2019-12-31", "93356"],
  ];
  for (const [codes, from, until, successor] of cases) {
    it(`begin ${from ?? "on a day not known"} for ${codes}`, () => {
      for (const code of codes.split(" ")) {
        const known = of(code)!;
        assert.deepEqual([known.from, known.until, known.successor], [from, until, successor], code);
        assert.ok(known.source.href && datedCodes.has(code), code);
      }
    });
  }

  it("are held of these codes only", () => {
    assert.equal(datedCodes.codes.size, cases.flatMap(([codes]) => codes.split(" ")).length);
    assert.equal(of("93306"), undefined);
    assert.equal(of("constructor"), undefined);
  });

  it("hand a code over to its successor without a gap", () => {
    for (const code of datedCodes.codes) {
      const { until, successor } = of(code)!;
      if (successor) assert.ok(until! < of(successor)!.from!, code);
    }
  });

  it("tell of a drug that is no longer sold, which the unit edits say too", () => {
    for (const code of datedCodes.codes) assert.equal(of(code)!.discontinued !== undefined, code === "Q9955", code);
    const { from } = of("Q9955")!.discontinued!;
    assert.equal(inForce(unitEdits, from)?.value.limitOf("Q9955", "professional")?.units, 0);
  });

  it("are those of October 2025, which may miss what ended later", () => {
    assert.deepEqual(edition, {
      name: "HCPCS Level II alpha-numeric file, October 2025",
      from: "2001-01-01",
      until: "2025-12-31",
    });
    assert.equal(inForce(codeDates, "2000-12-31"), undefined);
    assert.equal(inForce(codeDates, "2001-01-01")?.value.edition, edition);
  });
});
