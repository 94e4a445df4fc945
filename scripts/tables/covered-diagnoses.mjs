// Writes src/reference/tables/covered-diagnoses.json from tables of the Medicare Coverage Database:
//   node scripts/tables/covered-diagnoses.mjs COVERED.csv GROUPS.csv CODES.csv
// These are article_x_icd10_covered, article_x_icd10_covered_group (whose paragraphs name the procedures of a group) and
// article_x_hcpc_code, as they were in October 2026. Run add-on-codes.mjs first: paragraphs speak of related add-on codes.
import { readFileSync } from "node:fs";
import * as codes from "./codes.mjs";
import { given, grouped, inOrder, rowsOf, writeTable } from "./files.mjs";

const [covered, groups, listed] = given("the covered diagnoses", "their groups", "the codes of the articles").map(
  (path) => rowsOf(path),
);
const { primaries } = JSON.parse(
  readFileSync(new URL("../../src/reference/tables/add-on-codes.json", import.meta.url), "utf8"),
);
// First day of the oldest version that the list of documents of August 2025 shows.
const articles = [
  { id: "A56781", contractor: "NGS", since: "2025-01-01", title: "Billing and Coding: Transthoracic Echocardiography" },
  {
    id: "A57306",
    contractor: "CGS",
    since: "2024-10-03",
    title: "Billing and Coding: Transthoracic Echocardiography",
  },
  { id: "A56625", contractor: "Palmetto GBA", since: "2025-01-01", title: "Billing and Coding: Echocardiography" },
];

await writeTable("covered-diagnoses", {
  title: "Medicare Coverage Database, billing articles on echo",
  edition: "October 2026",
  from: "2026-10-01",
  href: "https://www.cms.gov/medicare-coverage-database/search.aspx",
  readOn: "2026-11-21",
  articles: articles.map(article),
});

function article({ id, contractor, since, title }) {
  const of = (row) => `A${row.article_id}` === id;
  const own = listed.filter(of).map((row) => row.hcpc_code_id);
  return {
    id,
    contractor,
    title,
    version: Number(groups.find(of).article_version),
    since,
    lists: [...new Set(own)].sort().join(" "),
    groups: groups.filter(of).map((row) => group(row, own)),
  };
}

function group({ article_id, icd10_covered_group, paragraph }, own) {
  const rows = covered.filter(
    (row) => row.article_id === article_id && row.icd10_covered_group === icd10_covered_group,
  );
  const diagnoses = rows.map((row) => row.icd10_code_id).sort();
  const [named, beside = ""] = paragraph.split(" following CPT codes ");
  const procedures = proceduresIn(named);
  const related = named.includes("related add-on codes") ? additionsTo(procedures, own) : [];
  return {
    number: Number(icd10_covered_group),
    procedures: [...new Set([...procedures, ...related])].sort().join(" "),
    beside: proceduresIn(beside.split(/[:(]/)[0]).join(" ") || undefined,
    only: onlyIn(paragraph, diagnoses),
    besideOthers: besideOthersIn(paragraph, diagnoses),
    footnoted:
      rows
        .filter((row) => row.asterisk)
        .map((row) => row.icd10_code_id)
        .join(" ") || undefined,
    diagnoses: byCategory(diagnoses),
  };
}

function proceduresIn(text) {
  return text.match(/\b(?:\d{5}|C\d{4})\b/g) ?? [];
}

function additionsTo(procedures, own) {
  return codes.additions.filter(
    (addition) =>
      own.includes(addition) && primaries[addition]?.split(" ").some((primary) => procedures.includes(primary)),
  );
}

/** Diagnoses that a paragraph allows for some procedures only. It may name a shorter code than the list. */
function onlyIn(paragraph, diagnoses) {
  const sentence =
    /ICD-10 codes? ([A-Z]\d[^:;]*?) (?:is|are) (?:payable when billed with|covered for) CPT codes? ([\d, andor]+)/g;
  const found = [...paragraph.matchAll(sentence)].map(([, named, procedures]) => ({
    diagnoses: diagnoses.filter((code) =>
      named.match(/[A-Z]\d[\dA-Z.]*/g).some((stem) => code.startsWith(trimmed(stem))),
    ),
    procedures: proceduresIn(procedures).join(" "),
  }));
  return found.length > 0 ? found.map((one) => ({ ...one, diagnoses: one.diagnoses.join(" ") })) : undefined;
}

/** Diagnoses of examinations before surgery, where a paragraph wants a second diagnosis beside them; not those it names. */
function besideOthersIn(paragraph, diagnoses) {
  if (!/pre-operative services, a secondary diagnosis .* is also required/.test(paragraph)) return undefined;
  return diagnoses.filter((code) => code.startsWith("Z01.81") && !paragraph.includes(code)).join(" ");
}

function trimmed(stem) {
  return stem.replace(/\.$/, "");
}

/** The rest of each code, by its first three characters; "-" for the category itself. */
function byCategory(diagnoses) {
  const categories = [...grouped(diagnoses, (code) => code.slice(0, 3))];
  return inOrder(categories.map(([category, list]) => [category, list.map((code) => code.slice(4) || "-").join(" ")]));
}
