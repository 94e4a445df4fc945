import assert from "node:assert/strict";
import { utils, write } from "@e965/xlsx";
import { fixture, latin, latinText, read, refusal, tableIn, warningsOf } from "./support/read.ts";
import { assertCutsAreSaid } from "./support/truncate.ts";

const january2026 = fixture("ndc/2026-01.csv");
const text = latinText(january2026);

describe("the NDC crosswalk", () => {
  it("is read with its quarter, though a heading names the year before", () => {
    const stale = fixture("ndc/2024-01.csv");
    assert.match(latinText(stale), /^_2023_CODE/m);
    const { from, until, title } = tableIn(stale);
    assert.deepEqual([from, until, title], ["2024-01-01", "2024-03-31", "CMS ASP NDC-HCPCS crosswalk, January 2024"]);
  });

  it("has a package in each row", () => {
    const rows = tableIn(january2026).rows as readonly { readonly NDC: string }[];
    assert.deepEqual(
      rows.find(({ NDC }) => NDC === "11994001116"),
      {
        NDC: "11994001116",
        Code: "Q9957",
        Labeler: "Lantheus Medical Imaging, Inc.",
        Drug: "Definity",
        Dosage: "1 ML",
        "Package size": 2,
        "Package quantity": 16,
        "Billing units": 2,
        "Billing units per package": 32,
      },
    );
  });

  it("may have columns without a name: none, one or 242", () => {
    const width = (name: string) =>
      latinText(fixture(name))
        .split(/^_\d{4}_CODE/m)[1]!
        .split("\r\n")[0]!
        .split(",").length;
    assert.deepEqual([width("ndc/2024-07.csv"), width("ndc/2024-01.csv"), width("ndc/2026-01.csv")], [10, 11, 252]);
    const narrow = latin(text.replaceAll(/,{3,}(?=\r\n)/g, ""));
    assert.deepEqual(tableIn(narrow), tableIn(january2026));
  });

  it("calls its fourth column NDC2 or NDC", () => {
    const renamed = latin(text.replace("NDC2", "NDC").replaceAll("January", "January"));
    assert.deepEqual(tableIn(renamed), tableIn(january2026));
  });

  it("writes NDCs with 11 digits, and leaves out what is none", () => {
    const other = (ndc: string) => read(latin(text.replace("11994-0011-16", ndc)));
    const ndcs = (ndc: string) => other(ndc).tables[0]!.rows.map((row) => (row as { NDC: string }).NDC);
    assert.ok(ndcs("11994-011-16").includes("11994001116"));
    assert.ok(ndcs("11994001116").includes("11994001116"));
    assert.match(
      warningsOf(other("GG100"))[0]!,
      /^the file has a row that is not as the others, and was left out: row \d+\.$/,
    );
  });

  it("keeps the same NDC under two codes", () => {
    const both = latin(text.replace(/^(Q9956,.*2707-03.*)$/m, (row) => `${row}\n${row.replace("Q9956", "Q9957")}`));
    const codes = (tableIn(both).rows as readonly { NDC: string; Code: string }[])
      .filter(({ NDC }) => NDC === "00407270703")
      .map(({ Code }) => Code);
    assert.deepEqual(codes, ["Q9956", "Q9957"]);
  });

  it("leaves out a row whose numbers disagree", () => {
    const wrong = latin(text.replace("Definity,1 ML,2,16,2,32", "Definity,1 ML,2,16,2,3"));
    assert.match(warningsOf(read(wrong))[0]!, /row \d+\.$/);
  });

  for (const [name, what] of [
    ["OPPS NDC-HCPCS Crosswalk", "hospital payment"],
    ["AWP NDC-HCPCS Crosswalk", "average wholesale prices"],
    ["NOC NDC-HCPCS Crosswalk", "without a code"],
  ]) {
    it(`is not the ${name}`, () => {
      const relative = latin(text.replace(/ASP NDC - HCPCS Crosswalk for Medicare Part B Drugs/, name!));
      assert.match(
        refusal(() => read(relative))!,
        new RegExp(`${what}.*choose the ASP NDC-HCPCS crosswalk\\.$`),
      );
    });
  }

  it("may come as a workbook", () => {
    const rows = text
      .trimEnd()
      .split("\r\n")
      .map((line) =>
        [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)]
          .slice(0, 10)
          .map(([, quoted, bare]) => quoted ?? bare ?? ""),
      );
    const xlsx = new Uint8Array(
      write(utils.book_new(utils.aoa_to_sheet(rows), "Crosswalk"), {
        type: "array",
        bookType: "xlsx",
        compression: true,
      }) as ArrayBuffer,
    );
    assert.deepEqual(tableIn(xlsx), tableIn(january2026));
    assertCutsAreSaid(xlsx, { step: 50, isText: false });
  });

  it("that was cut off is said to be", () => {
    assertCutsAreSaid(january2026, { step: 97 });
    assertCutsAreSaid(fixture("ndc/2024-07.csv"), { step: 11 });
  });
});
