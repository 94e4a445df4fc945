import type { ClaimType } from "../../claims/lines.ts";
import { everyEdit, visits } from "../../reference/edit-families.ts";
import { procedureEdits, type ProcedureEdits } from "../../reference/procedure-edits.ts";
import { factRow, known, row, type Ask, type CardField, type CardRow } from "./card.ts";

type Column = "column1" | "column2";

/** Of a pair column 1 is paid and column 2 denied. */
const kinds: readonly (readonly [CardField, own: Column, other: Column, indicator: 0 | 1, visits?: true])[] = [
  ["never-beside", "column1", "column2", 0],
  ["apart-beside", "column1", "column2", 1],
  ["visits-beside", "column1", "column2", 1, true],
  ["never-within", "column2", "column1", 0],
  ["apart-within", "column2", "column1", 1],
];

/** The procedure edits of the code, of offices and hospitals apart where they differ. */
export function editRows(ask: Ask): readonly CardRow[] {
  const { code, words } = ask;
  if (!everyEdit.paid.has(code) && !everyEdit.denied.has(code)) return [];
  const list = known(ask, procedureEdits)?.value;
  if (!list) return [row(ask, "never-beside", { value: undefined })];
  const label = words.say("card.edits.institutional", { label: words.say("card.row.never-beside") });
  const isRead = !everyEdit.paid.has(code) || list.isRead(code, "institutional");
  return [...pairedRows(ask), ...(isRead ? [] : [row(ask, "never-beside", { label, value: undefined })])];
}

function pairedRows(ask: Ask): readonly CardRow[] {
  const { code, words } = ask;
  return kinds.flatMap(([field, own, other, indicator, ofVisits = false]) => {
    const codesIn = (list: ProcedureEdits, claimType: ClaimType) =>
      list
        .pairs(claimType)
        .filter((pair) => pair[own] === code && pair.indicator === indicator)
        .map((pair) => pair[other])
        // Another modifier sets a visit apart than other services.
        .filter((paired) => indicator === 0 || visits.has(paired) === ofVisits)
        .sort()
        .join(", ");
    const of = (claimTypes: readonly ClaimType[]) =>
      factRow(ask, procedureEdits, field, (list) => {
        const [value, hospital] = (["professional", "institutional"] as const).map((type) => codesIn(list, type));
        const isSame = value === hospital;
        if (isSame !== claimTypes.length > 1) return undefined;
        const codes = codesIn(list, claimTypes[0]!);
        if (codes === "") return undefined;
        const label = words.say(`card.row.${field}`);
        return isSame
          ? { value: codes }
          : { value: codes, label: words.say(`card.edits.${claimTypes[0]!}`, { label }) };
      });
    return [...of(["professional", "institutional"]), ...of(["professional"]), ...of(["institutional"])];
  });
}
