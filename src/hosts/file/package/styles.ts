import { children, siblings, splice, tagOf, withAttribute, type Element } from "../xml/elements.ts";
import { encodeXml } from "../xml/text.ts";
import type { Changes, Package } from "./package.ts";
import { addRelated } from "./plumbing.ts";

/** How conditionally formatted cells look; colours are #RRGGBB. */
export interface Look {
  readonly fill: string;
  readonly text: string;
}

export interface CellLook {
  readonly bold?: boolean;
  readonly numberFormat?: string;
}

// In the order that the schema asks for (ECMA-376 part 1, 18.8.39), with what an empty one has to hold.
const sections: readonly (readonly [string, readonly string[]])[] = [
  ["numFmts", []],
  ["fonts", ['<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>']],
  ["fills", ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>']],
  ["borders", ["<border><left/><right/><top/><bottom/><diagonal/></border>"]],
  ["cellStyleXfs", ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']],
  ["cellXfs", ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']],
  ["cellStyles", ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']],
  ["dxfs", []],
];

/** Cells of this format keep what is typed as text; every workbook has it, under a number of its own. */
export const textFormat = "@";

/** Formats that no file writes down (ECMA-376 part 1, 18.8.30): days and times, in the manner of the United States. */
const builtIn: readonly (readonly [first: number, last: number, code: string])[] = [
  [14, 17, "m/d/yyyy"],
  [18, 21, "h:mm"],
  [22, 22, "m/d/yyyy h:mm"],
  [27, 36, "m/d/yyyy"],
  [45, 47, "h:mm:ss"],
  [49, 49, textFormat],
  [50, 58, "m/d/yyyy"],
];

const order = sections.map(([name]) => name);

export const plainStyles =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  sections
    .filter(([, items]) => items.length > 0)
    .map(([name, items]) => `<${name} count="${String(items.length)}">${items.join("")}</${name}>`)
    .join("") +
  "</styleSheet>";

const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";

/** The styles of a workbook, made where it has none; `save` adds what came to them to the changes. */
export function openStyles(opened: Package, workbook: string): { styles: Styles; save: (changes: Changes) => void } {
  const part = opened.relations(workbook).find(({ type }) => type === "styles")?.target;
  const before = part === undefined ? plainStyles : opened.text(part);
  const styles = new Styles(before, opened.broken(part ?? workbook));
  const save = (changes: Changes): void => {
    const at = part ?? addRelated(opened, workbook, "styles", "styles.xml", mimeType, changes).part;
    if (part === undefined || styles.text !== before) changes.set(at, [styles.text]);
  };
  return { styles, save };
}

/** The styles part: finds the formats that are wanted, and adds those that are not there yet. */
export class Styles {
  text: string;
  readonly #fail: () => Error;
  readonly #prefix: string;

  constructor(text: string, fail: () => Error) {
    this.text = text;
    this.#fail = fail;
    this.#prefix = tagOf(text, this.#root(), fail).prefix;
  }

  /** Index of the cell format. */
  cell({ bold = false, numberFormat }: CellLook): number {
    const font = bold ? this.#boldFont() : 0;
    const format = numberFormat === undefined ? 0 : this.#numberFormat(numberFormat);
    const xfs = this.#items("cellXfs");
    const known = xfs.findIndex((xf) => {
      const tag = tagOf(this.text, xf, this.#fail);
      const at = (name: string) => Number(tag.attribute(name) ?? 0);
      const isPlain = at("fillId") === 0 && at("borderId") === 0 && at("xfId") === 0 && xf.innerStart === xf.innerEnd;
      return isPlain && at("fontId") === font && at("numFmtId") === format && !tag.has("quotePrefix");
    });
    if (known >= 0) return known;
    const applied = (bold ? ' applyFont="1"' : "") + (format === 0 ? "" : ' applyNumberFormat="1"');
    const ids = `numFmtId="${String(format)}" fontId="${String(font)}" fillId="0" borderId="0" xfId="0"`;
    return this.append("cellXfs", `<${this.#prefix}xf ${ids}${applied}/>`);
  }

  /** Index of the format that a conditional format lays over cells. */
  conditional({ fill, text }: Look): number {
    const p = this.#prefix;
    const rgb = (color: string) => `rgb="FF${encodeXml(color.slice(1).toUpperCase())}"`;
    const item =
      `<${p}dxf><${p}font><${p}color ${rgb(text)}/></${p}font>` +
      `<${p}fill><${p}patternFill><${p}bgColor ${rgb(fill)}/></${p}patternFill></${p}fill></${p}dxf>`;
    const known = this.#items("dxfs").findIndex(({ start, end }) => this.text.slice(start, end) === item);
    return known >= 0 ? known : this.append("dxfs", item);
  }

  /** Whether a blank cell of this format looks like one of the plain format: other fonts and these number formats do. */
  isPlain(style: number, ...numberFormats: readonly string[]): boolean {
    const xfs = this.#items("cellXfs");
    const [plain, xf] = [xfs[0], xfs[style]];
    if (!plain || !xf) return true;
    const [tag, plainTag] = [tagOf(this.text, xf, this.#fail), tagOf(this.text, plain, this.#fail)];
    const at = (name: string, of = tag) => Number(of.attribute(name) ?? 0);
    if (["fillId", "borderId"].some((name) => at(name) !== at(name, plainTag))) return false;
    const inside = this.text.slice(xf.innerStart, xf.innerEnd);
    if (inside !== "" && inside !== this.text.slice(plain.innerStart, plain.innerEnd)) return false;
    return at("numFmtId") === at("numFmtId", plainTag) || numberFormats.includes(this.#formatCode(at("numFmtId")));
  }

  /** The number format of each cell format. */
  numberFormats(): readonly string[] {
    return this.#items("cellXfs").map((xf) => {
      const id = Number(tagOf(this.text, xf, this.#fail).attribute("numFmtId") ?? 0);
      return this.#formatCode(id) || (builtIn.find(([first, last]) => first <= id && id <= last)?.[2] ?? "General");
    });
  }

  #boldFont(): number {
    const fonts = this.#items("fonts");
    const [first] = fonts;
    if (!first) return this.append("fonts", `<${this.#prefix}font><${this.#prefix}b/></${this.#prefix}font>`);
    const inside = this.text.slice(first.innerStart, first.innerEnd);
    const bold = `<${this.#prefix}b/>`;
    const item = `<${this.#prefix}font>${bold}${inside.replace(bold, "")}</${this.#prefix}font>`;
    const known = fonts.findIndex(({ start, end }) => this.text.slice(start, end) === item);
    return known >= 0 ? known : this.append("fonts", item);
  }

  #numberFormat(code: string): number {
    if (code === textFormat) return 49;
    let last = 163;
    for (const item of this.#items("numFmts")) {
      const tag = tagOf(this.text, item, this.#fail);
      const id = Number(tag.attribute("numFmtId"));
      if (tag.attribute("formatCode") === code) return id;
      last = Math.max(last, id);
    }
    const id = last + 1;
    this.append("numFmts", `<${this.#prefix}numFmt numFmtId="${String(id)}" formatCode="${encodeXml(code)}"/>`);
    return id;
  }

  #formatCode(id: number): string {
    const tags = this.#items("numFmts").map((item) => tagOf(this.text, item, this.#fail));
    return tags.find((tag) => Number(tag.attribute("numFmtId")) === id)?.attribute("formatCode") ?? "";
  }

  #root(): Element {
    const root = siblings(this.text, this.#fail)[0];
    if (root?.name !== "styleSheet") throw this.#fail();
    return root;
  }

  #section(name: string): Element | undefined {
    return children(this.text, this.#root(), this.#fail).find((element) => element.name === name);
  }

  #items(name: string): Element[] {
    const section = this.#section(name);
    return section ? children(this.text, section, this.#fail) : [];
  }

  /** Adds an item to a section and gives its index. */
  append(name: string, item: string): number {
    const section = this.#section(name) ?? this.#insertSection(name);
    const items = children(this.text, section, this.#fail);
    const tag = this.text.slice(section.start, section.innerStart).replace(/\s*\/>$/, ">");
    const inside = this.text.slice(section.innerStart, section.innerEnd) + item;
    const opening = withAttribute(tag, "count", items.length + 1);
    this.text = splice(this.text, section.start, section.end, `${opening}${inside}</${this.#prefix}${name}>`);
    return items.length;
  }

  #insertSection(name: string): Element {
    const p = this.#prefix;
    const before = order.slice(0, order.indexOf(name));
    const root = this.#root();
    const at = children(this.text, root, this.#fail)
      .filter((element) => before.includes(element.name))
      .at(-1);
    const items = (sections.find(([section]) => section === name)?.[1] ?? []).join("").replace(/<(\/?)/g, `<$1${p}`);
    this.text = splice(
      this.text,
      at?.end ?? root.innerStart,
      at?.end ?? root.innerStart,
      `<${p}${name}>${items}</${p}${name}>`,
    );
    const made = this.#section(name);
    if (!made) throw this.#fail();
    return made;
  }
}
