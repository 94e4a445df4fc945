import { strFromU8 } from "fflate";

// WHATWG Encoding Standard, index windows-1252, bytes 0x80 to 0x9F; all other bytes are the character of their number.
const high =
  "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f" +
  "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

/** Decodes a record by itself: plain characters, UTF-8, or windows-1252 where it cannot be that. */
export function decode(bytes: Uint8Array): string {
  if (bytes.every((byte) => byte < 128)) return strFromU8(bytes, true);
  const text = strFromU8(bytes);
  if (!text.includes("\ufffd")) return text;
  return strFromU8(bytes, true).replace(/[\u0080-\u009f]/g, (character) => high[character.charCodeAt(0) - 0x80]!);
}
