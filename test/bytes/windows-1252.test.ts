import assert from "node:assert/strict";
import { decodeWindows1252 } from "../../src/bytes/windows-1252.ts";

describe("windows-1252", () => {
  it("is the character of its number, but for quotes, dashes and the like", () => {
    const bytes = Uint8Array.of(0x41, 0x7f, 0x80, 0x81, 0x92, 0x97, 0x9f, 0xa0, 0xe9, 0xff);
    assert.equal(decodeWindows1252(bytes), "A\u007f€\u0081’—Ÿ\u00a0éÿ");
  });

  it("is read however long it is", () => {
    const bytes = new Uint8Array(200_001).fill(0x93);
    assert.equal(decodeWindows1252(bytes), "“".repeat(200_001));
  });
});
