import { Deflate, strToU8 } from "fflate";
import { joined } from "../joined.ts";
import { crc32 } from "./crc32.ts";
import type { Entry } from "./entry.ts";

/** Packs text, piece by piece, as an entry that replaces `old` or is new. */
export function pack(name: string, pieces: Iterable<string>, old?: Entry): Entry {
  const packed: Uint8Array[] = [];
  // Level 3 packs a sheet of 100,000 rows in half the time of level 6 and a tenth larger.
  const deflater = new Deflate({ level: 3 }, (piece) => packed.push(piece));
  let size = 0;
  let crc = 0;
  for (const piece of pieces) {
    const bytes = strToU8(piece);
    size += bytes.length;
    crc = crc32(crc, bytes);
    deflater.push(bytes);
  }
  deflater.push(new Uint8Array(0), true);
  return {
    name,
    rawName: old?.rawName ?? strToU8(name),
    flags: old ? old.flags & utf8Name : utf8Name,
    method: 8,
    // 1980-01-01, the first day a zip knows: the same input gives the same bytes.
    stamp: old?.stamp ?? 0x00210000,
    attributes: old?.attributes ?? 0,
    crc,
    size,
    packed: joined(packed),
  };
}

/** Flag bit 11: the name is UTF-8. */
const utf8Name = 0x800;
