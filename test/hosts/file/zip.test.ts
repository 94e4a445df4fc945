import assert from "node:assert/strict";
import { strToU8, zipSync } from "fflate";
import { partsOf, unpackPart } from "../../../src/hosts/file/zip.ts";
import { problemOf } from "./support/problem.ts";

const limit = 2 ** 20;

describe("the zip of a workbook", () => {
  it("stops inflating at the limit, whatever size it states", async () => {
    const [entry] = partsOf(zipSync({ a: new Uint8Array(2 ** 20 + 1) }), "f");
    assert.match(
      await problemOf(() => [...unpackPart({ ...entry!, size: 1 }, "f", limit)]),
      /^f holds more than can be read \(a/,
    );
  });

  it("refuses an entry that is not what was packed", async () => {
    const [entry] = partsOf(zipSync({ a: strToU8("93306") }), "f");
    assert.match(await problemOf(() => [...unpackPart({ ...entry!, crc: 1 }, "f", limit)]), /^f is damaged/);
    assert.match(
      await problemOf(() => [...unpackPart({ ...entry!, packed: new Uint8Array(3).fill(255) }, "f", limit)]),
      /^f is damaged/,
    );
  });

  it("may not have more parts than can be real", async () => {
    const bytes = zipSync({ a: strToU8("1") });
    // The directory's end says how many; a zip64 one says it in 64 bits.
    const end = new DataView(new ArrayBuffer(56 + 20 + 22));
    end.setUint32(0, 0x06064b50, true);
    end.setUint32(32, 100_001, true);
    end.setUint32(56, 0x07064b50, true);
    end.setUint32(64, bytes.length - 22, true);
    end.setUint32(76, 0x06054b50, true);
    const many = new Uint8Array([...bytes.subarray(0, -22), ...new Uint8Array(end.buffer)]);
    assert.match(await problemOf(() => partsOf(many, "f")), /^f is damaged .*zip directory/);
  });
});
