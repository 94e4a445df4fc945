import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { allowErrorValues } from "../../scripts/allow-error-values.mjs";

interface Metadata {
  readonly allowErrorForDataTypeAny: boolean;
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly options?: Readonly<Record<string, boolean>>;
    readonly result: { readonly dimensionality?: "matrix" };
    readonly parameters: readonly { readonly name: string; readonly description: string }[];
  }[];
}

type Generator = (file: string, log: boolean) => Promise<{ metadataJson: string; errors: readonly string[] }>;

const { generateCustomFunctionsMetadata } = createRequire(import.meta.url)("custom-functions-metadata") as {
  generateCustomFunctionsMetadata: Generator;
};

const file = (name: string) => fileURLToPath(new URL(name, import.meta.url));

describe("The functions that Excel is told of", () => {
  let metadata: Metadata;

  before(async () => {
    const made = await generateCustomFunctionsMetadata(file("../../src/functions/functions.ts"), false);
    assert.deepEqual(made.errors, []);
    metadata = allowErrorValues(JSON.parse(made.metadataJson)) as Metadata;
  });

  it("are those that saved workbooks rely on: ids, names and the order of arguments never change", async () => {
    const golden = await readFile(file("./functions.golden.json"), "utf8");
    assert.equal(`${JSON.stringify(metadata, null, 2)}\n`, golden);
  });

  it("take a row though a cell in it holds an error", () => assert.equal(metadata.allowErrorForDataTypeAny, true));

  it("are never volatile and never stream", () => {
    for (const { id, options } of metadata.functions) {
      assert.ok(!options?.["volatile"] && !options?.["stream"], id);
    }
  });

  it("give a matrix where they ask for addresses, as Excel demands", () => {
    for (const { id, options, result } of metadata.functions) {
      if (options?.["requiresParameterAddresses"]) assert.equal(result.dimensionality, "matrix", id);
    }
  });

  it("say in the formula tip what they give and what every argument is, with an example", () => {
    for (const { id, description, parameters } of metadata.functions) {
      assert.match(description, new RegExp(`Example: =${id}\\(`), id);
      assert.ok(description.length <= 255, `${id}: a tip shows at most 255 characters`);
      for (const parameter of parameters) assert.ok(parameter.description, `${id}, ${parameter.name}`);
    }
  });
});
