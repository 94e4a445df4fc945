import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const source = fileURLToPath(new URL("../src", import.meta.url));

/** Who may know whom. A layer always knows itself. */
const mayKnow: Readonly<Record<string, readonly string[]>> = {
  words: [],
  bytes: [],
  claims: ["words"],
  reference: ["words", "claims"],
  imports: ["words", "bytes", "claims", "reference"],
  rules: ["words", "claims", "reference"],
  scrub: ["words", "claims", "reference", "rules"],
  worksheet: ["words", "claims"],
  policy: ["words", "claims", "reference", "worksheet"],
  session: ["words", "claims", "reference", "imports", "rules", "scrub", "worksheet", "policy"],
  "hosts/file": ["words", "bytes", "claims", "worksheet"],
  "hosts/excel": ["words", "claims", "worksheet"],
  functions: ["words", "claims", "reference", "rules", "scrub", "worksheet", "policy", "session", "hosts/excel"],
  commands: ["words", "claims", "scrub", "worksheet", "session", "hosts/excel", "taskpane"],
  taskpane: [
    "words",
    "claims",
    "reference",
    "imports",
    "rules",
    "scrub",
    "worksheet",
    "policy",
    "session",
    "hosts/excel",
  ],
  workbench: ["words", "bytes", "claims", "worksheet", "hosts/file"],
  cli: ["words", "claims", "reference", "imports", "rules", "scrub", "worksheet", "policy", "session", "hosts/file"],
};

/** Packages that a layer may use; the pure layers use only what formats words. */
const mayUse: Readonly<Record<string, readonly string[]>> = {
  words: ["intl-messageformat"],
  bytes: ["fflate"],
  imports: ["fflate", "@e965/xlsx"],
  "hosts/file": ["fflate", "papaparse", "@e965/xlsx"],
  taskpane: ["preact"],
  workbench: ["preact", "@e965/xlsx", "fflate", "papaparse"],
  cli: ["node:", "papaparse"],
};

interface Import {
  readonly file: string;
  readonly layer: string;
  readonly target: string;
}

function layerOf(file: string): string {
  const [first, second] = path.relative(source, file).split(path.sep);
  return first === "hosts" ? `${first}/${second}` : first!;
}

const files = readdirSync(source, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => path.join(entry.parentPath, entry.name));

const imports: readonly Import[] = files.flatMap((file) =>
  [
    ...readFileSync(file, "utf8").matchAll(
      /^(?:import|export)\s(?:[\w*{}\s,]+\sfrom\s)?"([^"]+)"|\bimport\("([^"]+)"\)/gm,
    ),
  ].map(([, fixed, lazy]) => ({
    file,
    layer: layerOf(file),
    target: fixed ?? lazy!,
  })),
);

const name = (file: string) => path.relative(source, file);

describe("The layers", () => {
  it("are all listed here", () => {
    assert.deepEqual(
      [...new Set(files.map(layerOf))].filter((layer) => !mayKnow[layer]),
      [],
    );
  });

  it("know only the layers below them", () => {
    const strange = imports
      .filter(({ target }) => target.startsWith("."))
      .filter(({ file, layer, target }) => {
        const known = layerOf(path.resolve(path.dirname(file), target));
        return known !== layer && !mayKnow[layer]!.includes(known);
      })
      .map(({ file, target }) => `${name(file)} -> ${target}`);
    assert.deepEqual(strange, []);
  });

  it("use only the packages they need", () => {
    const strange = imports
      .filter(({ target }) => !target.startsWith("."))
      .filter(({ layer, target }) => !(mayUse[layer] ?? []).some((allowed) => target.startsWith(allowed)))
      .map(({ file, target }) => `${name(file)} -> ${target}`);
    assert.deepEqual(strange, []);
  });

  it("keep each rule away from every other rule", () => {
    const strange = imports
      .filter(({ file, layer }) => layer === "rules" && path.dirname(file) !== path.join(source, "rules"))
      .filter(({ file }) => path.basename(file) !== "index.ts")
      .filter(({ file, target }) => {
        const known = path.resolve(path.dirname(file), target);
        return layerOf(known) === "rules" && path.dirname(known) !== path.join(source, "rules");
      })
      .map(({ file, target }) => `${name(file)} -> ${target}`);
    assert.deepEqual(strange, []);
  });
});

describe("The source", () => {
  const pure = ["words", "bytes", "claims", "reference", "imports", "rules", "scrub", "worksheet", "policy"];
  const forbidden: readonly (readonly [RegExp, string])[] = [
    [/\bconsole\./, "logs"],
    [/\bnew Date\(\)|\bDate\.now\(/, "reads the clock"],
    [/\bfetch\(|XMLHttpRequest/, "goes to the network"],
    [/\basync\b|\bawait\b/, "is asynchronous"],
  ];

  for (const [pattern, fault] of forbidden) {
    it(`of a pure layer never ${fault}`, () => {
      const guilty = files
        .filter((file) => pure.includes(layerOf(file)))
        .filter((file) => pattern.test(readFileSync(file, "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "")));
      assert.deepEqual(guilty.map(name), []);
    });
  }

  it("says Excel or Office only in hosts/excel and in the entries that register with it", () => {
    const entries = ["functions/", "commands/", "taskpane/index.tsx", "workbench/"];
    const guilty = files
      .filter((file) => layerOf(file) !== "hosts/excel" && !entries.some((entry) => name(file).startsWith(entry)))
      .filter((file) => /\b(Excel|Office|OfficeRuntime|CustomFunctions)\.[A-Za-z]/.test(code(file)));
    assert.deepEqual(guilty.map(name), []);
  });

  it("keeps rule files under 120 lines and every other file under 300", () => {
    const long = files.filter((file) => {
      const lines = readFileSync(file, "utf8").split("\n").length - 1;
      return lines > (layerOf(file) === "rules" && path.dirname(file) !== path.join(source, "rules") ? 120 : 300);
    });
    assert.deepEqual(long.map(name), []);
  });

  function code(file: string): string {
    return readFileSync(file, "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*|"[^"\n]*"|`[^`]*`/g, "");
  }
});
