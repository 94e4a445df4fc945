import { mostEntries } from "../limits.ts";
import { damaged, encrypted, tooLarge } from "../problems.ts";
import { join, type Entry } from "./entry.ts";

// Signatures and field offsets: PKWARE APPNOTE 6.3.10, sections 4.3.7 to 4.3.16.
const local = 0x04034b50;
const central = 0x02014b50;
const end = 0x06054b50;
const end64 = 0x06064b50;
const locator64 = 0x07064b50;

/** The entries of a zip, in its order, packed as they are. */
export function readZip(bytes: Uint8Array, file: string): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readEntries(bytes, view, file);
  } catch (problem) {
    if (problem instanceof RangeError) throw damaged(file, "zip directory");
    throw problem;
  }
}

function readEntries(bytes: Uint8Array, view: DataView, file: string): Entry[] {
  const directory = findDirectory(view);
  if (!directory || directory.count > mostEntries) throw damaged(file, "zip directory");
  const entries: Entry[] = [];
  let at = directory.offset;
  for (let index = 0; index < directory.count; index++) {
    if (view.getUint32(at, true) !== central) throw damaged(file, "zip directory");
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const rawName = bytes.slice(at + 46, at + 46 + nameLength);
    const name = new TextDecoder().decode(rawName).replaceAll("\\", "/");
    const flags = view.getUint16(at + 8, true);
    if (flags & 1) throw encrypted(file);
    const method = view.getUint16(at + 10, true);
    if (method !== 0 && method !== 8) throw damaged(file, name);
    const fields = new Fields64(view, at + 46 + nameLength, extraLength);
    const size = fields.or(view.getUint32(at + 24, true));
    const packedSize = fields.or(view.getUint32(at + 20, true));
    const start = fields.or(view.getUint32(at + 42, true)) + directory.shift;
    if (view.getUint32(start, true) !== local) throw damaged(file, name);
    const data = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
    if (data + packedSize > bytes.length) throw damaged(file, name);
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

interface Directory {
  readonly count: number;
  readonly offset: number;
  /** Bytes before the zip proper, to be added to the offsets that it states. */
  readonly shift: number;
}

function findDirectory(view: DataView): Directory | undefined {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) !== end) continue;
    const locator = at - 20;
    if (locator >= 0 && view.getUint32(locator, true) === locator64) {
      const record = large(view, locator + 8);
      if (view.getUint32(record, true) === end64) {
        return { count: large(view, record + 32), offset: large(view, record + 48), shift: 0 };
      }
    }
    const size = view.getUint32(at + 12, true);
    const offset = view.getUint32(at + 16, true);
    return { count: view.getUint16(at + 10, true), offset: at - size, shift: at - size - offset };
  }
  return undefined;
}

/** A 64-bit number, exact as far as any file can be long. */
function large(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}

/** The zip64 extra field holds, in this order, those of size, packed size and offset that do not fit in 32 bits. */
class Fields64 {
  readonly #view: DataView;
  #at = -1;

  constructor(view: DataView, from: number, length: number) {
    this.#view = view;
    for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
      if (view.getUint16(at, true) === 1) this.#at = at + 4;
    }
  }

  or(value: number): number {
    if (value !== 0xffffffff || this.#at < 0) return value;
    this.#at += 8;
    return large(this.#view, this.#at - 8);
  }
}

/** Writes a zip; what is packed stays packed as it was. */
export function writeZip(entries: readonly Entry[], file: string): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    // A data descriptor behind the data (flag bit 3) is not needed where the sizes are known.
    const flags = entry.flags & ~8;
    const head = header(30, entry, [local, 4, 20, 2, flags, 2, entry.method, 2, entry.stamp, 4], 14, 26);
    const listed = header(46, entry, [central, 4, 20, 2, 20, 2, flags, 2, entry.method, 2, entry.stamp, 4], 16, 28);
    const view = new DataView(listed.buffer);
    view.setUint32(38, entry.attributes, true);
    view.setUint32(42, offset, true);
    pieces.push(head, entry.packed);
    directory.push(listed);
    offset += head.length + entry.packed.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  if (entries.length >= 0xffff || offset + size >= 0xffffffff) throw tooLarge(file, "zip");
  const last = new Uint8Array(22);
  const view = new DataView(last.buffer);
  view.setUint32(0, end, true);
  view.setUint16(8, entries.length, true);
  view.setUint16(10, entries.length, true);
  view.setUint32(12, size, true);
  view.setUint32(16, offset, true);
  return join([...pieces, ...directory, last]);
}

/** A header that begins with `fields` (value, bytes, value, bytes …), with sizes and name at their offsets. */
function header(
  length: number,
  entry: Entry,
  fields: readonly number[],
  sizesAt: number,
  nameLengthAt: number,
): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length + entry.rawName.length);
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (let index = 0; index < fields.length; index += 2) {
    const value = fields[index] ?? 0;
    if (fields[index + 1] === 4) view.setUint32(at, value, true);
    else view.setUint16(at, value, true);
    at += fields[index + 1] ?? 0;
  }
  view.setUint32(sizesAt, entry.crc, true);
  view.setUint32(sizesAt + 4, entry.packed.length, true);
  view.setUint32(sizesAt + 8, entry.size, true);
  view.setUint16(nameLengthAt, entry.rawName.length, true);
  bytes.set(entry.rawName, length);
  return bytes;
}
