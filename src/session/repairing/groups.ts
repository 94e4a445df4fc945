import { fromSerial } from "../../claims/dates.ts";
import { groupBy } from "../../claims/group-by.ts";
import type { Words } from "../../words/words.ts";
import { address, type CellValue } from "../../worksheet/cells.ts";
import { damageKinds, type Damage, type DamageKind, type Loss, type Repair } from "../../worksheet/damage/damage.ts";
import { changeSaid } from "../fixing/preview-words.ts";

/** Repairs of one kind that are made together or not at all. Those in doubt stand apart. */
export interface RepairGroup {
  readonly kind: DamageKind;
  readonly isSure: boolean;
  readonly repairs: readonly Repair[];
}

export function groupsOf({ repairs }: Damage): readonly RepairGroup[] {
  return damageKinds.flatMap((kind) =>
    [true, false].flatMap((isSure) => {
      const own = repairs.filter((repair) => repair.kind === kind && repair.isSure === isSure);
      return own.length > 0 ? [{ kind, isSure, repairs: own }] : [];
    }),
  );
}

/** Losses with one reason in common, in order. */
export function lossesByReason(losses: readonly Loss[], words: Words): ReadonlyMap<string, readonly Loss[]> {
  return groupBy(losses, ({ why }) => words.phrase(why));
}

/** A repair in short: "D4: 2 → 02". What is a date is shown as a day. */
export function repairSaid({ kind, row, column, from, to }: Repair, words: Words, date1904: boolean): string {
  const shown = (value: CellValue) =>
    kind === "date" && typeof value === "number" ? (fromSerial(value, date1904) ?? value) : value;
  const { before, after } = changeSaid(from, shown(to), words);
  return words.say("repair.one", { cell: address(row, column), from: before, to: after });
}
