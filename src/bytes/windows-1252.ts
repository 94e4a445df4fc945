import { strFromU8 } from "fflate";

// WHATWG Encoding Standard, index windows-1252, bytes 0x80 to 0x9F; all other bytes are the character of their number.
// Node 20's own decoder takes these for control characters (nodejs/node issue 56542).
const high =
  "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f" +
  "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

/** Decodes text of a Windows program that does not write Unicode. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const text = strFromU8(bytes, true);
  return text.replace(/[\u0080-\u009f]/g, (character) => high[character.charCodeAt(0) - 0x80] ?? character);
}
