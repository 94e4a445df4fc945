import assert from "node:assert/strict";
import { everyWord } from "../../src/words/en/all.ts";
import { openWords } from "../../src/words/words.ts";

const words = openWords("en", everyWord);
const said = (shown: string) => words.fill("“{shown}” is not a code.", { shown });

describe("Cell text in a sentence", () => {
  const cases: readonly (readonly [what: string, content: string, shown: string])[] = [
    ["keeps braces, number signs and apostrophes", "{x} '{' # <b>", "{x} '{' # <b>"],
    ["keeps letters of other scripts", "Ägäis 心", "Ägäis 心"],
    ["shows control characters and never gives them to a terminal", "\u001b[2JQ9957\u0007\u007f", "␛[2JQ9957␇␡"],
    ["shows those of the upper half too", "\u009b31mQ9957", "\ufffd31mQ9957"],
    ["cannot turn the direction of the sentence", "\u202eQ9957\u2066", "\ufffdQ9957\ufffd"],
    ["stays on one line", "Q99\r\n57\tX", "Q99 57 X"],
  ];
  for (const [what, content, shown] of cases) {
    it(what, () => assert.equal(said(content), `“${shown}” is not a code.`));
  }

  it("is cut off where it is too long to be read", () => {
    const message = said("Q".repeat(32_767));
    assert.ok(message.length < 1_100);
    assert.match(message, /Q…” is not a code\.$/);
  });

  it("is not cut amid a character", () => assert.doesNotMatch(said(`x${"🫀".repeat(20_000)}`), /\p{Surrogate}/u));
});
