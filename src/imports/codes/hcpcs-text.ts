import type { Format, Relative } from "../format.ts";
import { trimmed } from "../text/cells.ts";
import { HcpcsRecords } from "./hcpcs-record.ts";

/** Code (a modifier has three blanks before it), number of the line, and what the line is: a first one or one that goes on. */
const line = /^( {3}[A-Z\d]{2}|[A-Z]\d{4})\d{5}([3478])/;
const [wholeLine, shortLine] = [320, 91];

const others: readonly (readonly [RegExp, Relative])[] = [
  [/HCPCS Contractor Record|Contractor record description/i, { what: "hcpcsLayout", instead: "hcpcsCodes" }],
  [/HCPCS.*\b(?:changes|transactions?|trans report)\b/i, { what: "hcpcsChanges", instead: "hcpcsCodes" }],
];

/** HCPCS Level II as text of fixed width. Above it stands nothing, or a disclaimer of several lines. */
export const hcpcsText: Format = {
  text: "line",
  recognise({ rows }) {
    const start = rows.findIndex(([text = ""]) => line.test(text));
    if (start < 0) return others.find(([pattern]) => rows.some(([text = ""]) => pattern.test(text)))?.[1];
    const records = new HcpcsRecords();
    return {
      kind: "hcpcs-codes",
      start,
      row([text = ""]) {
        const [, code = "", recordId = ""] = line.exec(text) ?? [];
        const isFirst = recordId === "3" || recordId === "7";
        // Some issues do not fill up the lines that go on.
        if (recordId === "" || text.length < (isFirst ? wholeLine : shortLine)) return "odd";
        const description = trimmed(text.slice(11, 91));
        if (isFirst) {
          return records.add(code.trim(), description, ({ places }) =>
            places.map(([first, last]) => trimmed(text.slice(first - 1, last))),
          );
        }
        records.goOn(code.trim(), description);
        return "part";
      },
      done: () => records.done(),
    };
  },
};
