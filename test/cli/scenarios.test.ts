import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { run } from "../../src/cli/run.ts";
import { makeFile } from "./support/made-files.ts";
import { matches, readScenario } from "./support/scenario.ts";

const folder = fileURLToPath(new URL("./scenarios/", import.meta.url));
const names = (await readdir(folder)).filter((name) => name.endsWith(".scenario")).sort();

describe("The command line, scenario by scenario", () => {
  const before = process.cwd();
  let place = "";

  beforeEach(async () => {
    place = await mkdtemp(path.join(tmpdir(), "echoscrub-"));
    process.chdir(place);
  });

  afterEach(async () => {
    process.chdir(before);
    await rm(place, { recursive: true });
  });

  for (const name of names) {
    it(name.replace(".scenario", "").replaceAll("-", " "), async () => {
      const scenario = readScenario(await readFile(path.join(folder, name), "utf8"));
      for (const [file, text] of scenario.files) await writeFile(file, text);
      for (const [file, kind] of scenario.made) await writeFile(file, await makeFile(kind));
      const { status, stdout, stderr } = await run(scenario.args, async () => new TextEncoder().encode(scenario.stdin));
      assert.equal(stderr, scenario.stderr, scenario.title);
      if (!matches(stdout, scenario.stdout)) assert.equal(stdout, scenario.stdout, scenario.title);
      assert.equal(status, scenario.status, scenario.title);
    });
  }
});
