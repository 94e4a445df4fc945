import { Inflate } from "fflate";
import { joined } from "../text/plain-bytes.ts";
import { crc32 } from "./crc32.ts";
import type { Entry, ZipFaults } from "./zip.ts";

// Deflate can grow a byte to a thousand, so packed bytes are taken in slices that cannot flood the memory.
const slice = 16_384;

/** What all files of one archive may come to: the PTP edits are 200 MB, the whole coverage database less than 1 GB. */
const mostBytes = 2 ** 31;

/** Real tables are packed to a fifth or a twentieth; sheets and rows of commas, to a hundredth at most. */
const largestRatio = 300;
const smallFile = 2 ** 24;

/** Counts what an archive and those within it have come to. */
export class Room {
  #left = mostBytes;

  take(bytes: number): boolean {
    this.#left -= bytes;
    return this.#left >= 0;
  }
}

/** Inflates an entry piece by piece. Stops where it holds more than can be real, or is not what was packed. */
export function* unpack(entry: Entry, room: Room, faults: ZipFaults): Generator<Uint8Array, void, undefined> {
  let size = 0;
  let crc = 0;
  for (const piece of entry.method === 0 ? stored(entry) : inflated(entry, faults)) {
    size += piece.length;
    const isBomb = size > smallFile && size > entry.packed.length * largestRatio;
    if (isBomb || size > entry.size || !room.take(piece.length)) throw faults.tooLarge(entry.name);
    crc = crc32(crc, piece);
    yield piece;
  }
  if (crc !== entry.crc || size !== entry.size) throw faults.damaged(entry.name);
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

/** What must be held as a whole: an archive within an archive, or a part of a workbook. */
export function unpackWhole(entry: Entry, room: Room, limit: number, faults: ZipFaults): Uint8Array {
  if (entry.size > limit) throw faults.tooLarge(entry.name);
  return joined([...unpack(entry, room, faults)]);
}
