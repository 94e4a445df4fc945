import type { Json } from "../richapi/protocol.ts";
import { invalid } from "./arguments.ts";

/** The sixteen basic colour keywords of CSS (https://www.w3.org/TR/css-color-4/#named-colors) and orange. */
const named: Readonly<Record<string, string>> = {
  black: "#000000",
  silver: "#C0C0C0",
  gray: "#808080",
  white: "#FFFFFF",
  maroon: "#800000",
  red: "#FF0000",
  purple: "#800080",
  fuchsia: "#FF00FF",
  green: "#008000",
  lime: "#00FF00",
  olive: "#808000",
  yellow: "#FFFF00",
  navy: "#000080",
  blue: "#0000FF",
  teal: "#008080",
  aqua: "#00FFFF",
  orange: "#FFA500",
};

export function readColor(value: Json): string {
  if (typeof value === "string") {
    if (/^#[\da-f]{6}$/i.test(value)) return value.toUpperCase();
    const known = named[value.toLowerCase()];
    if (known) return known;
  }
  throw invalid(`${JSON.stringify(value)} is not a color.`);
}
