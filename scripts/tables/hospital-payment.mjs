// Writes src/reference/tables/hospital-payment.json from the OPPS Addendum B of several quarters:
//   node scripts/tables/hospital-payment.mjs 2023-01.csv 2023-04.csv ...
// Each file is named by the first month of its quarter and has HCPCSCode, StatusIndicator and PaymentRate.
import * as codes from "./codes.mjs";
import { given, grouped, inOrder, rowsOf, writeTable } from "./files.mjs";
import { editionsOf, quarterOf } from "./quarters.mjs";

const paths = given("Addendum B files named by quarter").sort();
const wanted = new Set([...codes.procedures, ...codes.supplies]);
const quarters = paths.map((path) => ({ ...quarterOf(path), codes: codesOf(path) }));

await writeTable("hospital-payment", {
  title: "CMS hospital outpatient payment, Addendum B",
  edition: `${quarters.at(0).name} to ${quarters.at(-1).name}`,
  from: quarters.at(0).from,
  href: "https://www.cms.gov/medicare/payment/prospective-payment-systems/hospital-outpatient/addendum-a-b-updates",
  readOn: "2026-11-25",
  editions: editionsOf(quarters, (quarter) => JSON.stringify(quarter.codes)),
});

/** Codes by status and rate. */
function codesOf(path) {
  const rows = rowsOf(path).filter((row) => wanted.has(row.HCPCSCode));
  const groups = [...grouped(rows, (row) => `${row.StatusIndicator} ${row.PaymentRate}`.trim())];
  return inOrder(groups.map(([statusAndRate, group]) => [statusAndRate, listed(group)]));
}

function listed(rows) {
  const list = rows.map((row) => row.HCPCSCode);
  return list.sort().join(" ");
}
