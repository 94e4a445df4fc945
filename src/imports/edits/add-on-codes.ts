import { quarterOf, type IsoDate } from "../../claims/dates.ts";
import { keptCodes } from "../../reference/kept-codes.ts";
import type { PublicRow } from "../../reference/public-table.ts";
import type { Format } from "../format.ts";
import { findHeadings } from "../headings.ts";
import { isCode, ordinalDay, rowWith } from "../values.ts";

/** Add-on codes with their primaries. Days are written as a year and the number of the day within it. */
export const addOnCodes: Format = {
  text: "tab",
  sheets: true,
  recognise({ rows }) {
    const headings = findHeadings(rows, ["AOC_Edit_Type", "Add-On_Code", "Primary_Code", "AOC_Edit_EffDT"]);
    if (!headings) return undefined;
    const kept: PublicRow<"add-on-codes">[] = [];
    let newest: IsoDate | undefined;
    return {
      kind: "add-on-codes",
      start: headings.start,
      width: headings.width - 1,
      row(cells) {
        const of = (name: string) => headings.cell(cells, name);
        const [addOn, primary, type] = [of("Add-On_Code"), of("Primary_Code"), of("AOC_Edit_Type")];
        const effective = ordinalDay(of("AOC_Edit_EffDT"));
        const ends = ["AOC_Edit_DelDT", "AOC_DelDT", "Primary_Code_DelDT"].map(of).filter((text) => text !== "");
        const days = ends.flatMap((text) => ordinalDay(text) ?? []);
        const isWhole = isCode(addOn) && isCode(primary) && /^[123]$/.test(type);
        if (!isWhole || effective === undefined || days.length < ends.length) return "odd";
        if (newest === undefined || effective > newest) newest = effective;
        if (!keptCodes.has(addOn)) return "passed";
        kept.push(
          rowWith<"add-on-codes">({
            "Add-on code": addOn,
            "Primary code": primary,
            Type: Number(type),
            Effective: effective,
            Deleted: days.sort()[0],
            Notes: of("Special_Instruction_Notes"),
          }),
        );
        return "kept";
      },
      done: () => ({
        tables: [{ kind: "add-on-codes", title: "CMS NCCI add-on code file", rows: kept }],
        suggestion: newest && quarterOf(newest).from,
      }),
    };
  },
};
