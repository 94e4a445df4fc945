// Checks src/reference/tables/places-of-service.json against a list of the CMS code set, and keeps our own short names:
//   node scripts/tables/places-of-service.mjs CODES.csv
// Rows have pos_code and pos_type (Facility, Non-Facility or Unassigned). The names are ours, so that a new code needs one
// written by hand; codes of the Indian Health Service and of tribes are special.
import { readFileSync } from "node:fs";
import { given, rowsOf, writeTable } from "./files.mjs";

const [path] = given("the place of service codes");
const table = JSON.parse(
  readFileSync(new URL("../../src/reference/tables/places-of-service.json", import.meta.url), "utf8"),
);
const names = new Map(table.codes.map(({ code, name }) => [code, name]));
const special = ["05", "06", "07", "08"];
const assigned = rowsOf(path).filter((row) => row.pos_type !== "Unassigned");
const unnamed = assigned.map((row) => row.pos_code).filter((code) => !names.has(code));
if (unnamed.length > 0) throw new Error(`Write a short name of your own for ${unnamed.join(", ")}.`);

await writeTable("places-of-service", { ...table, codes: assigned.map(place) });

function place({ pos_code: code, pos_type }) {
  return {
    code,
    class: pos_type.toLowerCase(),
    name: names.get(code),
    ...(special.includes(code) && { special: true }),
  };
}
