// Writes src/reference/tables/payment-limits.json from the payment limits of several quarters in one file:
//   node scripts/tables/payment-limits.mjs LIMITS.csv
// Rows have effective ("January 1, 2024 through March 31, 2024"), hcpcs and payment_limit. A quarter that was issued twice
// stands there twice; it must say the same.
import * as codes from "./codes.mjs";
import { given, grouped, inOrder, rowsOf, writeTable } from "./files.mjs";

const [path] = given("the payment limits");
const rows = rowsOf(path).filter((row) => codes.supplies.includes(row.hcpcs));
const quarters = [...grouped(rows, (row) => row.effective)].map(quarter).sort((a, b) => (a.from < b.from ? -1 : 1));

await writeTable("payment-limits", {
  title: "CMS payment limits for Medicare Part B drugs",
  edition: `${nameOf(quarters.at(0).from)} to ${nameOf(quarters.at(-1).from)}${without()}`,
  from: quarters.at(0).from,
  until: quarters.at(-1).until,
  href: "https://www.cms.gov/medicare/payment/part-b-drugs/asp-pricing-files",
  readOn: "2026-11-21",
  quarters,
});

function quarter([effective, group]) {
  const [from, until] = effective.split(" through ").map(dayOf);
  const limits = {};
  for (const { hcpcs, payment_limit } of group) {
    const limit = Number(payment_limit);
    if ((limits[hcpcs] ?? limit) !== limit) throw new Error(`${hcpcs} has two limits for ${effective}.`);
    limits[hcpcs] = limit;
  }
  const title = `CMS payment limits for Medicare Part B drugs, ${nameOf(from)}`;
  return { from, until, title, limits: inOrder(Object.entries(limits)) };
}

/** Quarters between the first and the last of which no file was read. */
function without() {
  const missing = quarters.slice(1).flatMap((one, i) => quartersBetween(quarters[i].until, one.from));
  const byYear = [...grouped(missing, (name) => name.slice(-4))];
  const years = byYear.map(([year, names]) => `${names.map((name) => name.slice(0, -5)).join(" and ")} ${year}`);
  return years.length > 0 ? `, without ${years.join(", ")}` : "";
}

function quartersBetween(until, from) {
  const names = [];
  const day = new Date(`${until}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + 1);
  for (; iso(day) < from; day.setUTCMonth(day.getUTCMonth() + 3)) names.push(nameOf(iso(day)));
  return names;
}

function dayOf(text) {
  return iso(new Date(`${text} UTC`));
}

function iso(day) {
  return day.toISOString().slice(0, 10);
}

function nameOf(day) {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString("en-US", { month: "long", year: "numeric", timeZone: "UTC" });
}
