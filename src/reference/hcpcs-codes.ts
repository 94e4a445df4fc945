import { dated, type Dated } from "./dated.ts";
import { issued, type Edition } from "./edition.ts";
import type { PublicRow } from "./public-table.ts";
import table from "./tables/hcpcs-codes.json" with { type: "json" };

/** What CMS says of a code or modifier, field by field as in an imported file; blank fields are left out. */
export type HcpcsCode = PublicRow<"hcpcs-codes">;

/** One issue of the HCPCS Level II file, cut down to contrast agents and their neighbours, hospital echo codes and what goes with them. */
export interface HcpcsCodes {
  readonly edition: Edition;
  readonly codes: readonly string[];
  of(code: string): HcpcsCode | undefined;
}

/**
 * An annual issue tells of the codes that had ended by then. Between the issues a record holds from its action date on:
 * where two issues have the same action date of a code, every field but the action is the same in both.
 */
export const hcpcsCodes: Dated<HcpcsCodes> = dated("HCPCS Level II record", ...read());

function read() {
  const later = new Map<string, HcpcsCode>();
  const newestFirst = [...table.editions].reverse().map((one) => {
    const { edition, ...where } = issued(table, one);
    const same = one.asNext.split(" ").flatMap((code) => later.get(code) ?? []);
    const own = Object.entries(one.codes).map(([code, fields]): HcpcsCode => ({ Code: code, ...fields }));
    const records = new Map([...same, ...own].map((record) => [String(record.Code), record]));
    for (const [code, record] of records) later.set(code, record);
    return { ...where, value: hcpcsIssue(edition, records) };
  });
  return newestFirst.reverse();
}

export function hcpcsIssue(edition: Edition, records: ReadonlyMap<string, HcpcsCode>): HcpcsCodes {
  return { edition, codes: [...records.keys()], of: (code) => records.get(code) };
}
