import type { XmlTree } from "./xml-tree.ts";

/** Reads a colour of a workbook as #RRGGBB; undefined for the automatic one. */
export type ReadColor = (element: XmlTree | undefined) => string | undefined;

// The first eight of the indexed colours (ECMA-376 part 1, 18.8.27) come twice.
const basic = ["000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF"];
const indexed = [
  ...basic,
  ...basic,
  ...["800000", "008000", "000080", "808000", "800080", "008080", "C0C0C0", "808080", "9999FF", "993366", "FFFFCC"],
  ...["CCFFFF", "660066", "FF8080", "0066CC", "CCCCFF", "000080", "FF00FF", "FFFF00", "00FFFF", "800080", "800000"],
  ...["008080", "0000FF", "00CCFF", "CCFFFF", "CCFFCC", "FFFF99", "99CCFF", "FF99CC", "CC99FF", "FFCC99", "3366FF"],
  ...["33CCCC", "99CC00", "FFCC00", "FF9900", "FF6600", "666699", "969696", "003366", "339966", "003300", "333300"],
  ...["993300", "993366", "333399", "333333"],
];

// A cell counts the theme's colours with each light one before its dark one, the theme the other way round.
const themeOrder = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6"];

export function colorReader(theme: XmlTree | undefined): ReadColor {
  const scheme = theme?.child("themeElements")?.child("clrScheme");
  const themeColors = themeOrder.map((name) => {
    const [color] = scheme?.child(name)?.children ?? [];
    return color?.attribute("lastClr") ?? color?.attribute("val");
  });
  return (element) => {
    const place = element?.number("theme");
    const index = element?.number("indexed");
    const rgb = element?.attribute("rgb")?.slice(-6) ?? pick(themeColors, place) ?? pick(indexed, index);
    return rgb && /^[0-9a-f]{6}$/i.test(rgb) ? tinted(rgb, element?.number("tint") ?? 0) : undefined;
  };
}

function pick(colors: readonly (string | undefined)[], index: number | undefined): string | undefined {
  return index === undefined ? undefined : colors[index];
}

/** Lighter towards 1, darker towards -1 (ECMA-376 part 1, 18.8.19, in RGB instead of HLS: near enough to look at). */
function tinted(rgb: string, tint: number): string {
  const parts = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16));
  const moved = parts.map((part) => (tint < 0 ? part * (1 + tint) : part + (255 - part) * tint));
  return `#${moved
    .map((part) => Math.round(part).toString(16).padStart(2, "0"))
    .join("")
    .toUpperCase()}`;
}
