import assert from "node:assert/strict";
import { zipSync } from "fflate";
import Papa from "papaparse";
import type { PublicRow } from "../../src/reference/public-table.ts";
import { unitEdits } from "../../src/reference/unit-edits.ts";
import { fixture, latin, latinText, read, refusal, tableIn, warningsOf } from "./support/read.ts";
import { assertCutsAreSaid } from "./support/truncate.ts";
import { workbook } from "./support/workbook.ts";

const practitioner = fixture("mue/practitioner-2026-10.csv");
const outpatient = fixture("mue/outpatient-2026-10.csv");
const october = { from: "2026-10-01" };

describe("unit edits", () => {
  it("are for practitioners or for outpatient hospitals, as the second heading says", () => {
    for (const [bytes, part] of [
      [practitioner, "professional"],
      [outpatient, "institutional"],
    ] as const) {
      const table = tableIn(bytes, october);
      assert.deepEqual(
        [table.kind, table.part, table.title, table.from, table.until],
        ["unit-edits", part, "CMS NCCI medically unlikely edits, October 2026", "2026-10-01", "2026-12-31"],
      );
      assert.ok(table.rows.every((row) => (row as PublicRow<"unit-edits">)["Claim type"] === part));
    }
  });

  it("say no days, so that these are asked", () => {
    assert.deepEqual(read(practitioner).questions, [{ about: "from" }]);
    assert.match(
      refusal(() => tableIn(practitioner))!,
      /^CMS NCCI medically unlikely edits does not say for which days/,
    );
  });

  it("are those that are shipped of that quarter", () => {
    const shipped = unitEdits.values.at(-1)!.value;
    for (const bytes of [practitioner, outpatient]) {
      const { rows, part } = tableIn(bytes, october);
      for (const row of rows as readonly PublicRow<"unit-edits">[]) {
        const { units, indicator } = shipped.limitOf(String(row.Code), part as "professional") ?? {};
        assert.deepEqual([row.Units, row.Indicator], [units, indicator], `${row.Code}`);
      }
    }
  });

  it("may allow no unit", () => {
    const row = tableIn(practitioner, october).rows.find((one) => (one as { Code: string }).Code === "Q9955");
    assert.deepEqual(row, {
      "Claim type": "professional",
      Code: "Q9955",
      Units: 0,
      Indicator: 3,
      Rationale: "Drug discontinued",
    });
  });

  it("of both kinds are imported together, from a zip too", () => {
    const both = read({ "p.csv": practitioner, "o.csv": outpatient });
    assert.deepEqual(
      both.tables.map(({ part }) => part),
      ["professional", "institutional"],
    );
    assert.equal(read(zipSync({ "p.csv": practitioner, "o.csv": outpatient })).rowsKept, both.rowsKept);
  });

  it("may come as a workbook, in which units are numbers", () => {
    const rows = (Papa.parse(latinText(practitioner).trimEnd()).data as string[][]).map((cells, row) =>
      cells.map((cell, place) => (row > 1 && place === 1 ? Number(cell) : cell)),
    );
    assert.deepEqual(tableIn(workbook(rows), october), tableIn(practitioner, october));
  });

  it("of equipment suppliers are not used", () => {
    const dme = latin(latinText(practitioner).replace("Practitioner Services", "DME Supplier Services"));
    assert.equal(
      refusal(() => read(dme)),
      "the file is the MUE table of equipment suppliers, of which nothing is used here: choose the MUE table of practitioners or of outpatient hospitals.",
    );
  });

  it("without an indicator are left out, and that is said", () => {
    const odd = latin(latinText(practitioner).replace("C8929,1,3 Date of Service Edit: Clinical", "C8929,1,"));
    assert.deepEqual(warningsOf(read(odd)), [
      "the file has a row that is not as the others, and was left out: row 15.",
    ]);
  });

  it("that were cut off are said to be", () => {
    assertCutsAreSaid(practitioner, { step: 3 });
  });
});
