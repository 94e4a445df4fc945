// Writes src/reference/tables/contractors.json from the CMS locality file of January 2025:
//   node scripts/tables/contractors.mjs 25LOCCO.csv
// Its first column is the number of the contractor's workload, its third the state. The first two digits of a number are
// the jurisdiction; which contractor holds it stands in the Medicare Coverage Database and in the CMS award notices.
import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { given, grouped, inOrder, writeTable } from "./files.mjs";
import { abbreviations } from "./states.mjs";

const [path] = given("the locality file");
const jurisdictions = {
  "01": "JE",
  "02": "JF",
  "03": "JF",
  "04": "JH",
  "05": "J5",
  "06": "J6",
  "07": "JH",
  "08": "J8",
  "09": "JN",
  10: "JJ",
  11: "JM",
  12: "JL",
  13: "JK",
  14: "JK",
  15: "J15",
};
// A57183 lists these with Noridian's states; the locality file has no locality for them.
const territories = { JE: ["AS", "MP"] };

const { data } = Papa.parse(readFileSync(path, "latin1"), { skipEmptyLines: true });
const places = data
  .filter(([number, , state]) => /^\d+$/.test(number) && state?.trim())
  .flatMap(([number, , state]) =>
    abbreviations(state.trim()).map((place) => [jurisdictions[number.padStart(5, "0").slice(0, 2)], place]),
  );
const states = [...grouped(places, ([jurisdiction]) => jurisdiction)].map(([jurisdiction, group]) => [
  jurisdiction,
  [...new Set([...group.map(([, place]) => place), ...(territories[jurisdiction] ?? [])])].sort().join(" "),
]);
const awards =
  "https://cybercemetery.unt.edu/archive/oilspill/20120921072018/http://www.cms.gov/Medicare/Medicare-Contracting/MedicareContractingReform/Spotlight.html";

await writeTable("contractors", {
  title: "Medicare Administrative Contractors by state",
  edition: "January 2025 to October 2026",
  from: "2025-01-01",
  href: "https://www.cms.gov/medicare/payment/fee-schedules/physician/pfs-relative-value-files",
  readOn: "2026-11-25",
  states: inOrder(states),
  contractors: [
    // The database names it Wellpoint Federal by October 2026; it named it National Government Services in August 2025.
    {
      ...contractor("NGS", "National Government Services", ["J6", "JK"], 56781),
      otherName: "Wellpoint Federal",
    },
    contractor("Palmetto GBA", "Palmetto GBA", ["JJ", "JM"], 58503),
    contractor("CGS", "CGS Administrators", ["J15"], 57306),
    contractor("Novitas", "Novitas Solutions", ["JH", "JL"], 56505),
    contractor("First Coast", "First Coast Service Options", ["JN"], 56952),
    contractor("Noridian", "Noridian Healthcare Solutions", ["JE", "JF"], 57183),
    {
      id: "WPS",
      name: "WPS Government Health Administrators",
      jurisdictions: ["J5", "J8"],
      title: "CMS, Medicare administrative contractors, status of contract awards, September 2012",
      href: awards,
    },
  ],
  elsewhere: [
    {
      state: "VA",
      places: "Arlington and Fairfax counties and Alexandria, for professional claims",
      contractor: "Novitas",
      title: "CMS, Who are the MACs: A/B MAC Jurisdiction L",
      href: "https://www.cms.gov/medicare/medicare-contracting/medicare-administrative-contractors/who-are-the-macs-a-b-mac-jurisdiction-l-jl",
      readOn: "2026-11-25",
    },
  ],
});

/** Its states as an article of October 2026 in the Medicare Coverage Database lists them. */
function contractor(id, name, held, article) {
  return {
    id,
    name,
    jurisdictions: held,
    title: `Medicare Coverage Database, October 2026, article A${article}`,
    href: `https://www.cms.gov/medicare-coverage-database/view/article.aspx?articleid=${article}`,
  };
}
