import { keptCodes } from "../../reference/kept-codes.ts";
import type { PublicRow } from "../../reference/public-table.ts";
import type { Format } from "../format.ts";
import { findHeadings } from "../headings.ts";
import { isCode, numberIn, rowWith } from "../values.ts";

const parts = [
  ["Practitioner Services MUE Values", "professional"],
  ["Outpatient Hospital Services MUE Values", "institutional"],
] as const;

/** Medically unlikely edits. The first heading has a line break in it, and above it stands a notice of several lines. */
export const unitEdits: Format = {
  text: "comma",
  sheets: true,
  recognise({ rows }) {
    const found = parts.flatMap(([column, part]) => {
      const headings = findHeadings(rows, ["HCPCS/ CPT Code", column]);
      return headings ? [{ headings, column, part }] : [];
    })[0];
    if (!found) {
      const isForEquipment = findHeadings(rows, ["HCPCS/ CPT Code", "DME Supplier Services MUE Values"]);
      return isForEquipment && { what: "dmeUnits", instead: "unitEdits" };
    }
    const { headings, column, part } = found;
    const kept: PublicRow<"unit-edits">[] = [];
    return {
      kind: "unit-edits",
      start: headings.start,
      width: headings.width,
      row(cells) {
        const code = headings.cell(cells, "HCPCS/ CPT Code").toUpperCase();
        const units = numberIn(headings.cell(cells, column));
        const indicator = /^[123]\b/.exec(headings.cell(cells, "MUE Adjudication Indicator"))?.[0];
        if (!isCode(code) || units === undefined || indicator === undefined) return "odd";
        if (!keptCodes.has(code)) return "passed";
        const rationale = headings.cell(cells, "MUE Rationale");
        kept.push(
          rowWith<"unit-edits">({ Code: code, Units: units, Indicator: Number(indicator), Rationale: rationale }),
        );
        return "kept";
      },
      done: () => ({ tables: [{ kind: "unit-edits", part, title: "CMS NCCI medically unlikely edits", rows: kept }] }),
    };
  },
};
