import { utf16Of } from "../../bytes/byte-order.ts";
import { beginsAsJson, containerOf, isFullOfControls, otherKindOf } from "../../bytes/signature.ts";
import type { OtherFile } from "./problems.ts";

/** What the content of a file is, whatever its name says. */
export type Content =
  | { readonly kind: "empty" | "zip" | "compound" | "markup" | "text" }
  | { readonly kind: "other"; readonly what: OtherFile };

/** How far to look for bytes that no text holds. */
const lookedAt = 65_536;

export function recognise(bytes: Uint8Array): Content {
  if (bytes.length === 0) return { kind: "empty" };
  const container = containerOf(bytes);
  if (container) return { kind: container };
  const other = otherKindOf(bytes);
  if (other) return { kind: "other", what: other };
  const utf16 = utf16Of(bytes);
  const start = bytes.subarray(0, lookedAt);
  // Text of single bytes holds no zero.
  if (!utf16 && (start.includes(0) || isFullOfControls(start))) return { kind: "other", what: "other" };
  const text = new TextDecoder(utf16 ?? "utf-8").decode(start);
  const trimmed = text.trimStart();
  if (trimmed === "" && bytes.length <= lookedAt) return { kind: "empty" };
  if (/^<svg\b/i.test(trimmed)) return { kind: "other", what: "image" };
  if (/^<(?:!doctype html|html|table|\?xml|\?mso|workbook|meta|head)\b/i.test(trimmed)) return { kind: "markup" };
  if (beginsAsJson(trimmed)) return { kind: "other", what: "json" };
  return { kind: "text" };
}

/** Whether a compound file has a stream of that name: directory entries are 128 bytes long and begin with it. */
export function hasStream(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((character) => [character.charCodeAt(0), 0]).concat(0, 0);
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    if (bytes[at + 64] === wanted.length && wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
