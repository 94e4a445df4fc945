import { writeFile } from "node:fs/promises";
import path from "node:path";
import { tableFile } from "../src/hosts/file/add-tables.ts";
import { fileHost } from "../src/hosts/file/file-host.ts";
import { openFile } from "../src/hosts/file/open-file.ts";
import { offering } from "../src/session/practice/practice-sheet.ts";
import { practiceContent } from "./practice/content.ts";

const folder = process.argv[2] ?? "assets/samples";
const name = "practice.xlsx";
const content = practiceContent();
const { practice, names } = content;

await writeFile(path.join(folder, "practice.json"), `${JSON.stringify(content)}\n`);
await writeFile(path.join(folder, name), await workbook());

/** The practice sheet first, its names behind it. */
async function workbook(): Promise<Uint8Array> {
  const offered = offering(practice, names.sheet, names.tables[0]!.rows.length);
  const host = fileHost(await openFile(tableFile(offered, name), name));
  await host.addTables(names);
  return host.save();
}
