import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { hasCodeShape, hasDiagnosisShape } from "../../src/claims/codes.ts";
import { literalsOf, type Literals } from "./support/literals.ts";

const folder = fileURLToPath(new URL("../../src/rules/", import.meta.url));

/** What the files of rules hold, and those that rules share. */
const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => ({ name, literals: literalsOf(join(folder, name)) }));

describe("A file of rules holds", () => {
  holdsNo("date", ({ texts }) => texts.filter((text) => /\d{4}-\d\d-\d\d/.test(text)));

  holdsNo("procedure code", ({ texts }) => texts.filter((text) => hasCodeShape(text) && /\d{3}/.test(text)));

  holdsNo("diagnosis code", ({ texts }) => texts.filter(hasDiagnosisShape));

  holdsNo("list of codes, modifiers or numbers", ({ lists }) =>
    lists.filter((list) => list.every((one) => /^[0-9A-Z.]{2,}$|^\d/.test(one))).map((list) => list.join(" ")),
  );

  // One digit is an indicator or a place; a power of ten rounds.
  holdsNo("limit", ({ numbers }) => numbers.filter((number) => !/^(?:\d|10+)$/.test(number)));
});

function holdsNo(what: string, found: (literals: Literals) => readonly string[]): void {
  it(`no ${what} of its own`, () => {
    const held = files.flatMap(({ name, literals }) => found(literals).map((literal) => `${name}: ${literal}`));
    assert.deepEqual(held, [], "facts are reference values, with their day and their source");
  });
}
