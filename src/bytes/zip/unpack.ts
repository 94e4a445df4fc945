import { Inflate } from "fflate";
import { crc32 } from "./crc32.ts";
import type { Entry, ZipFaults } from "./entry.ts";

// Deflate can grow a byte to a thousand, so packed bytes are taken in slices that cannot flood the memory.
const slice = 16_384;

/**
 * Unpacks an entry piece by piece. Stops where the bytes are not what was packed, or are more than `fits` allows: it is
 * asked before each piece is given, with the bytes up to its end and those of the piece.
 */
export function* unpack(
  entry: Entry,
  fits: (size: number, piece: number) => boolean,
  faults: ZipFaults,
): Generator<Uint8Array, void, undefined> {
  let size = 0;
  let crc = 0;
  for (const piece of entry.method === 0 ? stored(entry) : inflated(entry, faults)) {
    size += piece.length;
    if (!fits(size, piece.length)) throw faults.tooLarge(entry.name);
    crc = crc32(crc, piece);
    yield piece;
  }
  if (crc !== entry.crc) throw faults.damaged(entry.name);
}

function* stored({ packed }: Entry): Generator<Uint8Array, void, undefined> {
  for (let at = 0; at < packed.length; at += slice * 4) yield packed.subarray(at, at + slice * 4);
}

function* inflated(entry: Entry, faults: ZipFaults): Generator<Uint8Array, void, undefined> {
  let pieces: Uint8Array[] = [];
  const inflater = new Inflate((piece) => pieces.push(piece));
  const { packed } = entry;
  for (let at = 0; at < packed.length; at += slice) {
    try {
      inflater.push(packed.subarray(at, at + slice), at + slice >= packed.length);
    } catch {
      throw faults.damaged(entry.name);
    }
    const ready = pieces;
    pieces = [];
    yield* ready;
  }
}
