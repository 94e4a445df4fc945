import { strFromU8 } from "fflate";
import { decodeWindows1252 } from "../../bytes/windows-1252.ts";

/** Decodes a record by itself: plain characters, UTF-8, or windows-1252 where it cannot be that. */
export function decode(bytes: Uint8Array): string {
  if (bytes.every((byte) => byte < 128)) return strFromU8(bytes, true);
  const text = strFromU8(bytes);
  return text.includes("\ufffd") ? decodeWindows1252(bytes) : text;
}
