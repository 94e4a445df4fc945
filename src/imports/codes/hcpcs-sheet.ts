import type { Format } from "../format.ts";
import { findHeadings } from "../headings.ts";
import { HcpcsRecords } from "./hcpcs-record.ts";

/** HCPCS Level II with a row for each code; the headings stand in the first row or below a disclaimer. */
export const hcpcsSheet: Format = {
  text: "comma",
  sheets: true,
  recognise({ rows, sheet }) {
    const headings = findHeadings(rows, ["HCPC", "RECID", "LONG DESCRIPTION", "ACT EFF DT"]);
    if (!headings) {
      const isReport = rows
        .slice(0, 12)
        .flat()
        .some((cell) => /HCPCS.*\b(?:changes|transactions?|trans report)\b/i.test(cell));
      return isReport ? { what: "hcpcsChanges", instead: "hcpcsCodes" } : undefined;
    }
    const records = new HcpcsRecords();
    return {
      kind: "hcpcs-codes",
      start: headings.start,
      width: headings.width,
      row(cells) {
        const of = (name: string) => headings.cell(cells, name);
        const code = of("HCPC").toUpperCase();
        if (!/^(?:[A-Z]\d{4}|[A-Z\d]{2})$/.test(code) || !/^[37]$/.test(of("RECID"))) return "odd";
        return records.add(code, of("LONG DESCRIPTION"), ({ columns }) => columns.map(of));
      },
      done: () => records.done(sheet),
    };
  },
};
