import assert from "node:assert/strict";
import { utf16Of } from "../../src/bytes/byte-order.ts";
import { beginsAsJson, containerOf, isFullOfControls, otherKindOf } from "../../src/bytes/signature.ts";

const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe("the first bytes of a file", () => {
  const cases: readonly (readonly [first: string, container: string | undefined, other: string | undefined])[] = [
    ["PK\x03\x04", "zip", undefined],
    ["PK\x05\x06", "zip", undefined],
    ["PK\x01\x02", undefined, undefined],
    ["\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "compound", undefined],
    ["\xd0\xcf\x11\xe0\xa1\xb1\x1a", undefined, undefined],
    ["%PDF-1.7", undefined, "pdf"],
    ["\x89PNG\r\n", undefined, "image"],
    ["{\\rtf1", undefined, "document"],
    ["HCPCS,", undefined, undefined],
    ["", undefined, undefined],
  ];
  for (const [first, container, other] of cases) {
    it(`${JSON.stringify(first)} tell ${container ?? other ?? "nothing"}`, () => {
      assert.equal(containerOf(bytes(`${first} and more`)), container);
      assert.equal(otherKindOf(bytes(`${first} and more`)), other);
    });
  }

  it("may be a byte order mark", () => {
    assert.equal(utf16Of(Uint8Array.of(0xff, 0xfe)), "utf-16le");
    assert.equal(utf16Of(Uint8Array.of(0xfe, 0xff)), "utf-16be");
    assert.equal(utf16Of(Uint8Array.of(0xef, 0xbb, 0xbf)), undefined);
  });
});

describe("text", () => {
  it("has one control character in a hundred at most, line breaks not counted", () => {
    assert.equal(isFullOfControls(bytes(`\x00${"x".repeat(99)}`)), false);
    assert.equal(isFullOfControls(bytes(`\x00${"x".repeat(98)}`)), true);
    assert.equal(isFullOfControls(bytes("\t\n\v\f\r\x1a")), false);
  });

  it("of JSON begins with an object or a list of such", () => {
    assert.deepEqual(['{ "a"', '[{"a"', "[[1", "{a", "[a", "a"].map(beginsAsJson), [
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
