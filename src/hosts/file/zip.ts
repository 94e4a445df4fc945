import type { Entry } from "../../bytes/zip/entry.ts";
import { readZip } from "../../bytes/zip/read-zip.ts";
import { unpack } from "../../bytes/zip/unpack.ts";
import { writeZip } from "../../bytes/zip/write-zip.ts";
import { mostEntries } from "./limits.ts";
import { zipFaults } from "./problems.ts";

/** The parts of a file, packed as they are. */
export function partsOf(bytes: Uint8Array, file: string): Entry[] {
  return readZip(bytes, mostEntries, zipFaults(file));
}

/** Unpacks a part piece by piece. Stops with a Problem past `limit` bytes, whatever size it states. */
export function unpackPart(part: Entry, file: string, limit: number): Generator<Uint8Array, void, undefined> {
  return unpack(part, (size) => size <= limit, zipFaults(file));
}

/** The file of these parts; what is packed stays packed as it was. */
export function fileOf(parts: readonly Entry[], file: string): Uint8Array {
  return writeZip(parts, zipFaults(file));
}
