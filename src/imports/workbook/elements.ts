import { strFromU8 } from "fflate";
import { joined } from "../../bytes/joined.ts";

/** A row or a text that is longer is none of a public table. */
const longest = 2 ** 22;

export interface Element {
  readonly attributes: string;
  readonly content: string;
  /** Where the text behind it begins. */
  readonly end: number;
}

/** Finds elements of one name, which do not hold one another. Each search goes on where the last one ended. */
export function finder(name: "row" | "si" | "c" | "t"): (text: string, from: number) => Element | undefined {
  const opening = new RegExp(`<(\\w+:)?${name}(?=[\\s/>])`, "g");
  return (text, from) => {
    opening.lastIndex = from;
    const start = opening.exec(text);
    if (!start) return undefined;
    const tagEnd = text.indexOf(">", opening.lastIndex);
    if (tagEnd < 0) return undefined;
    const isEmpty = text[tagEnd - 1] === "/";
    const attributes = text.slice(opening.lastIndex, isEmpty ? tagEnd - 1 : tagEnd);
    if (isEmpty) return { attributes, content: "", end: tagEnd + 1 };
    const closing = `</${start[1] ?? ""}${name}>`;
    const close = text.indexOf(closing, tagEnd);
    if (close < 0) return undefined;
    return { attributes, content: text.slice(tagEnd + 1, close), end: close + closing.length };
  };
}

/** Cuts the elements of one name out of an XML part as its bytes come. */
export function* elements(
  pieces: Iterable<Uint8Array>,
  name: "row" | "si",
  fail: () => Error,
): Generator<Element, void, undefined> {
  const find = finder(name);
  let text = "";
  for (const piece of decoded(pieces, fail)) {
    text = text === "" ? piece : text + piece;
    let done = 0;
    for (let element = find(text, 0); element; element = find(text, done)) {
      done = element.end;
      yield element;
    }
    text = text.slice(done);
    if (text.length > longest) throw fail();
  }
}

/** Texts that end behind a tag, so that no character is torn apart. */
function* decoded(pieces: Iterable<Uint8Array>, fail: () => Error): Generator<string, void, undefined> {
  let rest = new Uint8Array(0);
  for (const piece of pieces) {
    const bytes = joined([rest, piece]);
    const whole = bytes.lastIndexOf(0x3e) + 1;
    rest = bytes.slice(whole);
    if (rest.length > longest) throw fail();
    if (whole > 0) yield strFromU8(bytes.subarray(0, whole));
  }
}

/** The value of an attribute, as it stands there. */
export function attribute(attributes: string, name: string): string | undefined {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return match?.[1] ?? match?.[2];
}
