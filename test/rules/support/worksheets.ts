import { readdirSync, readFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { tablesOf, type CaseTable } from "./markdown.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** A file under a root, cut into its family folder and its id. */
export interface FilePlace {
  readonly id: string;
  readonly family: string;
  readonly path: string;
}

/** The worksheets of cases, one per rule. */
export const worksheetFiles = filesUnder("test/rules", ".md");

/** The files of rules. */
export const ruleFiles = filesUnder("src/rules", ".ts");

/** The pages of rules, made by `npm run docs`. */
export const pageFiles = readdirSync(join(root, "docs/rules"))
  .filter((name) => name !== "README.md")
  .map((name) => ({ id: basename(name, ".md") }));

export function readWorksheet({ path }: FilePlace): readonly CaseTable[] {
  return tablesOf(readFileSync(join(root, path), "utf8"));
}

/** Files in the family folders of a folder; what lies beside the folders is no rule. */
function filesUnder(folder: string, extension: string): readonly FilePlace[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== "support")
    .flatMap((family) =>
      readdirSync(join(root, folder, family.name))
        .filter((name) => name.endsWith(extension) && name !== "index.ts")
        .map((name) => ({
          id: basename(name, extension),
          family: family.name,
          path: relative(root, join(root, folder, family.name, name)),
        })),
    )
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
