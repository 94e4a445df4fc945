import assert from "node:assert/strict";
import { zipSync } from "fflate";
import Papa from "papaparse";
import { componentIndicators } from "../../src/reference/component-indicators.ts";
import { inForce } from "../../src/reference/dated.ts";
import type { PublicRow } from "../../src/reference/public-table.ts";
import { relativeValues } from "../../src/reference/relative-values.ts";
import { fixture, latin, latinText, read, refusal, tableIn } from "./support/read.ts";
import { assertCutsAreSaid } from "./support/truncate.ts";
import { workbook } from "./support/workbook.ts";

type Row = PublicRow<"relative-values">;

const january = fixture("pfs/2025-01.csv");
const rows = tableIn(january).rows as readonly Row[];

describe("relative values", () => {
  it("are read with the quarter that the title names", () => {
    const { title, from, until, part } = tableIn(january);
    assert.deepEqual(
      [title, from, until, part],
      [
        "CMS National Physician Fee Schedule relative value file, January 2025",
        "2025-01-01",
        "2025-03-31",
        "conversion factor 32.3465",
      ],
    );
  });

  it("are those that are shipped of that year, for the whole service and for its parts", () => {
    const shipped = inForce(relativeValues, "2025-01-01")!.value;
    const compared = rows.filter((row) => shipped.of(String(row.Code), String(row.Modifier ?? "")));
    assert.ok(compared.length > 40, `${compared.length}`);
    for (const row of compared) {
      const known = shipped.of(String(row.Code), String(row.Modifier ?? ""))!;
      assert.deepEqual(
        [
          row.Status,
          row["Work RVU"],
          row["Total non-facility RVU"],
          row["Total facility RVU"],
          row["Multiple procedures"],
          row.Supervision,
        ],
        [known.status, known.work, known.office, known.facility, known.multiple, known.supervision],
        `${row.Code} ${row.Modifier}`,
      );
    }
  });

  it("say which parts a service has, and where it has no price", () => {
    const shipped = inForce(componentIndicators, "2025-01-01")!.value;
    for (const row of rows.filter(({ Modifier, Status }) => Modifier === undefined && Status === "A")) {
      const known = shipped.of(String(row.Code));
      if (!known) continue;
      assert.equal(Number(row["PC/TC indicator"]), known.indicator);
      assert.equal(row["Facility not applicable"] === "NA", known.facility === "not priced", String(row.Code));
      assert.equal(row["Non-facility not applicable"] === "NA", known.office === "not priced", String(row.Code));
    }
    assert.equal(rows.find(({ Code }) => Code === "93356")!["Global days"], "ZZZ");
  });

  it("of two conversion factors stand side by side", () => {
    const other = latin(latinText(january).replaceAll("32.3465", "32.5000"));
    const { tables } = read(zipSync({ "nonQPP.csv": january, "QPP.csv": other }));
    assert.deepEqual(
      tables.map(({ part }) => part),
      ["conversion factor 32.3465", "conversion factor 32.5"],
    );
  });

  it("may come as a workbook", () => {
    const numeric = (Papa.parse(latinText(january).trimEnd()).data as string[][]).map((cells, at) =>
      cells.map((cell, place) => (at > 9 && place > 4 && /^\d*\.\d+$/.test(cell) ? Number(cell) : cell)),
    );
    assert.deepEqual(tableIn(workbook(numeric)), tableIn(january));
  });

  it("are not taken from a file without their headings", () => {
    const bare = latin(latinText(january).replace(/^HCPCS,MOD/m, "CODE,MOD"));
    assert.match(
      refusal(() => read(bare))!,
      /none of the public files/,
    );
  });

  it("that were cut off are said to be", () => {
    assertCutsAreSaid(january, { step: 251 });
  });
});
