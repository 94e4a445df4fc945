// Writes src/reference/tables/agent-packages.json from the CMS NDC-HCPCS crosswalks of several quarters, and from packages
// that only the FDA's directory lists:
//   node scripts/tables/agent-packages.mjs FDA.csv 2024-01.csv 2024-04.csv ...
// Each crosswalk is named by the first month of its quarter. Its first column, named by a year, is the code.
import * as codes from "./codes.mjs";
import { given, inOrder, rowsOf, writeTable } from "./files.mjs";
import { editionsOf, quarterOf } from "./quarters.mjs";

const [fda, ...crosswalks] = given("the FDA packages", "the crosswalks named by quarter");
const quarters = crosswalks.sort().map((path) => ({ ...quarterOf(path), packages: packagesOf(path, /_CODE$/) }));

await writeTable("agent-packages", {
  title: "CMS ASP NDC-HCPCS crosswalk",
  edition: `${quarters.at(0).name} to ${quarters.at(-1).name}`,
  from: quarters.at(0).from,
  href: "https://www.cms.gov/medicare/payment/part-b-drugs/asp-pricing-files",
  readOn: "2026-11-25",
  editions: editionsOf(quarters, (quarter) => JSON.stringify(quarter.packages)),
  note: "The issue of January 2025 is left out: it has no Lantheus package, and lists Optison under Q9957 too.",
  listedByFda: {
    title: "openFDA, National Drug Code Directory, 2 October 2026",
    href: "https://api.fda.gov/drug/ndc.json?search=packaging.package_ndc:%2211994-017-20%22",
    readOn: "2026-11-21",
    packages: packagesOf(fda, /^code$/),
  },
});

/** Code, product, vials, units a vial and units a package, by NDC. */
function packagesOf(path, heading) {
  const rows = rowsOf(path, heading).map((row) => [Object.values(row)[0], row.NDC ?? row.NDC2, row]);
  const agents = rows.filter(([code]) => codes.supplies.includes(code));
  return inOrder(
    agents.map(([code, ndc, row]) => [
      ndc.replaceAll("-", ""),
      [code, productOf(row), ...["PKG QTY", "BILLUNITS", "BILLUNITSPKG"].map((name) => Number(row[name]))],
    ]),
  );
}

/** Some issues print brands in capitals. */
function productOf(row) {
  const words = row["Drug Name"].split(" ");
  return words.map((word) => (word.length > 2 ? word[0] + word.slice(1).toLowerCase() : word)).join(" ");
}
