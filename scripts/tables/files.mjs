import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import Papa from "papaparse";
import { format } from "prettier";

/** The paths that a script was given; stops with what is wanted if there are fewer. */
export function given(...wanted) {
  const paths = process.argv.slice(2);
  if (paths.length >= wanted.length) return paths;
  console.error(`Give the paths of: ${wanted.join(", ")}.`);
  process.exit(2);
}

/** Rows of a CSV file as objects by heading; the heading is the first row whose first cell matches. */
export function rowsOf(path, heading = /./) {
  const lines = Papa.parse(readFileSync(path, "latin1"), { skipEmptyLines: true }).data;
  const start = lines.findIndex(([first]) => heading.test(first));
  if (start < 0) throw new Error(`${path} has no row that begins with ${heading}.`);
  return lines
    .slice(start + 1)
    .map((cells) => Object.fromEntries(lines[start].map((name, i) => [name.trim(), cells[i]?.trim() ?? ""])));
}

/** Writes a table beside the others, in the layout that the repository's formatter wants. */
export async function writeTable(name, table) {
  const target = fileURLToPath(new URL(`../../src/reference/tables/${name}.json`, import.meta.url));
  writeFileSync(target, await format(JSON.stringify(table), { parser: "json", printWidth: 120 }));
}

/** Things by what a function says of each. */
export function grouped(things, by) {
  const groups = new Map();
  for (const thing of things) groups.set(by(thing), [...(groups.get(by(thing)) ?? []), thing]);
  return groups;
}

/** An object of entries, by their names. */
export function inOrder(entries) {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}
