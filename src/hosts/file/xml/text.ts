import { longestText } from "../limits.ts";

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The characters that XML text stands for. An entity that XML does not name stays as it is. */
export function decodeXml(text: string): string {
  const lines = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  if (!lines.includes("&")) return lines;
  return lines.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (all, hex, decimal, name) => {
    if (name) return named[String(name).toLowerCase()] ?? String(all);
    const code = hex ? parseInt(String(hex), 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : String(all);
  });
}

/** Cell text also escapes characters that XML cannot hold, as _xHHHH_ (ECMA-376 part 1, 22.9.2.19). */
export function decodeCellText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** Text for between tags or within a quoted attribute. */
export function encodeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

// Controls, lone surrogates and non-characters; and an underscore that would be taken for the escape.
const unspeakable =
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|_(?=x[0-9a-f]{4}_)/gi;

/** Cell text, cut where Excel would refuse to open it. */
export function encodeCellText(text: string): string {
  const cut = text.length > longestText ? text.slice(0, longestText - 1) + "…" : text;
  return encodeXml(
    cut.replace(unspeakable, (character) => {
      const hex = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
      return `_x${hex}_`;
    }),
  );
}

/** An attribute whose value is a cell text that may hold line breaks, such as the name of a table column. */
export function encodeName(text: string): string {
  return encodeCellText(text).replace(/[\t\n]/g, (character) => (character === "\n" ? "_x000a_" : "_x0009_"));
}
