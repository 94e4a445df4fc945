// Writes src/reference/tables/hospital-payment.json from the OPPS Addendum B of several quarters:
//   node scripts/tables/hospital-payment.mjs 2023-01.csv 2023-04.csv ...
// Each file is named by the first month of its quarter and has HCPCSCode, StatusIndicator and PaymentRate. Quarters in
// which nothing changed for our codes are told as one.
import { basename } from "node:path";
import * as codes from "./codes.mjs";
import { given, grouped, inOrder, rowsOf, writeTable } from "./files.mjs";

const paths = given("Addendum B files named by quarter").sort();
const wanted = new Set([...codes.procedures, ...codes.supplies]);
const months = { "01": "January", "04": "April", "07": "July", 10: "October" };
const lastDays = { "01": "03-31", "04": "06-30", "07": "09-30", 10: "12-31" };
const quarters = paths.map(quarter);

await writeTable("hospital-payment", {
  title: "CMS hospital outpatient payment, Addendum B",
  edition: `${quarters.at(0).name} to ${quarters.at(-1).name}`,
  from: quarters.at(0).from,
  href: "https://www.cms.gov/medicare/payment/prospective-payment-systems/hospital-outpatient/addendum-a-b-updates",
  readOn: "2026-11-25",
  editions: merged(quarters),
});

function quarter(path) {
  const [year, month] = basename(path, ".csv").split("-");
  const rows = rowsOf(path).filter((row) => wanted.has(row.HCPCSCode));
  const groups = [...grouped(rows, (row) => `${row.StatusIndicator} ${row.PaymentRate}`.trim())];
  return {
    name: `${months[month]} ${year}`,
    from: `${year}-${month}-01`,
    until: `${year}-${lastDays[month]}`,
    codes: inOrder(groups.map(([statusAndRate, group]) => [statusAndRate, listed(group)])),
  };
}

function listed(rows) {
  const list = rows.map((row) => row.HCPCSCode);
  return list.sort().join(" ");
}

/** One edition of quarters of a year that say the same. */
function merged(quarters) {
  const runs = [];
  for (const { ...one } of quarters) {
    const last = runs.at(-1);
    const [month, year] = one.name.split(" ");
    if (last?.name.endsWith(year) && JSON.stringify(last.codes) === JSON.stringify(one.codes)) {
      Object.assign(last, { name: `${last.name.split(" ")[0]} to ${month} ${year}`, until: one.until });
    } else runs.push(one);
  }
  return runs;
}
