import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { madePages, rulesFolder } from "../../scripts/docs/pages.ts";
import { shippedTables } from "../../src/reference/shipped-tables.ts";
import { rules } from "../../src/rules/index.ts";
import { linksOf } from "./support/links.ts";

const root = new URL("../../", import.meta.url);
const committed = (path: string) => readFileSync(new URL(path, root), "utf8");

describe("The pages that are made from the rules", function () {
  let pages: ReadonlyMap<string, string>;
  before(async function () {
    this.timeout(60_000);
    pages = await madePages();
  });

  it("are committed as `npm run docs` makes them", () => {
    const held = new Set(readdirSync(new URL(`${rulesFolder}/`, root)).map((name) => `${rulesFolder}/${name}`));
    const missing = [...pages.keys()].filter((path) => path.startsWith(rulesFolder) && !held.has(path));
    const stale = [...pages].filter(([path, text]) => !missing.includes(path) && committed(path) !== text);
    const orphans = [...held].filter((path) => !pages.has(path));
    assert.deepEqual(
      { missing, stale: stale.map(([path]) => path), orphans },
      { missing: [], stale: [], orphans: [] },
      "run npm run docs, and commit what it changes",
    );
  });

  it("are one for each rule, at the address that is published", () => {
    for (const { id } of rules) assert.match(pages.get(`docs/rules/${id}.md`)!, new RegExp(`^# ${id}\n`));
  });

  it("are all in the index, each rule with its severity and summary", () => {
    const index = pages.get("docs/rules/README.md")!;
    const linked = linksOf(index).map(({ href }) => href);
    const names = [...pages.keys()]
      .filter((path) => path.startsWith(rulesFolder))
      .map((path) => path.split("/").at(-1)!);
    assert.deepEqual([...linked].sort(), names.filter((name) => name !== "README.md").sort());
    const severity = { error: "Error", warning: "Warning", info: "Note" };
    for (const rule of rules) {
      const row = index.split("\n").find((line) => line.includes(`(${rule.id}.md)`))!;
      const cells = row.split("|").map((cell) => cell.trim());
      assert.equal(cells[2], severity[rule.severity], rule.id);
      assert.ok(cells.includes(rule.docs.summary), rule.id);
    }
  });

  it("say of every rule what the engine says of its bad rows, and nothing of its good ones", () => {
    for (const { id } of rules) {
      const [, bad = "", good = ""] = /\n## Found in\n(.+)\n## Not found in\n(.+)\n## Rests on\n/s.exec(
        pages.get(`docs/rules/${id}.md`)!,
      )!;
      assert.match(bad, /^> \*\*(?:Error|Warning|Note) in row \d+:\*\* \S.+\.$/m, id);
      assert.doesNotMatch(good, /^>/m, id);
    }
  });

  it("cite every source of a rule with its link and the day it was read, on its page and among all sources", () => {
    const all = pages.get("docs/sources.md")!;
    for (const { id, basis } of rules) {
      const page = pages.get(`docs/rules/${id}.md`)!;
      for (const { source } of basis.flatMap(({ values }) => values)) {
        assert.ok(page.includes(`](${source.href}) (read ${source.readOn})`), `${id}: ${source.href}`);
        const place = all
          .split("\n### ")
          .find((block) => block.startsWith("[") && block.includes(`](${source.href})`))!;
        assert.ok(place, `sources: ${source.href}`);
      }
      assert.ok(all.includes(`(rules/${id}.md)`), `sources do not name ${id}`);
    }
  });

  it("name every table that is shipped, with its edition", () => {
    const all = pages.get("docs/sources.md")!;
    for (const { name, edition } of shippedTables) {
      assert.ok(all.includes(`### [${name}](../src/reference/tables/${name}.json)\n\nEdition: ${edition}\n`), name);
    }
  });
});
