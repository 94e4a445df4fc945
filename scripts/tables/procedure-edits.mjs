// Writes src/reference/tables/procedure-edits.json from excerpts of the CMS NCCI PTP tables v30.2:
//   node scripts/tables/procedure-edits.mjs PRACTITIONER HOSPITAL MORE-OF-PRACTITIONER
// Rows have column_1, column_2, mod, and deleted (9999-12-31 while in force; not in the third file). The first two hold
// the rows whose column 1 is an echo; the third, pairs of other codes that were read in the practitioner table.
import { procedures } from "./codes.mjs";
import { given, grouped, inOrder, rowsOf, writeTable } from "./files.mjs";

const [practitioner, hospital, more] = given("the practitioner table", "the hospital table", "further pairs");
const wanted = new Set(procedures);
const from = "2024-07-01";

await writeTable("procedure-edits", {
  title: "CMS NCCI procedure-to-procedure edits",
  edition: "v30.2 of July 2024",
  from,
  until: "2024-09-30",
  href: "https://www.cms.gov/medicare/coding-billing/national-correct-coding-initiative-ncci-edits/medicare-ncci-procedure-procedure-ptp-edits",
  readOn: "2026-11-21",
  parts: [
    {
      note: "Pairs whose column 1 is an echo, by column 1 and indicator (0 never, 1 with a modifier of a distinct service).",
      professional: pairs(rowsOf(practitioner)),
      institutional: pairs(rowsOf(hospital)),
    },
    {
      note: "Pairs of 3D images, stress tests, tracings and injections. Read in the practitioner table only: what the hospital table says of them is not known.",
      professional: pairs(rowsOf(more)),
      institutional: {},
    },
  ],
});

/** Column 2 codes by column 1 and indicator. */
function pairs(rows) {
  const held = rows.filter(
    ({ column_1, column_2, deleted = "", mod }) =>
      wanted.has(column_1) && wanted.has(column_2) && mod !== "9" && (deleted === "" || deleted >= from),
  );
  const columns = [...grouped(held, ({ column_1 }) => column_1)];
  return inOrder(
    columns.map(([column1, rows]) => [column1, inOrder([...grouped(rows, ({ mod }) => mod)].map(codesOf))]),
  );
}

function codesOf([indicator, rows]) {
  const codes = rows.map(({ column_2 }) => column_2);
  return [indicator, codes.sort().join(" ")];
}
