import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { madePages, rulesFolder } from "./docs/pages.ts";

const root = new URL("../", import.meta.url);
const pages = await madePages();

await mkdir(new URL(`${rulesFolder}/`, root), { recursive: true });
for (const [path, text] of pages) await writeFile(new URL(path, root), text);
for (const name of await readdir(new URL(`${rulesFolder}/`, root))) {
  if (!pages.has(`${rulesFolder}/${name}`)) await rm(new URL(`${rulesFolder}/${name}`, root));
}
