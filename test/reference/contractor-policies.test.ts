import assert from "node:assert/strict";
import { coverageOf } from "../../src/reference/contractor-policies.ts";
import type { ContractorId } from "../../src/reference/contractors.ts";

const on = "2026-11-03";

type Fate = "covered" | "not covered" | "not spoken of" | `unsure: ${string}`;

function fateOf(contractor: ContractorId, procedure: string, diagnosis: string, day = on): Fate {
  const { value: lists } = coverageOf(contractor);
  const families = lists.flatMap((list) => list.listFor(procedure, day) ?? []);
  if (families.some((family) => family.has(diagnosis))) return "covered";
  const [reason] = lists.flatMap((list) => list.whyUnsure?.(procedure, [diagnosis], day) ?? []);
  if (reason) return `unsure: ${reason.key.replace("not-checked.", "")}`;
  return families.length > 0 ? "not covered" : "not spoken of";
}

type Case = readonly [contractor: ContractorId, procedure: string, diagnosis: string, fate: Fate];

describe("What a contractor covers", () => {
  const cases: readonly Case[] = [
    ["NGS", "93306", "I50.22", "covered"],
    ["NGS", "93306", "Z00.00", "not covered"],
    ["NGS", "93303", "I10", "not covered"],
    // An addition stands in the groups of several studies: any of them will do.
    ["NGS", "93325", "Q21.0", "covered"],
    ["NGS", "93325", "I10", "covered"],
    ["NGS", "93325", "Z00.00", "not covered"],
    // No group names an agent: it is covered with a study that may have it.
    ["NGS", "Q9957", "I10", "covered"],
    ["NGS", "Q9957", "Q21.0", "covered"],
    ["NGS", "Q9957", "Z00.00", "not covered"],
    ["NGS", "Q9950", "Z00.00", "not spoken of"],
    ["Palmetto GBA", "Q9957", "Z00.00", "not spoken of"],
    ["NGS", "93356", "Z00.00", "not spoken of"],
    // Before surgery a second diagnosis is asked for; a baseline before chemotherapy needs none.
    ["NGS", "93306", "Z01.810", "unsure: on-condition"],
    ["NGS", "93306", "Z01.818", "covered"],
    ["NGS", "93350", "Z01.810", "covered"],
    ["CGS", "93306", "Z01.810", "covered"],
    // Beside which study 3D images stand, the row of the images does not show.
    ["NGS", "76376", "Q23.4", "covered"],
    ["NGS", "76376", "I10", "not covered"],
    ["CGS", "93304", "Z87.74", "covered"],
    ["CGS", "93303", "Z87.74", "not covered"],
    ["CGS", "C8922", "Z87.74", "not covered"],
    ["CGS", "93325", "Z87.74", "covered"],
    ["CGS", "93306", "B39.4", "unsure: on-condition"],
    ["CGS", "93306", "I10", "not covered"],
    // I42.0 was divided on 1 October 2026, and the article still has the old code.
    ["CGS", "93306", "I42.00", "unsure: divided-since"],
    ["CGS", "93306", "I42.0", "covered"],
    ["NGS", "93306", "I42.00", "covered"],
    ["NGS", "93306", "I42.0", "not covered"],
    ["CGS", "93308", "I10", "covered"],
    // Lists that are known to exist and are not held.
    ["NGS", "93312", "I10", "unsure: list-not-held"],
    ["NGS", "C8925", "I10", "unsure: list-not-held"],
    ["Palmetto GBA", "93312", "Z95.4", "covered"],
    ["Palmetto GBA", "0439T", "I10", "unsure: list-not-held"],
    ["Novitas", "93350", "I10", "unsure: list-not-held"],
    ["Novitas", "93306", "I10", "not spoken of"],
    ["Noridian", "93352", "I10", "unsure: list-not-held"],
    ["Noridian", "93312", "I10", "not spoken of"],
    ["WPS", "93350", "I10", "not spoken of"],
  ];
  for (const [contractor, procedure, diagnosis, fate] of cases) {
    it(`of ${diagnosis} for ${procedure} by ${contractor}: ${fate}`, () => {
      assert.equal(fateOf(contractor, procedure, diagnosis), fate);
    });
  }

  it("is not known before the day of the lists", () => {
    assert.equal(fateOf("NGS", "93306", "Z00.00", "2026-09-30"), "unsure: no-reference");
    assert.equal(fateOf("NGS", "Q9957", "I50.22", "2026-09-30"), "unsure: no-reference");
    assert.equal(fateOf("NGS", "93356", "Z00.00", "2026-09-30"), "not spoken of");
    assert.equal(fateOf("NGS", "93306", "Z00.00", "2026-10-01"), "not covered");
  });

  it("names its article and where it stands", () => {
    const { value: lists, source } = coverageOf("NGS");
    assert.deepEqual(
      lists.map(({ name }) => name),
      ["NGS article A56781, version 44", "NGS article A52868"],
    );
    assert.match(source.title, /A56781/);
    assert.ok(lists.every(({ official }) => official));
  });

  it("is an empty list where the database listed no document on echo", () => {
    const { value, source } = coverageOf("WPS");
    assert.deepEqual(value, []);
    assert.match(source.title, /23 August 2025/);
  });
});
