import { SSF } from "@e965/xlsx";
import type { Package } from "../../hosts/file/package/package.ts";
import { patchFormat } from "../model/format.ts";
import type { Border, BorderEdge, CellFormat } from "../model/format.ts";
import { colorReader } from "./colors.ts";
import type { ReadColor } from "./colors.ts";
import { XmlTree } from "./xml-tree.ts";

/** The formats of a workbook, by the index that cells and conditional formats refer to. */
export interface FileFormats {
  readonly cells: readonly CellFormat[];
  readonly conditional: readonly CellFormat[];
}

const { get_table: builtInFormats }: { get_table(): Readonly<Record<number, string>> } = SSF;

/** Reads the styles part (ECMA-376 part 1, 18.8) and the theme its colours come from. */
export function readFormats(opened: Package, workbookPart: string): FileFormats {
  const part = (type: string): XmlTree | undefined => {
    const target = opened.relations(workbookPart).find((relation) => relation.type === type)?.target;
    return target && opened.has(target) ? XmlTree.read(opened.text(target), opened.broken(target)) : undefined;
  };
  const styles = part("styles");
  const color = colorReader(part("theme"));
  const section = (name: string): readonly XmlTree[] => styles?.child(name)?.children ?? [];
  const fonts = section("fonts").map((font) => readFont(font, color));
  const fills = section("fills").map((fill) => readFill(fill, color, "fgColor"));
  const borders = section("borders").map((border) => readBorders(border, color));
  const codes = new Map(section("numFmts").map((each) => [each.number("numFmtId"), each.attribute("formatCode")]));
  const numberFormat = (id = 0): CellFormat => {
    // Number 14 is the short date of the country, here the United States.
    const code = id === 14 ? "m/d/yyyy" : (codes.get(id) ?? builtInFormats()[id]);
    return code && code !== "General" ? { numberFormat: code } : {};
  };
  return {
    cells: section("cellXfs").map((xf) =>
      patchFormat(undefined, {
        ...numberFormat(xf.number("numFmtId")),
        ...fonts[xf.number("fontId") ?? 0],
        ...fills[xf.number("fillId") ?? 0],
        ...borders[xf.number("borderId") ?? 0],
        ...readAlignment(xf.child("alignment")),
        ...(xf.child("protection")?.attribute("locked") === "0" && { unlocked: true }),
      }),
    ),
    conditional: section("dxfs").map((dxf) => {
      const [font, fill, border] = [dxf.child("font"), dxf.child("fill"), dxf.child("border")];
      return patchFormat(undefined, {
        ...(font && readFont(font, color)),
        ...(fill && readFill(fill, color, "bgColor")),
        ...(border && readBorders(border, color)),
      });
    }),
  };
}

function readFont(font: XmlTree, color: ReadColor): CellFormat {
  const name = font.child("name")?.attribute("val");
  const size = font.child("sz")?.number("val");
  const fontColor = color(font.child("color"));
  return {
    ...(name !== undefined && name !== "Calibri" && { fontName: name }),
    ...(size !== undefined && size !== 11 && { fontSize: size }),
    ...(fontColor !== undefined && fontColor !== "#000000" && { fontColor }),
    ...(font.flag("b") && { bold: true }),
    ...(font.flag("i") && { italic: true }),
    ...(font.flag("u") && { underline: true }),
    ...(font.flag("strike") && { strikethrough: true }),
  };
}

/** A solid fill shows its foreground; a conditional format calls the same colour its background. */
function readFill(fill: XmlTree, color: ReadColor, shown: "fgColor" | "bgColor"): CellFormat {
  const pattern = fill.child("patternFill");
  const type = pattern?.attribute("patternType");
  if (!pattern || type === "none" || (shown === "fgColor" && type === undefined)) return {};
  const found = color(pattern.child(shown)) ?? color(pattern.child("fgColor"));
  return type === "gray125" || !found ? {} : { fill: found };
}

const edges: readonly (readonly [string, BorderEdge])[] = [
  ["top", "EdgeTop"],
  ["bottom", "EdgeBottom"],
  ["left", "EdgeLeft"],
  ["right", "EdgeRight"],
];

function readBorders(element: XmlTree, color: ReadColor): CellFormat {
  const found = edges.flatMap(([name, edge]): (readonly [BorderEdge, Border])[] => {
    const side = element.child(name);
    const style = side?.attribute("style");
    if (!side || !style || style === "none") return [];
    return [[edge, borderOf(style, color(side.child("color")) ?? "#000000")]];
  });
  return found.length === 0 ? {} : { borders: Object.fromEntries(found) };
}

/** The file has one word for what Excel's objects call style and weight. */
function borderOf(style: string, color: string): Border {
  const weight =
    style === "thick" ? "Thick" : /^medium/.test(style) ? "Medium" : style === "hair" ? "Hairline" : "Thin";
  const plain = style.replace(/^medium/, "").toLowerCase();
  const words: Readonly<Record<string, string>> = {
    dashed: "Dash",
    dotted: "Dot",
    double: "Double",
    dashdot: "DashDot",
    dashdotdot: "DashDotDot",
    slantdashdot: "SlantDashDot",
  };
  return { style: words[plain] ?? "Continuous", color, weight };
}

function readAlignment(alignment: XmlTree | undefined): CellFormat {
  const horizontal = alignment?.attribute("horizontal");
  const vertical = alignment?.attribute("vertical");
  const indent = alignment?.number("indent");
  const isWrapped = /^(1|true)$/.test(alignment?.attribute("wrapText") ?? "");
  return {
    ...(horizontal && horizontal !== "general" && { horizontal: capital(horizontal) }),
    ...(vertical && vertical !== "bottom" && { vertical: capital(vertical) }),
    ...(indent && { indent }),
    ...(isWrapped && { wrap: true }),
  };
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
