import { joined } from "../bytes/joined.ts";
import type { Entry, ZipFaults } from "../bytes/zip/entry.ts";
import { readZip } from "../bytes/zip/read-zip.ts";
import { unpack } from "../bytes/zip/unpack.ts";

/** A workbook of many sheets has some hundred parts, an export of the coverage database some fifty tables. */
const mostEntries = 10_000;

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

/** The files of an archive in its order, without folders. */
export function filesIn(bytes: Uint8Array, faults: ZipFaults): Entry[] {
  return readZip(bytes, mostEntries, faults).filter(({ name }) => !name.endsWith("/"));
}

/** Unpacks a file piece by piece. Stops where it holds more than can be real, or is not what was packed. */
export function* unpackFile(entry: Entry, room: Room, faults: ZipFaults): Generator<Uint8Array, void, undefined> {
  let whole = 0;
  const fits = (size: number, piece: number) => {
    whole = size;
    const isBomb = size > smallFile && size > entry.packed.length * largestRatio;
    return !isBomb && size <= entry.size && room.take(piece);
  };
  yield* unpack(entry, fits, faults);
  if (whole !== entry.size) throw faults.damaged(entry.name);
}

/** What must be held as a whole: an archive within an archive, or a part of a workbook. */
export function unpackWhole(entry: Entry, room: Room, limit: number, faults: ZipFaults): Uint8Array {
  if (entry.size > limit) throw faults.tooLarge(entry.name);
  return joined([...unpackFile(entry, room, faults)]);
}
