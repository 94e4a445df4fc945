import assert from "node:assert/strict";
import { run } from "../../src/cli/run.ts";

const checkLines = (lines: string) => run(["check", "-"], async () => new TextEncoder().encode(lines));

describe("JSON lines on standard input", () => {
  it("nested beyond all measure are refused with a sentence", async () => {
    const nested = `{"CPT":${"[".repeat(50_000)}${"]".repeat(50_000)}}`;
    const { status, stderr } = await checkLines(nested);
    assert.equal(status, 2);
    assert.match(stderr, /^Record 1 of standard input is not a JSON object/);
  });
});
