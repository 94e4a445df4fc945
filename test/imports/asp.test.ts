import assert from "node:assert/strict";
import { utils, write } from "@e965/xlsx";
import { zipSync } from "fflate";
import { fixture, latin, latinText, read, refusal, tableIn, warningsOf } from "./support/read.ts";
import { assertCutsAreSaid } from "./support/truncate.ts";

const january2026 = fixture("asp/2026-01.csv");
const text = latinText(january2026);

describe("payment limits", () => {
  const limits = (bytes: Uint8Array) =>
    Object.fromEntries(tableIn(bytes).rows.map((row) => [(row as { Code: string }).Code, row]));

  it("are read with the quarter that the file says it is for", () => {
    const table = tableIn(january2026);
    assert.deepEqual(
      { ...table, rows: table.rows.length },
      {
        kind: "payment-limits",
        title: "CMS payment limits for Medicare Part B drugs, January 2026",
        from: "2026-01-01",
        until: "2026-03-31",
        rows: table.rows.length,
      },
    );
  });

  const cases = [
    { file: "asp/2024-01.csv", from: "2024-01-01", Q9957: 42.159, Q9956: 42.159, Q9950: 18.907 },
    { file: "asp/2024-10.csv", from: "2024-10-01", Q9957: 40.92, Q9956: 40.92, Q9950: 18.648 },
    { file: "asp/2025-01.csv", from: "2025-01-01", Q9957: 41.605, Q9956: 41.605, Q9950: 18.676 },
  ];
  for (const { file, from, ...expected } of cases) {
    it(`of ${from} are those that CMS published`, () => {
      assert.equal(tableIn(fixture(file)).from, from);
      const rows = limits(fixture(file));
      for (const [code, limit] of Object.entries(expected)) assert.equal(rows[code]!["Payment limit" as never], limit);
    });
  }

  it("keep what stands beside the limit", () => {
    assert.deepEqual(limits(january2026)["J2785"], {
      Code: "J2785",
      "Short description": "Regadenoson injection",
      Dosage: "0.1 MG",
      "Payment limit": 2.679,
      "Coinsurance %": 20,
      Notes: "AMP-based payment limit",
    });
  });

  it("are kept for the codes of our claims only, and the others are counted", () => {
    const { rowsRead, rowsKept } = read(january2026);
    assert.equal(limits(january2026)["Q5101"], undefined);
    assert.ok(rowsKept > 3 && rowsKept < rowsRead, `${rowsKept} of ${rowsRead}`);
    assert.equal(rowsRead, text.split("\r\n").length - 1 - 9);
  });

  it("of the older layout have no coinsurance", () => {
    const older = text.replaceAll(/^((?:"[^"]*"|[^,\r\n]*),(?:"[^"]*"|[^,]*),[^,]*,[^,]*),[^,]*,/gm, "$1,");
    assert.ok(!older.includes("Co-insurance"));
    const row = limits(latin(older))["Q9957"]!;
    assert.ok("Payment limit" in row && !("Coinsurance %" in row));
  });

  it("are read whatever blank columns follow, and blanks that are none", () => {
    const wide = text.replaceAll("\r\n", ",,,\r\n").replace("1 ML", "1\xa0ML");
    assert.deepEqual(tableIn(latin(wide)), tableIn(january2026));
  });

  it("keep a code without a limit", () => {
    const without = text.replace(/^(Q9957,"[^"]*",1 ML),[\d.]+/m, "$1,N/A");
    assert.deepEqual(limits(latin(without))["Q9957"], {
      Code: "Q9957",
      "Short description": "Inj perflutren lip micros,ml",
      Dosage: "1 ML",
      "Coinsurance %": 20,
    });
  });

  it("may have notes of several lines", () => {
    const noted = text.replace("AMP-based payment limit", '"Based on AWP\n or WAC"');
    assert.equal(limits(latin(noted))["J2785"]!["Notes" as never], "Based on AWP or WAC");
    assert.equal(read(latin(noted)).rowsRead, read(january2026).rowsRead);
  });

  it("that say no quarter are asked for it, and not taken for other days", () => {
    const silent = latin(text.replace("Effective January 1, 2026 through March 31, 2026", ""));
    assert.deepEqual(read(silent).questions, [{ about: "from" }]);
    assert.match(
      refusal(() => tableIn(silent))!,
      /does not say for which days/,
    );
    assert.match(
      refusal(() => tableIn(silent, { from: "2026-02-01" }))!,
      /not the first day of a quarter/,
    );
    assert.match(
      refusal(() => tableIn(silent, { from: "2026-02-31" }))!,
      /is no day/,
    );
    assert.deepEqual(tableIn(silent, { from: "2026-01-01" }), tableIn(january2026));
  });

  it("come as .xls, and in a zip with both, of which one is read", () => {
    const rows = text
      .trimEnd()
      .split("\r\n")
      .map((line) =>
        [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, bare]) => quoted ?? bare ?? ""),
      );
    const cells = rows.map((row, at) =>
      row.slice(0, 11).map((cell, place) => (at > 8 && [3, 4].includes(place) ? Number(cell) : cell)),
    );
    const book = utils.book_new(utils.aoa_to_sheet(cells), "Jan_26_ASP_byHCPCS");
    const xls = new Uint8Array(write(book, { type: "array", bookType: "biff8" }) as ArrayBuffer);
    assert.deepEqual(tableIn(xls), tableIn(january2026));
    const zip = zipSync({ "Limits 121725.xls": xls, "section 508 version.csv": january2026 });
    assert.deepEqual(tableIn(zip), tableIn(january2026));
    assert.deepEqual(warningsOf(read(zip)), [
      "Limits 121725.xls in the file holds the same table as section 508 version.csv in the file and was not read.",
    ]);
    assertCutsAreSaid(xls, { isText: false });
    assertCutsAreSaid(zip, { isText: false });
  });

  it("that were cut off are said to be", () => {
    assertCutsAreSaid(january2026, { step: 7 });
  });

  it("are not taken for those of drugs without a code", () => {
    const noc = "ASP NOC Pricing File,,\r\n,,\r\nDrug Generic Name,Payment Limit,Notes\r\nPerflutren,1.000,\r\n";
    assert.match(
      refusal(() => read(latin(noc)))!,
      /drugs without a code of their own/,
    );
  });
});
