import { strFromU8 } from "fflate";
import type { Entry, ZipFaults } from "./entry.ts";
import { central, end, end64, local, locator64 } from "./signatures.ts";

/** The entries of a zip in its order, folders among them, packed as they are. */
export function readZip(bytes: Uint8Array, mostEntries: number, faults: ZipFaults): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readEntries(bytes, view, mostEntries, faults);
  } catch (problem) {
    throw problem instanceof RangeError ? faults.damaged("zip directory") : problem;
  }
}

function readEntries(bytes: Uint8Array, view: DataView, mostEntries: number, faults: ZipFaults): Entry[] {
  const directory = findDirectory(view);
  if (!directory) throw faults.damaged("zip directory");
  if (directory.count > mostEntries) throw faults.tooMany();
  const entries: Entry[] = [];
  let at = directory.offset;
  for (let index = 0; index < directory.count; index++) {
    if (view.getUint32(at, true) !== central) throw faults.damaged("zip directory");
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const rawName = bytes.slice(at + 46, at + 46 + nameLength);
    const name = strFromU8(rawName).replaceAll("\\", "/");
    const flags = view.getUint16(at + 8, true);
    if (flags & 1) throw faults.encrypted();
    const method = view.getUint16(at + 10, true);
    if (method !== 0 && method !== 8) throw faults.damaged(name);
    const large = largeFields(view, at + 46 + nameLength, extraLength);
    const size = large(view.getUint32(at + 24, true));
    const packedSize = large(view.getUint32(at + 20, true));
    const start = large(view.getUint32(at + 42, true)) + directory.shift;
    if (view.getUint32(start, true) !== local) throw faults.damaged(name);
    const data = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
    if (data + packedSize > bytes.length) throw faults.damaged(name);
    entries.push({
      name,
      rawName,
      flags,
      method,
      stamp: view.getUint32(at + 12, true),
      attributes: view.getUint32(at + 38, true),
      crc: view.getUint32(at + 16, true),
      size,
      packed: bytes.subarray(data, data + packedSize),
    });
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Where the directory is; `shift` are bytes before the zip proper, to be added to the offsets that it states. */
function findDirectory(view: DataView) {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) !== end) continue;
    const locator = at - 20;
    if (locator >= 0 && view.getUint32(locator, true) === locator64) {
      const record = longNumber(view, locator + 8);
      if (view.getUint32(record, true) === end64) {
        return { count: longNumber(view, record + 32), offset: longNumber(view, record + 48), shift: 0 };
      }
    }
    const size = view.getUint32(at + 12, true);
    const offset = view.getUint32(at + 16, true);
    return { count: view.getUint16(at + 10, true), offset: at - size, shift: at - size - offset };
  }
  return undefined;
}

/** A 64-bit number, exact as far as any file can be long. */
function longNumber(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}

/** The zip64 extra field holds, in this order, those of size, packed size and offset that do not fit in 32 bits. */
function largeFields(view: DataView, from: number, length: number): (value: number) => number {
  let next = -1;
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === 1) next = at + 4;
  }
  return (value) => {
    if (value !== 0xffffffff || next < 0) return value;
    next += 8;
    return longNumber(view, next - 8);
  };
}
