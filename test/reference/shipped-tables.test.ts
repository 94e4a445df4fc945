import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { shippedTables } from "../../src/reference/shipped-tables.ts";

const folder = fileURLToPath(new URL("../../src/reference/tables/", import.meta.url));

describe("The lists that a report names", () => {
  it("are those that are shipped", async () => {
    const files = (await readdir(folder)).map((file) => file.replace(".json", ""));
    assert.deepEqual(shippedTables.map(({ name }) => name).sort(), files.sort());
  });

  it("say which edition they are, and where it stands", () => {
    for (const { name, edition, source } of shippedTables) {
      assert.match(edition, /\d/, name);
      for (const place of source.split(" ")) assert.match(place, /^https?:\/\//, name);
    }
  });
});
