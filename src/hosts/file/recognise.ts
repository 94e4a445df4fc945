import type { OtherFile } from "./problems.ts";

/** What the content of a file is, whatever its name says. */
export type Content =
  | { readonly kind: "empty" | "zip" | "compound" | "markup" | "text" }
  | { readonly kind: "other"; readonly what: OtherFile };

const signatures: readonly (readonly [string, Content])[] = [
  ["PK\x03\x04", { kind: "zip" }],
  ["PK\x05\x06", { kind: "zip" }],
  ["\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", { kind: "compound" }],
  ["%PDF", { kind: "other", what: "pdf" }],
  ["\x89PNG", { kind: "other", what: "image" }],
  ["\xff\xd8\xff", { kind: "other", what: "image" }],
  ["GIF8", { kind: "other", what: "image" }],
  ["II*\0", { kind: "other", what: "image" }],
  ["MM\0*", { kind: "other", what: "image" }],
  ["{\\rtf", { kind: "other", what: "document" }],
];

/** How far to look for bytes that no text holds. */
const lookedAt = 65_536;

export function recognise(bytes: Uint8Array): Content {
  if (bytes.length === 0) return { kind: "empty" };
  const first = String.fromCharCode(...bytes.subarray(0, 16));
  const known = signatures.find(([signature]) => first.startsWith(signature));
  if (known) return known[1];
  const isUtf16 = first.startsWith("\xff\xfe") || first.startsWith("\xfe\xff");
  const start = bytes.subarray(0, lookedAt);
  if (!isUtf16 && isBinary(start)) return { kind: "other", what: "other" };
  const text = new TextDecoder(isUtf16 ? (first.startsWith("\xff") ? "utf-16le" : "utf-16be") : "utf-8").decode(start);
  const trimmed = text.trimStart();
  if (trimmed === "" && bytes.length <= lookedAt) return { kind: "empty" };
  if (/^<svg\b/i.test(trimmed)) return { kind: "other", what: "image" };
  if (/^<(?:!doctype html|html|table|\?xml|\?mso|workbook|meta|head)\b/i.test(trimmed)) return { kind: "markup" };
  if (/^(?:\{\s*"|\[\s*[{[])/.test(trimmed)) return { kind: "other", what: "json" };
  return { kind: "text" };
}

/** Text holds no zero bytes, and hardly any control characters but tabs, line breaks and the end mark of DOS. */
function isBinary(bytes: Uint8Array): boolean {
  const controls = bytes.filter((byte) => byte < 32 && ![9, 10, 11, 12, 13, 26].includes(byte)).length;
  return bytes.includes(0) || controls * 100 > bytes.length;
}

/** Whether a compound file has a stream of that name: directory entries are 128 bytes long and begin with it. */
export function hasStream(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((character) => [character.charCodeAt(0), 0]).concat(0, 0);
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    if (bytes[at + 64] === wanted.length && wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
