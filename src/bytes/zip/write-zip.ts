import { joined } from "../joined.ts";
import type { Entry, ZipFaults } from "./entry.ts";
import { central, end, local } from "./signatures.ts";

/** Writes a zip; what is packed stays packed as it was. */
export function writeZip(entries: readonly Entry[], faults: ZipFaults): Uint8Array {
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
  if (entries.length >= 0xffff || offset + size >= 0xffffffff) throw faults.tooLarge("zip");
  const last = new Uint8Array(22);
  const view = new DataView(last.buffer);
  view.setUint32(0, end, true);
  view.setUint16(8, entries.length, true);
  view.setUint16(10, entries.length, true);
  view.setUint32(12, size, true);
  view.setUint32(16, offset, true);
  return joined([...pieces, ...directory, last]);
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
