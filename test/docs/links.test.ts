import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { anchorsOf, linksOf } from "./support/links.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const own = readdirSync(path.join(root, "docs"), { recursive: true, encoding: "utf8" }).map((name) =>
  path.join("docs", name),
);
const pages = ["README.md", "CONTRIBUTING.md", ...own].filter((name) => name.endsWith(".md"));
const read = (page: string) => readFileSync(path.join(root, page), "utf8");

describe("The links of the documentation", () => {
  it("within the repository lead to files, and to headings, that exist", () => {
    const broken = pages.flatMap((page) =>
      linksOf(read(page))
        .filter(({ href }) => !/^[a-z]+:/.test(href))
        .filter(({ href }) => {
          const [file = "", anchor] = href.split("#");
          const target = file === "" ? page : path.join(path.dirname(page), decodeURI(file));
          if (!existsSync(path.join(root, target))) return true;
          return anchor !== undefined && !anchorsOf(read(target)).has(anchor);
        })
        .map(({ href }) => `${page} -> ${href}`),
    );
    assert.deepEqual(broken, []);
  });

  it("say in words where they lead", () => {
    const bare = pages.flatMap((page) =>
      linksOf(read(page))
        .filter(({ text }) => !/\p{L}/u.test(text) || /^https?:/.test(text))
        .map(({ href }) => `${page} -> ${href}`),
    );
    assert.deepEqual(bare, []);
  });

  it("reach every page of docs from the README", () => {
    const reached = new Set<string>();
    const walk = (page: string): void => {
      if (reached.has(page) || !pages.includes(page)) return;
      reached.add(page);
      for (const { href } of linksOf(read(page))) walk(path.join(path.dirname(page), href.split("#")[0]!));
    };
    walk("README.md");
    assert.deepEqual(
      pages.filter((page) => !reached.has(page)),
      [],
    );
  });
});
