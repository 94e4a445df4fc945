import assert from "node:assert/strict";
import { strToU8 } from "fflate";
import { decodePieces } from "../../../src/hosts/file/xml/decode-pieces.ts";

describe("the text of a part", () => {
  const fail = () => new Error("broken");

  it("is the same wherever its bytes are cut, within characters too", () => {
    const bytes = strToU8("<a>é€😀</a><b>x</b>");
    for (let cut = 0; cut <= bytes.length; cut++) {
      const pieces = [bytes.subarray(0, cut), bytes.subarray(cut)];
      assert.equal([...decodePieces(pieces, fail)].join(""), "<a>é€😀</a><b>x</b>");
    }
  });

  it("is refused where it is not UTF-8", () => {
    assert.throws(() => [...decodePieces([Uint8Array.of(0x3c, 0xe9, 0x3e)], fail)], /broken/);
  });
});
