import assert from "node:assert/strict";
import { run } from "../../src/cli/run.ts";
import { shippedFacts } from "../../src/reference/facts.ts";
import { cardCodes } from "../../src/session/cards/index.ts";
import { agents } from "../../src/reference/agents.ts";
import { echoStudies, hospitalEchoStudies } from "../../src/reference/procedures.ts";
import { rules } from "../../src/rules/index.ts";

async function page(subject: string): Promise<string> {
  const { status, stdout, stderr } = await run(["explain", subject], async () => new Uint8Array());
  assert.deepEqual([status, stderr], [0, ""], subject);
  return stdout;
}

describe("echoscrub explain", () => {
  it("says of every rule what it finds, why, what to do, and where that stands", async () => {
    for (const { id, docs, basis } of rules) {
      const text = await page(id);
      const words = (sentence: string) => sentence.replaceAll(/\s+/g, " ");
      for (const sentence of [docs.summary, docs.why, docs.remedy]) {
        assert.ok(words(text).includes(words(sentence)), `${id}: ${sentence}`);
      }
      for (const { source } of basis.flatMap(({ values }) => values)) assert.ok(text.includes(source.href), id);
    }
  });

  it("shows of every rule what it says of its own bad example, and nothing of the good one", async () => {
    for (const { id } of rules) {
      const [bad = "", good = ""] = (await page(id)).split("\nFound in\n")[1]!.split("\nNot found in\n");
      assert.match(bad, /-> \S/, id);
      assert.doesNotMatch(good.split("\nRests on\n")[0]!, /->/, id);
    }
  });

  it("knows every agent and every echo study that the rules know", async () => {
    for (const code of [...agents.codes, ...echoStudies.codes, ...hospitalEchoStudies.codes]) {
      assert.ok(cardCodes(shippedFacts).includes(code), code);
      assert.match(await page(code), new RegExp(`^${code}: \\S`));
    }
  });
});
