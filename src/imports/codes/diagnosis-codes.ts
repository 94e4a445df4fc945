import { keptCategories } from "../../reference/kept-codes.ts";
import type { PublicRow } from "../../reference/public-table.ts";
import type { Format } from "../format.ts";
import { trimmed } from "../text/cells.ts";
import { rowWith } from "../values.ts";

/** Number of the line, code without its dot, whether it is billed, short description of 60 places, and the long one. */
const line = /^\d{5} ([A-Z]\d[A-Z\d][A-Z\d]{0,4}) {1,5}([01]) (.{60}) (\S.*)$/;
const procedureLine = /^\d{5} (?:[\dA-Z]{3} {4}|[\dA-Z]{7}) [01] /;

/** The ICD-10-CM order file. It has no headings, and says no days. */
export const diagnosisCodes: Format = {
  text: "line",
  recognise({ rows }) {
    const [first = ""] = rows.find(([text = ""]) => text.trim() !== "") ?? [];
    if (!line.test(first)) {
      return procedureLine.test(first) ? { what: "procedureCodes", instead: "diagnosisCodes" } : undefined;
    }
    const kept: PublicRow<"diagnosis-codes">[] = [];
    return {
      kind: "diagnosis-codes",
      start: 0,
      row([text = ""]) {
        const match = line.exec(text);
        if (!match || text[14] !== match[2]) return "odd";
        const [, code = "", flag, short, long] = match;
        if (!keptCategories.has(code.slice(0, 3))) return "passed";
        kept.push(
          rowWith<"diagnosis-codes">({
            Code: code.length > 3 ? `${code.slice(0, 3)}.${code.slice(3)}` : code,
            Billable: flag === "1" ? "yes" : "no",
            "Short description": trimmed(short),
            "Long description": trimmed(long),
          }),
        );
        return "kept";
      },
      done: () => ({ tables: [{ kind: "diagnosis-codes", title: "CMS ICD-10-CM order file", rows: kept }] }),
    };
  },
};
