import assert from "node:assert/strict";
import { columnReaders } from "../../../src/imports/x12/columns.ts";
import { readClaims } from "../../../src/imports/x12/read-claims.ts";
import { tableOf } from "../../../src/imports/x12/table.ts";
import { findColumns } from "../../../src/worksheet/find-columns.ts";
import { fileText } from "./support/files.ts";

const full = fileText("echo.837")
  .replace("HI*ABK:I5022*ABF:I420*ABF:R9431", `HI*ABK:I5022${"*ABF:I420".repeat(11)}`)
  .replace("HC:Q9957:JZ", "HC:Q9957:JZ:RT:76:77");

describe("The rows of a claim file", () => {
  it("stand under headings that a check knows without asking", () => {
    const { columns, rows } = tableOf(readClaims(full));
    const numbers = columns.map((_, place) => place + 1);
    const cells = [columns.map(({ heading }) => heading), ...rows];
    const { columns: found, questions } = findColumns({
      sheet: "Claims",
      firstRow: 1,
      columns: numbers,
      rows: cells,
      date1904: false,
    });
    assert.deepEqual(questions, []);
    const headings = [...found].map(([field, [column]]) => [field, columns[column! - 1]!.heading]);
    const several = (field: string, heading: string, count: number) =>
      Array.from({ length: count }, (_, place) => [field + String(place + 1), `${heading} ${String(place + 1)}`]);
    assert.deepEqual(
      Object.fromEntries(headings),
      Object.fromEntries([
        ["claimId", "Claim ID"],
        ["lineNo", "Line #"],
        ["patientId", "Patient ID"],
        ["payer", "Payer"],
        ["payerType", "Payer Type"],
        ["claimType", "Claim Form"],
        ["assignment", "Assignment"],
        ["dos", "DOS From"],
        ["dosTo", "DOS To"],
        ["pos", "POS"],
        ["code", "CPT/HCPCS"],
        ...several("mod", "Mod", 4),
        ["units", "Units"],
        ["charge", "Charge"],
        ...several("dx", "Dx", 12),
        ["pointer", "Dx Pointer"],
        ["ndc", "NDC"],
        ["ndcQty", "NDC Qty"],
        ["ndcUom", "NDC UoM"],
        ["auth", "Prior Auth"],
        ["renderingNpi", "Rendering NPI"],
        ["billingNpi", "Billing NPI"],
        ["orderingNpi", "Ordering NPI"],
      ]),
    );
  });

  it("have no column that nobody fills, unless a check asks for it", () => {
    const { columns } = tableOf(readClaims(fileText("two-subscribers.837")));
    const headings = columns.map(({ heading }) => heading);
    assert.ok(headings.includes("NDC") && headings.includes("Prior Auth") && headings.includes("Dx 4"));
    assert.ok(!headings.includes("Claim Note") && !headings.includes("Dx 5") && !headings.includes("Mod 3"));
    assert.equal(new Set(columnReaders.map(({ heading }) => heading)).size, columnReaders.length);
  });
});
