import { longestText } from "../limits.ts";

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
