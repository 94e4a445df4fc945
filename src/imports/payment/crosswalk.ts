import { keptCodes } from "../../reference/kept-codes.ts";
import type { PublicRow } from "../../reference/public-table.ts";
import type { Format, Relative } from "../format.ts";
import { findHeadings, matchAbove } from "../headings.ts";
import { isCode, numberIn, rowWith } from "../values.ts";
import { quarterAbove } from "./quarter-above.ts";

const relatives: readonly (readonly [RegExp, string])[] = [
  [/\bOPPS\b/i, "oppsCrosswalk"],
  [/\bAWP\b/i, "awpCrosswalk"],
  [/\bNOC\b|not otherwise classified/i, "nocCrosswalk"],
];

/** Packages of Part B drugs. The first heading names a year, and may be that of the year before. */
export const crosswalk: Format = {
  text: "comma",
  sheets: true,
  recognise({ rows }) {
    const headings = findHeadings(rows, ["LABELER NAME", "Drug Name", "BILLUNITS"]);
    if (!headings) return undefined;
    for (const [pattern, what] of relatives) {
      const relative: Relative = { what, instead: "ndcCrosswalk" };
      if (matchAbove(rows, headings.start, pattern)) return relative;
    }
    const kept: PublicRow<"ndc-crosswalk">[] = [];
    return {
      kind: "ndc-crosswalk",
      start: headings.start,
      width: headings.width,
      row(cells) {
        const of = (name: string, other?: string) => headings.cell(cells, name, other);
        const code = (cells[0] ?? "").trim().toUpperCase();
        if (!isCode(code) || of("NDC", "NDC2") === "") return "odd";
        if (!keptCodes.has(code)) return "passed";
        const ndc = elevenDigits(of("NDC", "NDC2"));
        const [quantity, perItem, perPackage] = ["PKG QTY", "BILLUNITS", "BILLUNITSPKG"].map((name) =>
          numberIn(of(name)),
        );
        if (ndc === undefined || !agree(quantity, perItem, perPackage)) return "odd";
        kept.push(
          rowWith<"ndc-crosswalk">({
            NDC: ndc,
            Code: code,
            Labeler: of("LABELER NAME"),
            Drug: of("Drug Name"),
            Dosage: of("HCPCS dosage"),
            "Package size": numberIn(of("PKG SIZE")) ?? of("PKG SIZE"),
            "Package quantity": quantity,
            "Billing units": perItem,
            "Billing units per package": perPackage,
          }),
        );
        return "kept";
      },
      done: () => ({
        tables: [
          {
            kind: "ndc-crosswalk",
            title: "CMS ASP NDC-HCPCS crosswalk",
            ...quarterAbove(rows, headings.start),
            rows: kept,
          },
        ],
      }),
    };
  },
};

/** Labeler, product and package as 5, 4 and 2 digits; some rows name devices by numbers of their own. */
function elevenDigits(text: string): string | undefined {
  const [labeler = "", product = "", size = ""] = text.split("-");
  const digits = `${labeler.padStart(5, "0")}${product.padStart(4, "0")}${size.padStart(2, "0")}`;
  const whole = text.includes("-") ? digits : text;
  return /^\d{11}$/.test(whole) ? whole : undefined;
}

/** Units of a package are those of its vials: else a number was cut off, or is another's. */
function agree(quantity?: number, perItem?: number, perPackage?: number): boolean {
  if (quantity === undefined || perItem === undefined || perPackage === undefined) return false;
  return Math.abs(quantity * perItem - perPackage) < 0.5 + perPackage / 1000;
}
