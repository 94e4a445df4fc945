import { finder } from "./elements.ts";

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The characters that XML text stands for, those escaped as _xHHHH_ too (ECMA-376 part 1, 22.9.2.19). */
export function decodeXml(text: string): string {
  const plain = text.includes("&") ? text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi, entity) : text;
  if (!plain.includes("_x")) return plain;
  return plain.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

function entity(all: string, hex?: string, decimal?: string, name?: string): string {
  if (name) return named[name.toLowerCase()] ?? all;
  const code = hex ? parseInt(hex, 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all;
}

const findText = finder("t");

/** The text of an si or is element: its runs one after the other. */
export function textIn(xml: string): string {
  let text = "";
  let at = 0;
  for (let found = findText(xml, at); found; found = findText(xml, at)) {
    text += found.content;
    at = found.end;
  }
  return decodeXml(text);
}
