import { SSF } from "@e965/xlsx";
import type { Styles } from "../../hosts/file/package/styles.ts";
import { encodeXml } from "../../hosts/file/xml/text.ts";
import { plainFormat } from "../model/format.ts";
import type { Border, CellFormat } from "../model/format.ts";
import type { FileFormats } from "./read-formats.ts";
import { XmlTree } from "./xml-tree.ts";

const { get_table: builtInFormats }: { get_table(): Readonly<Record<number, string>> } = SSF;

/** Finds the formats of the page among those of the file, and adds what is not there yet (ECMA-376 part 1, 18.8). */
export class FormatWriter {
  readonly #styles: Styles;
  readonly #fail: () => Error;
  readonly #prefix: string;
  readonly #cells: Map<CellFormat, number>;
  readonly #conditional: Map<CellFormat, number>;
  readonly #parts = new Map<string, number>();

  constructor(styles: Styles, formats: FileFormats, fail: () => Error) {
    this.#styles = styles;
    this.#fail = fail;
    this.#prefix = /<(\w+:)?styleSheet/.exec(styles.text)?.[1] ?? "";
    this.#cells = indexOf(formats.cells);
    this.#conditional = indexOf(formats.conditional);
    this.#cells.set(plainFormat, 0);
  }

  cell(format: CellFormat): number {
    let index = this.#cells.get(format);
    if (index === undefined) {
      const ids = {
        numFmtId: this.#numberFormat(format.numberFormat ?? "General"),
        fontId: this.#part("fonts", fontXml(format, true)),
        fillId: format.fill ? this.#part("fills", fillXml("solid", "fgColor", format.fill)) : 0,
        borderId: format.borders ? this.#part("borders", bordersXml(format)) : 0,
      };
      const attributes = Object.entries(ids).map(([name, id]) => ` ${name}="${String(id)}"`);
      const applied = ' xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"';
      const inside = alignmentXml(format) + (format.unlocked ? '<protection locked="0"/>' : "");
      index = this.#append("cellXfs", `<xf${attributes.join("")}${applied} applyAlignment="1">${inside}</xf>`);
      this.#cells.set(format, index);
    }
    return index;
  }

  conditional(format: CellFormat): number {
    let index = this.#conditional.get(format);
    if (index === undefined) {
      const { fill, borders } = format;
      const parts = [
        fontXml(format, false),
        fill ? fillXml(undefined, "bgColor", fill) : "",
        borders ? bordersXml(format) : "",
      ];
      index = this.#append("dxfs", `<dxf>${parts.join("")}</dxf>`);
      this.#conditional.set(format, index);
    }
    return index;
  }

  #numberFormat(code: string): number {
    if (code === "General") return 0;
    const builtIn = Object.entries(builtInFormats()).find(([id, known]) => known === code && Number(id) < 50);
    if (code === "m/d/yyyy") return 14;
    if (builtIn) return Number(builtIn[0]);
    const known = XmlTree.read(this.#styles.text, this.#fail).child("numFmts")?.children ?? [];
    const same = known.find((each) => each.attribute("formatCode") === code)?.number("numFmtId");
    if (same !== undefined) return same;
    const id = Math.max(163, ...known.map((each) => each.number("numFmtId") ?? 0)) + 1;
    this.#append("numFmts", `<numFmt numFmtId="${String(id)}" formatCode="${encodeXml(code)}"/>`);
    return id;
  }

  #part(section: string, xml: string): number {
    let index = this.#parts.get(xml);
    if (index === undefined) this.#parts.set(xml, (index = this.#append(section, xml)));
    return index;
  }

  #append(section: string, xml: string): number {
    return this.#styles.append(section, xml.replace(/<(\/?)/g, `<$1${this.#prefix}`));
  }
}

/** Of several equal formats the first one. */
function indexOf(formats: readonly CellFormat[]): Map<CellFormat, number> {
  return new Map(formats.map((format, index) => [format, index] as const).reverse());
}

function fontXml(format: CellFormat, isWhole: boolean): string {
  const { bold, italic, strikethrough, underline, fontSize, fontColor, fontName } = format;
  const marks = [bold && "<b/>", italic && "<i/>", strikethrough && "<strike/>", underline && "<u/>"].filter(Boolean);
  const size = fontSize ?? (isWhole ? 11 : undefined);
  const name = fontName ?? (isWhole ? "Calibri" : undefined);
  const color = fontColor ? colorXml("color", fontColor) : isWhole ? '<color rgb="FF000000"/>' : "";
  const inside = [
    ...marks,
    size === undefined ? "" : `<sz val="${String(size)}"/>`,
    color,
    name === undefined ? "" : `<name val="${encodeXml(name)}"/><family val="2"/>`,
  ].join("");
  return inside === "" ? "" : `<font>${inside}</font>`;
}

function fillXml(pattern: string | undefined, name: "fgColor" | "bgColor", color: string): string {
  const type = pattern === undefined ? "" : ` patternType="${pattern}"`;
  return `<fill><patternFill${type}>${colorXml(name, color)}</patternFill></fill>`;
}

function bordersXml({ borders = {} }: CellFormat): string {
  const side = (name: string, border: Border | undefined): string =>
    border ? `<${name} style="${borderStyle(border)}">${colorXml("color", border.color)}</${name}>` : `<${name}/>`;
  const { EdgeLeft, EdgeRight, EdgeTop, EdgeBottom } = borders;
  const sides = [side("left", EdgeLeft), side("right", EdgeRight), side("top", EdgeTop), side("bottom", EdgeBottom)];
  return `<border>${sides.join("")}<diagonal/></border>`;
}

function borderStyle({ style, weight }: Border): string {
  const isMedium = weight === "Medium";
  if (style === "Continuous") return weight === "Hairline" ? "hair" : weight.toLowerCase();
  if (style === "Dash") return isMedium ? "mediumDashed" : "dashed";
  if (style === "Dot") return "dotted";
  if (style === "DashDot" || style === "DashDotDot") return isMedium ? `medium${style}` : `d${style.slice(1)}`;
  return style.slice(0, 1).toLowerCase() + style.slice(1);
}

function alignmentXml({ horizontal, vertical, indent, wrap }: CellFormat): string {
  const attributes = [
    horizontal && ` horizontal="${horizontal.slice(0, 1).toLowerCase()}${horizontal.slice(1)}"`,
    vertical && ` vertical="${vertical.toLowerCase()}"`,
    indent && ` indent="${String(indent)}"`,
    wrap && ' wrapText="1"',
  ].filter(Boolean);
  return attributes.length > 0 ? `<alignment${attributes.join("")}/>` : "";
}

function colorXml(name: string, color: string): string {
  return `<${name} rgb="FF${encodeXml(color.slice(1).toUpperCase())}"/>`;
}
