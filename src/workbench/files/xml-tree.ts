import { decodeXml } from "../../bytes/xml-text.ts";
import { children, siblings, tagOf } from "../../hosts/file/xml/elements.ts";
import type { Element } from "../../hosts/file/xml/elements.ts";
import type { XmlScanner } from "../../hosts/file/xml/scanner.ts";

/** An element of a small part, such as the styles, with what is in it. */
export class XmlTree {
  readonly #xml: string;
  readonly #element: Element;
  readonly #fail: () => Error;
  #tag: XmlScanner | undefined;
  #children: readonly XmlTree[] | undefined;

  private constructor(xml: string, element: Element, fail: () => Error) {
    this.#xml = xml;
    this.#element = element;
    this.#fail = fail;
  }

  static read(xml: string, fail: () => Error): XmlTree {
    const [root] = siblings(xml, fail);
    if (!root) throw fail();
    return new XmlTree(xml, root, fail);
  }

  get name(): string {
    return this.#element.name;
  }

  get children(): readonly XmlTree[] {
    const parts = (): XmlTree[] =>
      children(this.#xml, this.#element, this.#fail).map((each) => new XmlTree(this.#xml, each, this.#fail));
    return (this.#children ??= parts());
  }

  get text(): string {
    return decodeXml(this.#xml.slice(this.#element.innerStart, this.#element.innerEnd));
  }

  child(name: string): XmlTree | undefined {
    return this.children.find((each) => each.name === name);
  }

  all(name: string): readonly XmlTree[] {
    return this.children.filter((each) => each.name === name);
  }

  attribute(name: string): string | undefined {
    return (this.#tag ??= tagOf(this.#xml, this.#element, this.#fail)).attribute(name);
  }

  /** The value of an attribute in a namespace of whatever prefix, such as r:id. */
  prefixed(name: string): string | undefined {
    return (this.#tag ??= tagOf(this.#xml, this.#element, this.#fail)).prefixed(name);
  }

  number(name: string): number | undefined {
    const value = this.attribute(name);
    return value === undefined ? undefined : Number(value);
  }

  /** A property such as <b/> or <b val="0"/>. */
  flag(name: string): boolean {
    const value = this.child(name)?.attribute("val");
    return this.child(name) !== undefined && value !== "0" && value !== "false" && value !== "none";
  }
}
