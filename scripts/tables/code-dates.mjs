// Writes src/reference/tables/code-dates.json from the CMS HCPCS Level II alpha-numeric file of October 2025:
//   node scripts/tables/code-dates.mjs HCPC2025_OCT_ANWEB.csv
// ADD DT is the day a code was added, TERM DT its last day, as YYYYMMDD.
import * as codes from "./codes.mjs";
import { given, inOrder, rowsOf, writeTable } from "./files.mjs";

const [path] = given("the HCPCS file");
const wanted = new Set([...codes.studies, ...codes.supplies]);
const rows = rowsOf(path).filter((row) => wanted.has(row.HCPC) && row.RECID === "3");

await writeTable("code-dates", {
  title: "CMS HCPCS Level II alpha-numeric file",
  edition: "October 2025",
  from: "2025-10-01",
  until: "2025-12-31",
  href: "https://www.cms.gov/medicare/coding-billing/healthcare-common-procedure-system/quarterly-update",
  readOn: "2026-11-21",
  codes: inOrder(rows.map((row) => [row.HCPC, { from: dateOf(row["ADD DT"]), until: dateOf(row["TERM DT"]) }])),
});

function dateOf(text) {
  return text === "" ? undefined : `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
}
