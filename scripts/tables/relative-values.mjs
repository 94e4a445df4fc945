// Writes src/reference/tables/relative-values.json from the CMS relative value file of January 2025:
//   node scripts/tables/relative-values.mjs PPRRVU25_JAN.csv
// Several heading rows stand above the codes, so that columns are taken by place. The descriptions are left out.
import { readFileSync } from "node:fs";
import Papa from "papaparse";
import * as codes from "./codes.mjs";
import { given, grouped, inOrder, writeTable } from "./files.mjs";

const [path] = given("the relative value file of January 2025");
const wanted = new Set([...codes.procedures, ...codes.supplies]);
const rows = Papa.parse(readFileSync(path, "latin1"), { skipEmptyLines: true }).data.filter(([code]) =>
  wanted.has(code),
);

await writeTable("relative-values", {
  title: "CMS National Physician Fee Schedule relative value file",
  edition: "January 2025",
  from: "2025-01-01",
  until: "2025-12-31",
  href: "https://www.cms.gov/medicare/payment/fee-schedules/physician/pfs-relative-value-files",
  readOn: "2026-11-25",
  conversionFactor: Number(rows[0][24]),
  codes: inOrder([...grouped(rows, ([code]) => code)].map(([code, group]) => [code, inOrder(group.map(values))])),
});

/** By modifier: status, work, total in an office and in a facility, multiple procedures, supervision of the test. */
function values(cells) {
  const [, modifier, , status, , work, , , , , , office, facility] = cells;
  return [modifier, [status, Number(work), Number(office), Number(facility), cells[18], cells[25]]];
}
