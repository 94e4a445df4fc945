import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { english } from "../../src/words/en/index.ts";
import { secondaryWords } from "../../src/words/en/secondary.ts";

const source = fileURLToPath(new URL("../../src", import.meta.url));

/** Every file that is there from the start: what is fetched later is not followed. */
function firstFiles(): ReadonlySet<string> {
  const seen = new Set<string>();
  const follow = (file: string) => {
    if (seen.has(file) || !existsSync(file) || !/\.tsx?$/.test(file)) return;
    seen.add(file);
    const text = readFileSync(file, "utf8");
    for (const [, target] of text.matchAll(/^(?:import|export)\s(?!type\s)(?:[\w*{}\s,]+\sfrom\s)?"(\.[^"]+)"/gm)) {
      follow(path.resolve(path.dirname(file), target!));
    }
  };
  for (const entry of ["taskpane/index.tsx", "commands/commands.ts", "functions/functions.ts"]) {
    follow(path.join(source, entry));
  }
  return seen;
}

describe("The strings that are fetched with a part of the pane", () => {
  it("are said by nothing that is there before", () => {
    const later = Object.keys(secondaryWords).filter((key) => !(key in english));
    assert.ok(later.length > 100);
    const files = firstFiles();
    assert.ok(files.size > 200 && ![...files].some((file) => file.endsWith("secondary.tsx")));
    const guilty = [...files]
      // What lies below says what it is asked for, also by what comes later.
      .filter((file) => /^(?:taskpane|commands|functions|hosts)/.test(path.relative(source, file)))
      .flatMap((file) => {
        const text = readFileSync(file, "utf8");
        return later.filter((key) => text.includes(`"${key}"`)).map((key) => `${path.relative(source, file)}: ${key}`);
      });
    assert.deepEqual(guilty, []);
  });
});
