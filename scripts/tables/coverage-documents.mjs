// Writes src/reference/tables/coverage-documents.json from a list of documents of the Medicare Coverage Database:
//   node scripts/tables/coverage-documents.mjs DOCUMENTS.csv
// Rows have contractor_name_type, document_display_id, document_version, effective_date (MM/DD/YYYY), title and url.
import { given, rowsOf, writeTable } from "./files.mjs";

const [path] = given("the list of documents");
const contractors = {
  "National Government Services": "NGS",
  "Palmetto GBA": "Palmetto GBA",
  "CGS Administrators": "CGS",
  "Novitas Solutions": "Novitas",
  "First Coast Service Options": "First Coast",
  "Noridian Healthcare Solutions": "Noridian",
  WPS: "WPS",
};
// What a document is about stands in its title, but for these: their groups of codes include stress echo, and Palmetto's
// are about every echo.
const studies = {
  A56781: "TTE stress",
  L33577: "TTE stress",
  A57306: "TTE stress",
  L34338: "TTE stress",
  A56625: "TTE TEE stress",
  L37379: "TTE TEE stress",
};
const titles = [
  ["TTE", /transthoracic/i],
  ["TEE", /transesophageal/i],
  ["perfusion", /myocardial perfusion/i],
  ["stress", /stress/i],
];

await writeTable("coverage-documents", {
  title: "Medicare Coverage Database, documents on echocardiography",
  edition: "23 August 2025",
  from: "2025-08-23",
  until: "2025-08-23",
  href: "https://www.cms.gov/medicare-coverage-database/search.aspx",
  readOn: "2026-11-21",
  documents: rowsOf(path)
    .filter(({ title }) => !title.startsWith("Response to Comments"))
    .map((row) => ({
      id: row.document_display_id,
      contractor: contractorOf(row.contractor_name_type),
      studies: studies[row.document_display_id] ?? studiesOf(row.title),
      version: Number(row.document_version) || null,
      from: dateOf(row.effective_date),
    }))
    .sort((a, b) => (a.contractor + a.id < b.contractor + b.id ? -1 : 1)),
});

function contractorOf(text) {
  const known = Object.entries(contractors).find(([name]) => text.startsWith(name));
  if (!known) throw new Error(`No contractor is known for ${text}.`);
  return known[1];
}

function studiesOf(title) {
  return titles
    .filter(([, pattern]) => pattern.test(title))
    .map(([study]) => study)
    .join(" ");
}

function dateOf(text) {
  const [month, day, year] = text.split("/");
  return year ? `${year}-${month}-${day}` : null;
}
