// Writes src/reference/tables/add-on-codes.json from an excerpt of the CMS NCCI add-on code file of July 2024:
//   node scripts/tables/add-on-codes.mjs FILE
// Rows have primary_code, add_on_code and aoc_edit_type; only type 1 names every primary that there is.
import * as codes from "./codes.mjs";
import { given, grouped, inOrder, rowsOf, writeTable } from "./files.mjs";

const [path] = given("the add-on code file");
const rows = rowsOf(path).filter((row) => codes.additions.includes(row.add_on_code) && row.aoc_edit_type === "1");
const byAddition = [...grouped(rows, (row) => row.add_on_code)];

await writeTable("add-on-codes", {
  title: "CMS NCCI add-on code file",
  edition: "July 2024",
  from: "2024-07-01",
  until: "2024-09-30",
  href: "https://www.cms.gov/medicare/coding-billing/national-correct-coding-initiative-ncci-edits/medicare-ncci-add-code-edits",
  readOn: "2026-11-21",
  primaries: inOrder(byAddition.map(([addition, group]) => [addition, primariesOf(group)])),
});

function primariesOf(group) {
  const primaries = group.map((row) => row.primary_code);
  return primaries.sort().join(" ");
}
