import { strFromU8 } from "fflate";

// Signatures and field offsets: PKWARE APPNOTE 6.3.10, sections 4.3.7 to 4.3.16.
const local = 0x04034b50;
const central = 0x02014b50;
const end = 0x06054b50;
const end64 = 0x06064b50;
const locator64 = 0x07064b50;

/** A workbook of many sheets has some hundred parts, an export of the coverage database some fifty tables. */
const mostEntries = 10_000;

/** One file of a zip, still packed. */
export interface Entry {
  readonly name: string;
  readonly method: 0 | 8;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
}

/** Says why a zip cannot be read: it is damaged at a place, holds too much, or has a password. */
export interface ZipFaults {
  damaged(where: string): Error;
  tooLarge(where: string): Error;
  encrypted(): Error;
}

/** The files of a zip in its order, without folders. */
export function readZip(bytes: Uint8Array, faults: ZipFaults): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readEntries(bytes, view, faults).filter(({ name }) => !name.endsWith("/"));
  } catch (problem) {
    throw problem instanceof RangeError ? faults.damaged("zip directory") : problem;
  }
}

function readEntries(bytes: Uint8Array, view: DataView, faults: ZipFaults): Entry[] {
  const directory = findDirectory(view);
  if (!directory) throw faults.damaged("zip directory");
  if (directory.count > mostEntries) throw faults.tooLarge("zip directory");
  const entries: Entry[] = [];
  let at = directory.offset;
  for (let index = 0; index < directory.count; index++) {
    if (view.getUint32(at, true) !== central) throw faults.damaged("zip directory");
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const name = strFromU8(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll("\\", "/");
    if (view.getUint16(at + 8, true) & 1) throw faults.encrypted();
    const method = view.getUint16(at + 10, true);
    if (method !== 0 && method !== 8) throw faults.damaged(name);
    const large = largeFields(view, at + 46 + nameLength, extraLength);
    const size = large(view.getUint32(at + 24, true));
    const packedSize = large(view.getUint32(at + 20, true));
    const start = large(view.getUint32(at + 42, true)) + directory.shift;
    if (view.getUint32(start, true) !== local) throw faults.damaged(name);
    const data = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
    if (data + packedSize > bytes.length) throw faults.damaged(name);
    const packed = bytes.subarray(data, data + packedSize);
    entries.push({ name, method, crc: view.getUint32(at + 16, true), size, packed });
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
