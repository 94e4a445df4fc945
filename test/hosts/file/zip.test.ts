import assert from "node:assert/strict";
import { strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import fc from "fast-check";
import { readZip, writeZip } from "../../../src/hosts/file/zip/archive.ts";
import { crc32 } from "../../../src/hosts/file/zip/crc32.ts";
import { join, pack, unpack } from "../../../src/hosts/file/zip/entry.ts";
import { decodePieces } from "../../../src/hosts/file/zip/text.ts";
import { problemOf } from "./support/problem.ts";

const limit = 2 ** 20;
const contents = (bytes: Uint8Array) =>
  Object.fromEntries(readZip(bytes, "f").map((entry) => [entry.name, join([...unpack(entry, "f", limit)])]));

describe("a zip", () => {
  const files = fc.dictionary(
    fc
      .string({ unit: "grapheme-ascii", minLength: 1, maxLength: 8 })
      .filter((name) => !/[\\/]|^__proto__$|^\d+$/.test(name)),
    fc.uint8Array({ maxLength: 400 }),
    { maxKeys: 5 },
  );

  it("is read as others write it, and written as others read it", () => {
    fc.assert(
      fc.property(files, fc.constantFrom(0, 6), (given, level) => {
        const theirs = zipSync(given as Zippable, { level: level as 0 | 6 });
        assert.deepEqual(contents(theirs), { ...given });
        assert.deepEqual({ ...unzipSync(writeZip(readZip(theirs, "f"), "f")) }, { ...given });
      }),
    );
  });

  it("keeps the packed bytes, order, dates and names of entries that are not changed", () => {
    const bytes = zipSync({ "b.bin": strToU8("x".repeat(500)), "a/ü.xml": [strToU8("y"), { mtime: "2024-02-03" }] });
    const before = readZip(bytes, "f");
    const after = readZip(writeZip(before, "f"), "f");
    assert.deepEqual(after, before);
  });

  it("may begin behind other bytes", () => {
    const bytes = zipSync({ a: strToU8("1") });
    assert.deepEqual(contents(join([strToU8("#!stub\n"), bytes])), { a: strToU8("1") });
  });

  it("may state its sizes in 64 bits", () => {
    assert.deepEqual(contents(zip64Of("a.xml", strToU8("<a/>"))), { "a.xml": strToU8("<a/>") });
  });

  it("may separate folders as Windows does", () => {
    assert.deepEqual(Object.keys(contents(zipSync({ "xl\\a.xml": strToU8("1") }))), ["xl/a.xml"]);
  });

  it("stops inflating at the limit, whatever size it states", async () => {
    const [entry] = readZip(zipSync({ a: new Uint8Array(2 ** 20 + 1) }), "f");
    assert.match(
      await problemOf(() => [...unpack({ ...entry!, size: 1 }, "f", limit)]),
      /^f holds more than can be read \(a/,
    );
  });

  it("refuses an entry that is not what was packed", async () => {
    const [entry] = readZip(zipSync({ a: strToU8("93306") }), "f");
    assert.match(await problemOf(() => [...unpack({ ...entry!, crc: 1 }, "f", limit)]), /^f is damaged/);
    assert.match(
      await problemOf(() => [...unpack({ ...entry!, packed: new Uint8Array(3).fill(255) }, "f", limit)]),
      /^f is damaged/,
    );
  });

  it("packs text that comes in pieces", () => {
    const pieces = ["é", "", "x".repeat(100_000), "€"];
    const entry = pack("a", pieces);
    assert.equal(new TextDecoder().decode(join([...unpack(entry, "f", limit)])), pieces.join(""));
  });
});

/** A zip whose entry states its sizes and place in the extra field only, as zip64 does, and ends as zip64 does. */
function zip64Of(name: string, content: Uint8Array): Uint8Array {
  const rawName = strToU8(name);
  const local = new DataView(new ArrayBuffer(30));
  local.setUint32(0, 0x04034b50, true);
  local.setUint16(26, rawName.length, true);
  const central = new DataView(new ArrayBuffer(46));
  central.setUint32(0, 0x02014b50, true);
  central.setUint32(16, crc32(0, content), true);
  for (const at of [20, 24, 42]) central.setUint32(at, 0xffffffff, true);
  central.setUint16(28, rawName.length, true);
  central.setUint16(30, 4 + 5 + 4 + 24, true);
  const extra = new DataView(new ArrayBuffer(4 + 5 + 4 + 24));
  extra.setUint16(0, 0x5455, true);
  extra.setUint16(2, 5, true);
  extra.setUint16(9, 1, true);
  extra.setUint16(11, 24, true);
  extra.setUint32(13, content.length, true);
  extra.setUint32(21, content.length, true);
  const start = 30 + rawName.length + content.length;
  const record = new DataView(new ArrayBuffer(56));
  record.setUint32(0, 0x06064b50, true);
  record.setUint32(32, 1, true);
  record.setUint32(48, start, true);
  const locator = new DataView(new ArrayBuffer(20));
  locator.setUint32(0, 0x07064b50, true);
  locator.setUint32(8, start + 46 + rawName.length + extra.byteLength, true);
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint32(16, 0xffffffff, true);
  const views = [central, extra, record, locator, end].map(({ buffer }) => new Uint8Array(buffer));
  const [listed, ...rest] = views;
  return join([new Uint8Array(local.buffer), rawName, content, listed!, rawName, ...rest]);
}

describe("the checksum of a zip", () => {
  it("is that of the standard's example", () => {
    assert.equal(crc32(0, strToU8("123456789")), 0xcbf43926);
  });

  it("is the same however the bytes are cut", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 50 }), fc.nat(50), (bytes, cut) => {
        assert.equal(crc32(crc32(0, bytes.subarray(0, cut)), bytes.subarray(cut)), crc32(0, bytes));
      }),
    );
  });
});

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
