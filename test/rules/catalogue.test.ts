import assert from "node:assert/strict";
import { rules } from "../../src/rules/index.ts";
import { everyWord } from "../../src/words/en/all.ts";
import { openWords } from "../../src/words/words.ts";
import { catalogue } from "./support/catalogue.ts";
import { pageFiles, ruleFiles, worksheetFiles } from "./support/worksheets.ts";

const sentence = /^[\p{Lu}“\d].*\.$/u;

describe("The catalogue of rules", () => {
  const ids = rules.map(({ id }) => id);

  it("lists every rule file once, under the name of its file", () => {
    assert.deepEqual([...ids].sort(), ruleFiles.map(({ id }) => id).sort());
    assert.equal(new Set(ids).size, ids.length);
  });

  it("has each of the 65 published ids, in their published order", () => {
    assert.equal(new Set(catalogue).size, 65);
    assert.deepEqual(ids, catalogue);
  });

  it("has a worksheet of cases for every rule, in the folder of its family", () => {
    const places = (files: typeof ruleFiles) => files.map(({ family, id }) => `${family}/${id}`).sort();
    assert.deepEqual(places(worksheetFiles), places(ruleFiles));
  });

  it("has a page for every rule", () => {
    assert.deepEqual(pageFiles.map(({ id }) => id).sort(), [...ids].sort());
  });

  it("keys every message by its rule and a name of its own, apart from all other words", () => {
    const keys = rules.flatMap(({ id, messages }) => Object.keys(messages).map((name) => `${id}.${name}`));
    assert.equal(new Set(keys).size, keys.length);
    for (const key of keys) {
      assert.match(key, /^[a-z0-9-]+\.[a-z][a-zA-Z]*$/);
      assert.ok(!(key in everyWord), key);
    }
  });

  for (const rule of rules) {
    describe(rule.id, () => {
      it("explains itself in sentences", () => {
        const { summary, why, remedy, limits = [] } = rule.docs;
        for (const text of [summary, why, remedy, ...limits]) assert.match(text, sentence);
      });

      it("asks a clinician for facts, and says nothing of money, codes or what an answer would do", () => {
        const { question } = rule.docs;
        if (question === undefined) return;
        assert.match(question, /^[A-Z][^!]*\?$/);
        const leading =
          /\b(?:pa(?:y|id|yer|yment)|bill|claim|charge|code|modifier|units?|den(?:y|ied)|cover|Medicare|should|please)/i;
        assert.doesNotMatch(question, leading);
      });

      it("says whole sentences that can be filled in", () => {
        const words = openWords("en", everyWord);
        for (const [id, message] of Object.entries(rule.messages)) {
          assert.match(message, /\.$/, id);
          const slots = Object.fromEntries([...message.matchAll(/\{(\w+)/g)].map(([, name]) => [name!, 1]));
          assert.doesNotThrow(() => words.fill(message, slots), `${id}: ${message}`);
        }
      });

      it("rests on at least one reference value", () => {
        assert.ok(rule.basis.some(({ values }) => values.length > 0));
      });

      it("suppresses only rules of the catalogue, and not itself", () => {
        for (const id of rule.suppresses ?? []) {
          assert.ok((catalogue as readonly string[]).includes(id), id);
          assert.notEqual(id, rule.id);
        }
      });

      it("shows a bad and a good example", () => {
        assert.ok(rule.examples.bad.length > 0);
        assert.ok(rule.examples.good.length > 0);
      });
    });
  }
});
