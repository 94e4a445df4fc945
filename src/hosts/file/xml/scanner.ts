import { decodeXml } from "../../../bytes/xml-text.ts";
import { longestToken } from "../limits.ts";

/**
 * Walks over the tags of XML that arrives in pieces, without building a tree: a sheet of 100,000 rows has millions of
 * tags. Comments and processing instructions are passed over; a document type is refused, as Office does.
 */
export class XmlScanner {
  /** The text at hand; `start` and `end` are places in it: where the tag begins, and where what follows it begins. */
  text = "";
  start = 0;
  end = 0;
  kind: "open" | "close" | "empty" = "open";
  /** Where the name of the element ends in its tag. */
  nameEnd = 0;
  valueStart = 0;
  valueEnd = 0;
  /** Told before the text up to a place is let go; all places then move back by as much. */
  beforeDrop: ((upTo: number) => void) | undefined;
  readonly #pieces: Iterator<string>;
  readonly #fail: () => Error;
  #nameStart = 0;
  #attributeStart = 0;
  #attributeEnd = 0;

  /** @param fail makes the problem to throw where the XML is broken. */
  constructor(pieces: Iterable<string>, fail: () => Error) {
    this.#pieces = pieces[Symbol.iterator]();
    this.#fail = fail;
  }

  /** Goes to the next tag; false at the end. */
  next(): boolean {
    this.start = this.end;
    for (;;) {
      const isNext = this.text.charCodeAt(this.start) === less;
      const at = isNext ? this.start : this.text.indexOf("<", this.start);
      this.start = this.end = at < 0 ? this.text.length : at;
      if (at < 0) {
        if (!this.#refill()) return false;
      } else if (this.#isMarkup()) {
        this.#markup();
        this.start = this.end;
      } else {
        this.#tag();
        return true;
      }
    }
  }

  /** Goes to the next tag within an element that was opened; false at its closing tag. */
  nextIn(name: string): boolean {
    if (!this.next()) throw this.#fail();
    return !this.closes(name);
  }

  /** The text of the element that was just opened, with its entities resolved; goes to behind its closing tag. */
  content(): string {
    if (this.kind !== "open") return "";
    let said = "";
    for (;;) {
      const piece = this.#textPiece();
      said = said === "" ? piece : said + piece;
      if (this.#isMarkup()) said += this.#markup();
      else if (this.#tag() === "close") return said;
      else this.skip();
    }
  }

  /** The text up to the next "<", where `start` and `end` then are. */
  #textPiece(): string {
    let { text } = this;
    this.start = this.end;
    let at = this.start;
    // Cell texts are short: looking at each character is faster than to search for three of them.
    for (let isPlain = true; ; at++) {
      while (at >= text.length) {
        at -= this.start;
        this.#need();
        ({ text } = this);
      }
      const code = text.charCodeAt(at);
      if (code === ampersand || code === carriageReturn) isPlain = false;
      else if (code === less) {
        const piece = text.slice(this.start, at);
        this.start = this.end = at;
        return isPlain ? piece : decodeXml(piece);
      }
    }
  }

  /** Passes over the inside and the closing tag of the element that was just opened. */
  skip(): void {
    for (let depth = this.kind === "open" ? 1 : 0; depth > 0;) {
      if (!this.next()) throw this.#fail();
      if (this.kind === "open") depth++;
      else if (this.kind === "close") depth--;
    }
  }

  /** Name of the element, without its namespace prefix. */
  get name(): string {
    return this.text.slice(this.#nameStart, this.nameEnd);
  }

  /** Whether this tag opens an element of that name. */
  opens(name: string): boolean {
    return this.kind !== "close" && this.#isNamed(name);
  }

  closes(name: string): boolean {
    return this.kind === "close" && this.#isNamed(name);
  }

  /** The namespace prefix with its colon, or "". */
  get prefix(): string {
    const from = this.start + (this.kind === "close" ? 2 : 1);
    return this.text.slice(from, this.#nameStart);
  }

  /** The value of an attribute of this tag, by the name that is written. */
  attribute(name: string): string | undefined {
    return this.has(name) ? decodeXml(this.text.slice(this.valueStart, this.valueEnd)) : undefined;
  }

  /** The value of an attribute in a namespace of whatever prefix, such as r:id. */
  prefixed(name: string): string | undefined {
    const written = new RegExp(`\\s([\\w.-]+:${name})\\s*=`).exec(this.text.slice(this.nameEnd, this.end))?.[1];
    return written === undefined ? undefined : this.attribute(written);
  }

  /** Whether this tag has an attribute; if so, its value stands in `text` between `valueStart` and `valueEnd`. */
  has(name: string): boolean {
    this.valueEnd = this.nameEnd - 1;
    while (this.nextAttribute()) if (this.isAttribute(name)) return true;
    return false;
  }

  /** Goes to the first attribute of a tag, then to the next one. */
  nextAttribute(): boolean {
    const { text } = this;
    const last = this.end - (this.kind === "empty" ? 2 : 1);
    let at = this.valueEnd + 1;
    while (at < last && text.charCodeAt(at) <= space) at++;
    if (at >= last) return false;
    this.#attributeStart = at;
    while (at < last && text.charCodeAt(at) !== equalsSign && text.charCodeAt(at) > space) at++;
    this.#attributeEnd = at;
    while (at < last && text.charCodeAt(at) !== doubleQuote && text.charCodeAt(at) !== singleQuote) at++;
    const quote = text.charCodeAt(at);
    this.valueStart = ++at;
    while (at < last && text.charCodeAt(at) !== quote) at++;
    if (at >= last) throw this.#fail();
    this.valueEnd = at;
    return true;
  }

  /** Whether the attribute that was gone to has that name. */
  isAttribute(name: string): boolean {
    return this.#isWritten(name, this.#attributeStart, this.#attributeEnd);
  }

  #isMarkup(): boolean {
    while (this.start + 1 >= this.text.length) this.#need();
    const code = this.text.charCodeAt(this.start + 1);
    return code === bang || code === question;
  }

  /** Passes over a comment, an instruction or a CDATA section, and gives the text of the latter. */
  #markup(): string {
    while (this.start + cdata.length > this.text.length && this.#refill());
    const kind = markups.find(([opening]) => this.text.startsWith(opening, this.start));
    if (!kind) throw this.#fail();
    const [opening, closing] = kind;
    let at = this.text.indexOf(closing, this.start + opening.length);
    for (; at < 0; at = this.text.indexOf(closing, this.start + opening.length)) this.#need();
    this.end = at + closing.length;
    return opening === cdata ? this.text.slice(this.start + opening.length, at) : "";
  }

  #tag(): XmlScanner["kind"] {
    let { text } = this;
    let at = this.start + 1;
    for (let quote = 0; ; at++) {
      while (at >= text.length) {
        at -= this.start;
        this.#need();
        ({ text } = this);
      }
      const code = text.charCodeAt(at);
      if (quote !== 0) {
        if (code === quote) quote = 0;
      } else if (code === doubleQuote || code === singleQuote) quote = code;
      else if (code === greater) break;
      else if (code === less) throw this.#fail();
    }
    const isClose = text.charCodeAt(this.start + 1) === slash;
    this.kind = isClose ? "close" : text.charCodeAt(at - 1) === slash ? "empty" : "open";
    this.end = at + 1;
    this.#nameStart = this.start + (isClose ? 2 : 1);
    let nameEnd = this.#nameStart;
    for (; nameEnd < at; nameEnd++) {
      const code = text.charCodeAt(nameEnd);
      if (code <= space || code === slash) break;
      if (code === colon) this.#nameStart = nameEnd + 1;
    }
    this.nameEnd = nameEnd;
    this.valueEnd = nameEnd - 1;
    return this.kind;
  }

  #isNamed(name: string): boolean {
    return this.#isWritten(name, this.#nameStart, this.nameEnd);
  }

  #isWritten(name: string, from: number, to: number): boolean {
    if (to - from !== name.length) return false;
    for (let index = 0; index < name.length; index++) {
      if (this.text.charCodeAt(from + index) !== name.charCodeAt(index)) return false;
    }
    return true;
  }

  #need(): void {
    if (!this.#refill()) throw this.#fail();
  }

  /** Lets go of the text before the tag, and takes in the next piece; false at the end. */
  #refill(): boolean {
    const next = this.#pieces.next();
    if (next.done) return false;
    if (this.text.length - this.start > longestToken) throw this.#fail();
    this.beforeDrop?.(this.start);
    this.text = this.text.slice(this.start) + next.value;
    this.end -= this.start;
    this.start = 0;
    return true;
  }
}

const cdata = "<![CDATA[";
const markups = [
  [cdata, "]]>"],
  ["<!--", "-->"],
  ["<?", "?>"],
] as const;

const carriageReturn = 0x0d;
const space = 0x20;
const bang = 0x21;
const doubleQuote = 0x22;
const ampersand = 0x26;
const singleQuote = 0x27;
const slash = 0x2f;
const colon = 0x3a;
const less = 0x3c;
const equalsSign = 0x3d;
const greater = 0x3e;
const question = 0x3f;
