// Writes src/reference/tables/component-indicators.json from the CMS relative value files of two quarters:
//   node scripts/tables/component-indicators.mjs INDICATORS-2024-07 PPRRVU25_JAN.csv
// The first has code, pctc, facility and office (NA, priced, or empty where it was not read). The second is the file as
// CMS publishes it: several heading rows, so that its columns are taken by place.
import { readFileSync } from "node:fs";
import Papa from "papaparse";
import * as codes from "./codes.mjs";
import { given, grouped, inOrder, rowsOf, writeTable } from "./files.mjs";

const [older, newer] = given("the indicators of July 2024", "the relative value file of January 2025");
const wanted = new Set([...codes.procedures, ...codes.supplies]);

await writeTable("component-indicators", {
  title: "CMS National Physician Fee Schedule relative value file",
  edition: "July 2024 and January 2025",
  from: "2024-07-01",
  href: "https://www.cms.gov/medicare/payment/fee-schedules/physician/pfs-relative-value-files",
  readOn: "2026-11-25",
  editions: [
    { name: "July 2024", from: "2024-07-01", until: "2024-09-30", readOn: "2026-11-21", ...summed(rowsOf(older)) },
    { name: "January 2025", from: "2025-01-01", until: "2025-03-31", readOn: "2026-11-25", ...summed(valueRows()) },
  ],
});

/** The rows of whole services, not those of their 26 and TC parts. */
function valueRows() {
  const rows = Papa.parse(readFileSync(newer, "latin1"), { skipEmptyLines: true }).data;
  return rows.filter(([code, modifier]) => wanted.has(code) && modifier === "").map(valueRow);
}

function valueRow(cells) {
  const [code, , , status, , , , office, , facility, , , , pctc] = cells;
  // Active, carrier priced, restricted and therapy or injection codes have a price; excluded and bundled ones have none.
  return "ACRT".includes(status)
    ? { code, pctc, facility: facility || "priced", office: office || "priced" }
    : { code, pctc, facility: "NA", office: "NA" };
}

/** Codes by indicator, those not priced in a setting, and those of which no price was read. */
function summed(rows) {
  const byIndicator = [...grouped(rows, ({ pctc }) => pctc)];
  return {
    indicators: inOrder(byIndicator.map(([pctc, group]) => [pctc, listed(group)])),
    notPriced: {
      facility: listed(rows.filter(({ facility }) => facility === "NA")),
      office: listed(rows.filter(({ office }) => office === "NA")),
    },
    priceNotRead: listed(rows.filter(({ facility }) => facility === "")),
  };
}

function listed(rows) {
  const list = rows.map(({ code }) => code);
  return list.sort().join(" ");
}
