import assert from "node:assert/strict";
import { strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import fc from "fast-check";
import { joined } from "../../src/bytes/joined.ts";
import { crc32 } from "../../src/bytes/zip/crc32.ts";
import type { ZipFaults } from "../../src/bytes/zip/entry.ts";
import { pack } from "../../src/bytes/zip/pack.ts";
import { readZip } from "../../src/bytes/zip/read-zip.ts";
import { unpack } from "../../src/bytes/zip/unpack.ts";
import { writeZip } from "../../src/bytes/zip/write-zip.ts";

const faults: ZipFaults = {
  damaged: (where) => new Error(`damaged: ${where}`),
  tooLarge: (where) => new Error(`too large: ${where}`),
  tooMany: () => new Error("too many"),
  encrypted: () => new Error("encrypted"),
};
const always = () => true;
const read = (bytes: Uint8Array) => readZip(bytes, 100, faults);
const contents = (bytes: Uint8Array) =>
  Object.fromEntries(read(bytes).map((entry) => [entry.name, joined([...unpack(entry, always, faults)])]));

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
        assert.deepEqual({ ...unzipSync(writeZip(read(theirs), faults)) }, { ...given });
      }),
    );
  });

  it("keeps the packed bytes, order, dates and names of entries that are not changed", () => {
    const bytes = zipSync({ "b.bin": strToU8("x".repeat(500)), "a/ü.xml": [strToU8("y"), { mtime: "2024-02-03" }] });
    const before = read(bytes);
    const after = read(writeZip(before, faults));
    assert.deepEqual(after, before);
  });

  it("may begin behind other bytes", () => {
    const bytes = zipSync({ a: strToU8("1") });
    assert.deepEqual(contents(joined([strToU8("#!stub\n"), bytes])), { a: strToU8("1") });
  });

  it("may state its sizes in 64 bits", () => {
    assert.deepEqual(contents(zip64Of("a.xml", strToU8("<a/>"))), { "a.xml": strToU8("<a/>") });
  });

  it("may separate folders as Windows does", () => {
    assert.deepEqual(Object.keys(contents(zipSync({ "xl\\a.xml": strToU8("1") }))), ["xl/a.xml"]);
  });

  it("is unpacked as far as it fits", () => {
    // Digits of no order are packed to half at most, and so come in several pieces.
    const content = strToU8(Array.from({ length: 50_000 }, (_, index) => Math.imul(index, 0x9e3779b1) >>> 0).join());
    for (const level of [0, 6] as const) {
      const [entry] = read(zipSync({ a: content }, { level }));
      const asked: [size: number, piece: number][] = [];
      const given: number[] = [];
      const fits = (size: number, piece: number) => asked.push([size, piece]) > 0 && size <= 300_000;
      const unpacking = () => {
        for (const { length } of unpack(entry!, fits, faults)) given.push(length);
      };
      assert.throws(unpacking, /^Error: too large: a$/);
      assert.ok(given.length > 0);
      assert.deepEqual(asked.map(([, piece]) => piece).slice(0, -1), given);
      assert.equal(
        asked.at(-1)![0],
        asked.reduce((sum, [, piece]) => sum + piece, 0),
      );
    }
  });

  it("may not have more entries than are allowed", () => {
    const bytes = zipSync({ a: strToU8("1"), b: strToU8("2") });
    assert.equal(readZip(bytes, 2, faults).length, 2);
    assert.throws(() => readZip(bytes, 1, faults), /^Error: too many$/);
  });

  it("with a password is refused", () => {
    const bytes = zipSync({ a: strToU8("1") });
    bytes[bytes.length - 22 - 47 + 8]! |= 1;
    assert.throws(() => read(bytes), /^Error: encrypted$/);
  });

  it("that was cut off is refused", () => {
    const bytes = zipSync({ a: strToU8("1"), b: strToU8("2") });
    for (let end = 0; end < bytes.length; end++) {
      assert.throws(() => read(bytes.subarray(0, end)), /^Error: damaged: (?:zip directory|a|b)$/);
    }
  });

  it("refuses an entry that is not what was packed", () => {
    const [entry] = read(zipSync({ a: strToU8("93306") }));
    assert.throws(() => [...unpack({ ...entry!, crc: 1 }, always, faults)], /^Error: damaged: a$/);
    const packed = new Uint8Array(3).fill(255);
    assert.throws(() => [...unpack({ ...entry!, packed }, always, faults)], /^Error: damaged: a$/);
  });

  it("packs text that comes in pieces", () => {
    const pieces = ["é", "", "x".repeat(100_000), "€"];
    const entry = pack("a", pieces);
    assert.equal(new TextDecoder().decode(joined([...unpack(entry, always, faults)])), pieces.join(""));
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
  return joined([new Uint8Array(local.buffer), rawName, content, listed!, rawName, ...rest]);
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
