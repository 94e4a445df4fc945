// Writes src/reference/tables/unit-edits.json from excerpts of the CMS MUE tables:
//   node scripts/tables/unit-edits.mjs PRACTITIONER-2024Q3 HOSPITAL-2024Q3 BOTH-2026Q4...
// The 2024Q3 files have a code, its units and its adjudication indicator a row; those of 2026Q4 a setting too.
import * as codes from "./codes.mjs";
import { given, inOrder, rowsOf, writeTable } from "./files.mjs";

const [practitioner, hospital, ...later] = given(
  "the practitioner table of July 2024",
  "the hospital table of July 2024",
  "the tables of October 2026",
);
const wanted = new Set([...codes.procedures, ...codes.supplies]);
const newest = later.flatMap((path) => rowsOf(path));

await writeTable("unit-edits", {
  title: "CMS NCCI medically unlikely edits",
  edition: "July 2024 and October 2026",
  from: "2024-07-01",
  href: "https://www.cms.gov/medicare/coding-billing/national-correct-coding-initiative-ncci-edits/medicare-ncci-medically-unlikely-edits",
  readOn: "2026-11-25",
  editions: [
    {
      name: "July 2024",
      from: "2024-07-01",
      until: "2024-09-30",
      readOn: "2026-11-21",
      professional: edits(rowsOf(practitioner).map((row) => [row.hcpcs_code, row.mue_units, row.mue_mai])),
      institutional: edits(rowsOf(hospital).map((row) => [row.hcpcs_code, row.mue_units, row.mue_mai])),
    },
    {
      name: "October 2026",
      from: "2026-10-01",
      until: "2026-12-31",
      readOn: "2026-11-25",
      professional: edits(of("practitioner")),
      institutional: edits(of("hospital")),
    },
  ],
});

function of(setting) {
  return newest.filter((row) => row.setting === setting).map((row) => [row.code, row.mue, row.mai]);
}

/** Units and adjudication indicator by code. */
function edits(rows) {
  const held = rows.filter(([code]) => wanted.has(code));
  return inOrder(held.map(([code, units, indicator]) => [code, [Number(units), Number(indicator)]]));
}
