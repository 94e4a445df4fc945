import { utf16Of } from "../../../bytes/byte-order.ts";
import { decodeWindows1252 } from "../../../bytes/windows-1252.ts";

/** Decodes text by its byte order mark, else as UTF-8, else, where that cannot be, as windows-1252. */
export function decodeText(bytes: Uint8Array): string {
  const utf16 = utf16Of(bytes);
  if (utf16) return new TextDecoder(utf16).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return decodeWindows1252(bytes);
  }
}
