import { compactDay, monthOf, quarterOf, type IsoDate } from "../../claims/dates.ts";
import { keptCodes } from "../../reference/kept-codes.ts";
import type { PublicColumn, PublicRow } from "../../reference/public-table.ts";
import type { ReadResult, RowOutcome } from "../format.ts";
import { rowWith } from "../values.ts";

type Column = PublicColumn<"hcpcs-codes">;

interface Field {
  /** Columns of the workbook. */
  readonly columns: readonly string[];
  /** First and last place in the text, counted from 1, of each of them. */
  readonly places: readonly (readonly [number, number])[];
  readonly read?: (text: string) => string | number | undefined;
}

/** A HCPCS record but for its code and long description (HCPCS contractor record layout, 320 places). */
export const hcpcsFields: Readonly<Partial<Record<Column, Field>>> = {
  "Short description": { columns: ["SHORT DESCRIPTION"], places: [[92, 119]] },
  Pricing: several("PRICE", 120, 2, 4),
  "Multiple pricing": { columns: ["MULT_PI"], places: [[128, 128]] },
  "NCD manual": several("CIM", 129, 6, 3),
  "Claims manual": several("MCM", 147, 8, 3),
  Statute: { columns: ["STATUTE"], places: [[171, 180]] },
  "Lab certification": several("LABCERT", 181, 3, 8),
  "Cross reference": several("XREF", 205, 5, 5),
  Coverage: { columns: ["COV"], places: [[230, 230]] },
  "ASC group": { columns: ["ASC_GRP"], places: [[231, 232]] },
  "ASC date": { columns: ["ASC_DT"], places: [[233, 240]], read: compactDay },
  "OPPS group": { columns: ["OPPS"], places: [[241, 243]] },
  "OPPS indicator": { columns: ["OPPS_PI"], places: [[244, 244]] },
  "OPPS date": { columns: ["OPPS_DT"], places: [[245, 252]], read: compactDay },
  "Processing note": { columns: ["PROCNOTE"], places: [[253, 256]] },
  BETOS: { columns: ["BETOS"], places: [[257, 259]] },
  "Type of service": several("TOS", 261, 1, 5),
  "Anesthesia units": {
    columns: ["ANEST_BU"],
    places: [[266, 268]],
    read: (text) => (text === "" ? undefined : Number(text)),
  },
  Added: { columns: ["ADD DT"], places: [[269, 276]], read: compactDay },
  "Action date": { columns: ["ACT EFF DT"], places: [[277, 284]], read: compactDay },
  Ended: { columns: ["TERM DT"], places: [[285, 292]], read: compactDay },
  Action: { columns: ["ACTION CD"], places: [[293, 293]] },
};

function several(name: string, first: number, length: number, count: number): Field {
  const numbers = Array.from({ length: count }, (_, index) => index);
  return {
    columns: numbers.map((number) => `${name}${number + 1}`),
    places: numbers.map((number) => [first + number * length, first + (number + 1) * length - 1]),
  };
}

/** Keeps the records of our codes, and of every modifier. */
export class HcpcsRecords {
  readonly #kept: PublicRow<"hcpcs-codes">[] = [];
  #newest: IsoDate | undefined;

  /** @param textsOf what stands in the places or columns of a field. */
  add(code: string, longDescription: string, textsOf: (field: Field) => readonly string[]): RowOutcome {
    const changed = compactDay(textsOf(hcpcsFields["Action date"]!)[0]!);
    if (changed === undefined) return "odd";
    if (this.#newest === undefined || changed > this.#newest) this.#newest = changed;
    if (code.length === 5 && !keptCodes.has(code)) return "passed";
    const said = Object.entries(hcpcsFields).map(([column, field]) => {
      const text = textsOf(field)
        .filter((one) => one !== "")
        .join(" ");
      return [column, field.read ? field.read(text) : text];
    });
    const cells = { Code: code, "Long description": longDescription, ...Object.fromEntries(said) };
    this.#kept.push(rowWith<"hcpcs-codes">(cells as Parameters<typeof rowWith<"hcpcs-codes">>[0]));
    return "kept";
  }

  /** Goes on with the long description of the last record. */
  goOn(code: string, text: string): void {
    const last = this.#kept.at(-1);
    if (last?.Code !== code) return;
    this.#kept[this.#kept.length - 1] = { ...last, "Long description": `${last["Long description"]} ${text}` };
  }

  done(sheet = ""): ReadResult {
    const [, year, month = ""] = /HCPC(\d{4})_([A-Z]{3})_/i.exec(sheet) ?? [];
    const number = year === undefined ? undefined : monthOf(month);
    const named = number === undefined ? undefined : `${year}-${String(number).padStart(2, "0")}-01`;
    const title = "CMS HCPCS Level II alpha-numeric file";
    const suggestion = named ?? (this.#newest && quarterOf(this.#newest).from);
    return { tables: [{ kind: "hcpcs-codes", title, rows: this.#kept }], suggestion };
  }
}
