import { readdirSync } from "node:fs";
import { format, resolveConfig } from "prettier";
import { rules } from "../../src/rules/index.ts";
import { rulePageOf } from "../../src/session/explain/rule-page.ts";
import { everyWord } from "../../src/words/en/all.ts";
import { openWords } from "../../src/words/words.ts";
import { citedPlaces } from "./cited-places.ts";
import { rulePageMarkdown } from "./rule-page.ts";
import { ruleIndexMarkdown } from "./rule-index.ts";
import { sourcePageMarkdown } from "./source-page.ts";

const root = new URL("../../", import.meta.url);

/** The folder in which every file is made here. */
export const rulesFolder = "docs/rules";

/** Every page that is made from the rules, by its path in the repository. */
export async function madePages(): Promise<ReadonlyMap<string, string>> {
  const words = openWords("en", everyWord);
  const families = familiesById();
  const familyOf = ({ id }: { readonly id: string }) => families.get(id)!;
  const made = [
    ...rules.map((rule) => {
      const text = rulePageMarkdown(rulePageOf(rule, words), familyOf(rule), words);
      return [`${rulesFolder}/${rule.id}.md`, text] as const;
    }),
    [`${rulesFolder}/README.md`, ruleIndexMarkdown(rules, familyOf, words)] as const,
    ["docs/sources.md", sourcePageMarkdown(await citedPlaces(rules, words), words)] as const,
  ];
  const style = await resolveConfig(new URL("docs/sources.md", root));
  const formatted = made.map(
    async ([path, text]) => [path, await format(text, { ...style, parser: "markdown" })] as const,
  );
  return new Map(await Promise.all(formatted));
}

/** The family of each rule: the folder that its file lies in. */
function familiesById(): ReadonlyMap<string, string> {
  const folder = new URL("src/rules/", root);
  const families = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return new Map(
    families.flatMap(({ name }) =>
      readdirSync(new URL(`${name}/`, folder)).map((file) => [file.replace(/\.ts$/, ""), name] as const),
    ),
  );
}
