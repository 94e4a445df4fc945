import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { mostLines, mostRead, mostRows } from "../../src/taskpane/live/limits.ts";
import type * as views from "../../src/taskpane/views/tools.tsx";
import { everyWord } from "../../src/words/en/all.ts";
import { openWords } from "../../src/words/words.ts";
import { openView, textOf } from "../taskpane/support/views.ts";

const { Tools } = await openView<typeof views>("tools.tsx");

const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = path.join(root, "docs/guide");
const read = (file: string) => readFileSync(path.join(root, file), "utf8");
const filesIn = (directory: string) => (existsSync(directory) ? readdirSync(directory) : []);
const pages = filesIn(folder).filter((name) => name.endsWith(".md"));
const guide = pages.map((name) => read(`docs/guide/${name}`)).join("\n");
const plainGuide = guide.replaceAll(/\s+/g, " ");

/** What a page shows, with its words for those who cannot see it. */
const shown = [...guide.matchAll(/!\[([^\]]*)\]\(pictures\/([\w-]+)\.png\)/g)].map(([, alt, name]) => ({
  alt: alt!,
  name: name!,
}));
const names = shown.map(({ name }) => name).sort();

describe("The user guide", () => {
  it("shows each picture that its script takes, and no other", () => {
    const chapters = filesIn(path.join(root, "scripts/guide/chapters"));
    const taken = chapters.flatMap((name) =>
      [...read(`scripts/guide/chapters/${name}`).matchAll(/\b(?:page|sheet|pane|part)\(\s*"([\w-]+)"/g)].map(
        ([, picture]) => picture!,
      ),
    );
    assert.deepEqual(names, taken.sort());
  });

  it("has every picture that it shows, and no other", () => {
    const held = filesIn(path.join(folder, "pictures")).map((file) => file.replace(/\.png$/, ""));
    assert.deepEqual(held.sort(), names, "run npm run guide");
  });

  it("says of each picture in words what is seen", () => {
    const wordless = shown.filter(({ alt }) => alt.split(" ").length < 4).map(({ name }) => name);
    assert.deepEqual(wordless, []);
  });

  it("names every tool of the pane", () => {
    const words = openWords("en", everyWord);
    const state = { results: {}, lastChange: "a change" };
    const labels = textOf(Tools({ state, words } as Parameters<typeof Tools>[0]))
      .split("\n")
      .map((label) => label.replace(/: a change$/, ""))
      .filter(Boolean);
    assert.ok(labels.length > 5);
    assert.deepEqual(
      labels.filter((label) => !plainGuide.includes(`**${label}**`)),
      [],
    );
  });

  it("tells up to which length the edits of a sheet are followed", () => {
    const page = read("docs/guide/live.md");
    for (const most of [mostRead, mostLines])
      assert.ok(page.includes(`| up to ${most.toLocaleString("en")} `), String(most));
    assert.ok(page.includes(`more than ${mostRows.toLocaleString("en")} rows at once`));
  });

  it("names every button of the ribbon, and its keys", () => {
    const manifest = read("manifest.xml");
    const controls = [...manifest.matchAll(/<Control xsi:type="Button"[^>]*>\s*<Label resid="([\w.]+)"/g)];
    const labels = controls.map(([, id]) => new RegExp(`id="${id}" DefaultValue="([^"]+)"`).exec(manifest)![1]!);
    assert.ok(labels.length > 5);
    const keys = read("assets/shortcuts.json").matchAll(/"(?:default|mac)": "([^"]+)"/g);
    const wanted = [...labels.map((label) => `**${label}**`), ...[...keys].map(([, key]) => key!)];
    assert.deepEqual(
      wanted.filter((text) => !plainGuide.includes(text)),
      [],
    );
  });
});
