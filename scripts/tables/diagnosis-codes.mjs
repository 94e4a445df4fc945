// Writes src/reference/tables/diagnosis-codes.json from public files given by path:
//   node scripts/tables/diagnosis-codes.mjs ORDER-FILE COVERED.csv...
// ORDER-FILE is the ICD-10-CM order file of CMS (fixed columns: code 7-13, billable flag 15). Each COVERED.csv is an
// "article_x_icd10_covered" table of the Medicare Coverage Database; its codes are newer than the order file.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const [orderFile, ...coveredFiles] = process.argv.slice(2);
if (!orderFile) {
  console.error("Name the order file, then the covered-diagnosis tables.");
  process.exit(2);
}

const entries = readFileSync(orderFile, "latin1")
  .split(/\r?\n/)
  .filter(Boolean)
  .map((line) => ({ code: line.slice(6, 13).trim(), billable: line[14] === "1" }));
const covered = new Set(coveredFiles.flatMap(coveredCodes));

// A category is held only if the file names the category itself: an excerpt may hold single codes of others.
const categories = entries.map(({ code }) => code).filter((code) => code.length === 3);
const billable = entries.filter((entry) => entry.billable).map(({ code }) => code);
const divided = billable.filter((code) => !covered.has(code) && [...covered].some((other) => other.startsWith(code)));
const valid = [...new Set([...billable, ...covered])].filter((code) => !divided.includes(code)).sort();

const table = {
  edition: "January 2021",
  title: "CMS ICD-10-CM order file",
  href: "https://www.cms.gov/medicare/coding-billing/icd-10-codes",
  from: "2021-01-01",
  until: "2021-09-30",
  newer: {
    title: "Medicare Coverage Database, diagnoses covered by articles A56781, A57306 and A56625",
    href: "https://www.cms.gov/medicare-coverage-database/search.aspx",
  },
  readOn: "2026-11-21",
  categories: Object.fromEntries(
    categories.map((category) => [
      category,
      valid
        .filter((code) => code.startsWith(category))
        .map((code) => code.slice(3) || "-")
        .join(" "),
    ]),
  ),
  divided: divided.map(dotted).join(" "),
};
const target = fileURLToPath(new URL("../../src/reference/tables/diagnosis-codes.json", import.meta.url));
writeFileSync(target, `${JSON.stringify(table, null, 2)}\n`);
console.log(`${valid.length} codes read, ${categories.length} categories, ${divided.length} divided since`);

function coveredCodes(file) {
  const [header, ...rows] = readFileSync(file, "utf8").trim().split(/\r?\n/);
  const place = header.split(",").indexOf("icd10_code_id");
  return rows.map((row) => row.split(",")[place].replaceAll(/[".]/g, "")).filter(Boolean);
}

function dotted(code) {
  return code.length > 3 ? `${code.slice(0, 3)}.${code.slice(3)}` : code;
}
