import assert from "node:assert/strict";
import type { ClaimType } from "../../src/claims/lines.ts";
import { inForce } from "../../src/reference/dated.ts";
import { procedureEdits } from "../../src/reference/procedure-edits.ts";
import extract from "./extracts/procedure-edits.json" with { type: "json" };

const edits = procedureEdits.values[0]!.value;
const echo = /^(933|C892|C8930)/;

/** Indicator of a pair as "0" or "1"; "none" where there is no edit. */
function indicator(pair: string, claimType: ClaimType = "professional"): string {
  const [column1, column2] = pair.split(" > ");
  return String(edits.edit(column1!, column2!, claimType)?.indicator ?? "none");
}

function extracted(claimType: ClaimType): readonly (readonly [pair: string, indicator: string])[] {
  return Object.entries(extract[claimType] as Record<string, Record<string, string>>).flatMap(([column1, groups]) =>
    Object.entries(groups).flatMap(([group, codes]) =>
      codes.split(" ").map((column2) => [`${column1} > ${column2}`, group] as const),
    ),
  );
}

describe("Procedure edits", () => {
  for (const claimType of ["professional", "institutional"] as const) {
    it(`of ${claimType} claims are those of the extract that was read beside the tables, pair by pair`, () => {
      for (const [pair, expected] of extracted(claimType)) assert.equal(indicator(pair, claimType), expected, pair);
    });
  }

  it("hold no other pair of the columns that the extract has", () => {
    for (const claimType of ["professional", "institutional"] as const) {
      const known = new Set(extracted(claimType).map(([pair]) => pair));
      const columns = new Set(Object.keys(extract[claimType]));
      // Visits are not in the extract.
      const others = edits
        .pairs(claimType)
        .filter(({ column1, column2 }) => columns.has(column1) && !column2.startsWith("992"))
        .map(({ column1, column2 }) => `${column1} > ${column2}`);
      assert.deepEqual(
        others.filter((pair) => !known.has(pair)),
        [],
      );
    }
  });

  it("are 611 among echo and other codes in the practitioner table, 523 in the hospital table", () => {
    const ofEchoes = (claimType: ClaimType) => edits.pairs(claimType).filter(({ column1 }) => echo.test(column1));
    assert.equal(ofEchoes("professional").length, 611);
    assert.equal(ofEchoes("institutional").length, 523);
  });

  it("say the same of practices and hospitals where both tables have a pair", () => {
    for (const { column1, column2, indicator: practice } of edits.pairs("professional")) {
      const hospital = edits.edit(column1, column2, "institutional");
      if (hospital) assert.equal(hospital.indicator, practice, `${column1} > ${column2}`);
    }
  });

  const cases: readonly (readonly [pair: string, indicator: string])[] = [
    ["93306 > 93307", "0"],
    ["93306 > 93303", "0"],
    ["93306 > 93308", "1"],
    ["93306 > 93320", "0"],
    ["93306 > 93321", "1"],
    ["93306 > 93325", "1"],
    ["93307 > 93306", "none"],
    ["93307 > 93320", "0"],
    ["93307 > 93325", "0"],
    ["93308 > 93320", "1"],
    ["93308 > 93321", "none"],
    ["93319 > 93325", "0"],
    ["93303 > 93308", "0"],
    ["93350 > 93015", "0"],
    ["93350 > 93016", "none"],
    ["93350 > 93000", "none"],
    ["93351 > 93350", "0"],
    ["93351 > 93018", "0"],
    ["93351 > 93000", "1"],
    ["93306 > 93000", "none"],
    ["93306 > 93040", "1"],
    ["93306 > 96374", "1"],
    ["93306 > 96372", "none"],
    ["93306 > 36591", "0"],
    ["93351 > 96372", "1"],
    ["93352 > 0439T", "1"],
    ["93306 > 99214", "none"],
    ["93350 > 99214", "none"],
    ["93352 > 99214", "none"],
    ["93016 > 99214", "1"],
    ["93015 > 99202", "1"],
    ["96374 > 99213", "1"],
    ["96374 > 99211", "0"],
    ["93000 > 99211", "1"],
    ["93000 > 99213", "none"],
    ["93306 > Q9957", "none"],
    ["C8929 > 93325", "0"],
    ["constructor > 93306", "none"],
  ];
  for (const [pair, expected] of cases) {
    it(`say ${expected} of ${pair}`, () => assert.equal(indicator(pair), expected));
  }

  it("hold only the columns that were read of the hospital table", () => {
    assert.equal(indicator("C8930 > 93017", "institutional"), "0");
    assert.equal(indicator("C8929 > 96374", "institutional"), "1");
    assert.equal(indicator("93306 > 36591", "institutional"), "none");
    assert.ok(edits.pairs("institutional").every(({ column1 }) => echo.test(column1)));
  });

  it("tell of which columns the hospital table was not read", () => {
    for (const column1 of "76376 76377 93000 93015 93016 93017 93018 96374".split(" ")) {
      assert.equal(edits.isRead(column1, "institutional"), false, column1);
      assert.equal(edits.isRead(column1, "professional"), true, column1);
    }
    for (const column1 of "93303 93306 93351 93356 C8929".split(" ")) {
      assert.equal(edits.isRead(column1, "institutional"), true, column1);
    }
  });

  it("are not known before July 2024, and hold on after the quarter for which they were published", () => {
    assert.equal(inForce(procedureEdits, "2024-06-30"), undefined);
    const newest = inForce(procedureEdits, "2026-11-03")?.value;
    assert.equal(inForce(procedureEdits, "2024-07-01")?.value, newest);
    assert.deepEqual(newest?.edition, {
      name: "NCCI procedure-to-procedure edits, v30.2 of July 2024",
      from: "2024-07-01",
      until: "2024-09-30",
    });
  });
});
