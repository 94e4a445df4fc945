import { keptCodes } from "../../reference/kept-codes.ts";
import type { PublicRow } from "../../reference/public-table.ts";
import type { Format, Relative } from "../format.ts";
import { findHeadings, matchAbove } from "../headings.ts";
import { isCode, numberIn, rowWith } from "../values.ts";
import { quarterAbove } from "./quarter-above.ts";

const pricesWithoutCode: Relative = { what: "nocPrices", instead: "paymentLimits" };

/** Medicare Part B payment limits. Older issues have no coinsurance; newer ones blank columns behind the last. */
export const aspPrices: Format = {
  text: "comma",
  sheets: true,
  recognise({ rows }) {
    const headings = findHeadings(rows, ["HCPCS Code", "Short Description", "Payment Limit"]);
    if (!headings) {
      return findHeadings(rows, ["Drug Generic Name", "Payment Limit"]) ? pricesWithoutCode : undefined;
    }
    if (matchAbove(rows, headings.start, /not otherwise classified|\bNOC\b/i)) return pricesWithoutCode;
    const kept: PublicRow<"payment-limits">[] = [];
    return {
      kind: "payment-limits",
      start: headings.start,
      width: headings.width,
      row(cells) {
        const of = (name: string) => headings.cell(cells, name);
        const code = of("HCPCS Code").toUpperCase();
        const limit = numberIn(of("Payment Limit"));
        const isComplete = limit !== undefined || /^(?:N\/?A|)$/i.test(of("Payment Limit"));
        if (!isCode(code) || !isComplete) return "odd";
        if (!keptCodes.has(code)) return "passed";
        kept.push(
          rowWith<"payment-limits">({
            Code: code,
            "Short description": of("Short Description"),
            Dosage: of("HCPCS Code Dosage"),
            "Payment limit": limit,
            "Coinsurance %": numberIn(of("Co-insurance Percentage")),
            Notes: of("Notes"),
          }),
        );
        return "kept";
      },
      done: () => ({
        tables: [
          {
            kind: "payment-limits",
            title: "CMS payment limits for Medicare Part B drugs",
            ...quarterAbove(rows, headings.start),
            rows: kept,
          },
        ],
      }),
    };
  },
};
