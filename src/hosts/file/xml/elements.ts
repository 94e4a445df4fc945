import { XmlScanner } from "./scanner.ts";
import { encodeXml } from "./text.ts";

/** Where an element stands in a text, and where its inside begins and ends. */
export interface Element {
  readonly name: string;
  readonly start: number;
  readonly innerStart: number;
  readonly innerEnd: number;
  readonly end: number;
}

/** The elements that stand side by side from a place on, up to the end or the closing tag of what holds them. */
export function siblings(text: string, fail: () => Error, from = 0): Element[] {
  const scanner = new XmlScanner([text.slice(from)], fail);
  const found: Element[] = [];
  while (scanner.next() && scanner.kind !== "close") {
    const { name, kind } = scanner;
    const start = from + scanner.start;
    const innerStart = from + scanner.end;
    scanner.skip();
    const innerEnd = kind === "empty" ? innerStart : from + scanner.start;
    found.push({ name, start, innerStart, innerEnd, end: from + scanner.end });
  }
  return found;
}

/** The elements directly within another. */
export function children(text: string, parent: Element, fail: () => Error): Element[] {
  return parent.innerStart === parent.innerEnd ? [] : siblings(text, fail, parent.innerStart);
}

/** A scanner that stands on the opening tag of an element, for its attributes. */
export function tagOf(text: string, element: Element, fail: () => Error): XmlScanner {
  const scanner = new XmlScanner([text.slice(element.start, element.innerStart)], fail);
  if (!scanner.next()) throw fail();
  return scanner;
}

/** The opening tag with an attribute set, or without it. */
export function withAttribute(tag: string, name: string, value: string | number | undefined): string {
  const said = value === undefined ? "" : ` ${name}="${encodeXml(String(value))}"`;
  let isFound = false;
  const changed = tag.replace(/\s+([^\s=]+)\s*=\s*(?:"[^"]*"|'[^']*')/g, (all, written) => {
    if (written !== name) return String(all);
    isFound = true;
    return said;
  });
  return isFound ? changed : tag.replace(/\s*\/?>$/, (closing) => said + closing.trim());
}

/** Replaces a stretch of text. */
export function splice(text: string, from: number, to: number, by: string): string {
  return text.slice(0, from) + by + text.slice(to);
}
