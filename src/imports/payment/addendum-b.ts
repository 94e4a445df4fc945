import { keptCodes } from "../../reference/kept-codes.ts";
import type { PublicRow } from "../../reference/public-table.ts";
import type { Format } from "../format.ts";
import { findHeadings, matchAbove } from "../headings.ts";
import { isCode, numberIn, rowWith } from "../values.ts";

/** What a patient pays: adjusted for inflation, else the national share, else the least. */
const shares = ["Adjusted Beneficiary Copayment", "National Unadjusted Copayment", "Minimum Unadjusted Copayment"];

/** OPPS payment by code. The title names the year, and the quarter stands in the name of the file only. */
export const addendumB: Format = {
  text: "comma",
  sheets: true,
  recognise({ rows }) {
    const headings = findHeadings(rows, ["HCPCS Code", "SI", "APC", "Relative Weight", "Payment Rate"]);
    if (!headings) return undefined;
    const [, year] = matchAbove(rows, headings.start, /\bCY ?(\d{4})\b/i) ?? [];
    const kept: PublicRow<"hospital-payment">[] = [];
    return {
      kind: "hospital-payment",
      start: headings.start,
      width: headings.width,
      row(cells) {
        const of = (name: string) => headings.cell(cells, name);
        const code = of("HCPCS Code").toUpperCase();
        if (!isCode(code) || !/^[A-Z]\d?$/i.test(of("SI"))) return "odd";
        if (!keptCodes.has(code)) return "passed";
        kept.push(
          rowWith<"hospital-payment">({
            Code: code,
            "Status indicator": of("SI"),
            APC: of("APC"),
            "Relative weight": numberIn(of("Relative Weight")),
            "Payment rate": numberIn(of("Payment Rate")),
            Copayment: shares.map((name) => numberIn(of(name))).find((share) => share !== undefined),
          }),
        );
        return "kept";
      },
      done: () => ({
        tables: [{ kind: "hospital-payment", title: "CMS hospital outpatient payment, Addendum B", rows: kept }],
        year: year === undefined ? undefined : Number(year),
      }),
    };
  },
};
