import { decodeCellText, decodeXml } from "../../bytes/xml-text.ts";
import { finder } from "./elements.ts";

/** The characters that the XML of a cell stands for. */
export function decoded(xml: string): string {
  return decodeCellText(decodeXml(xml));
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
  return decoded(text);
}
