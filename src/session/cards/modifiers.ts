import { agents } from "../../reference/agents.ts";
import { componentIndicators, services, splitCodes } from "../../reference/component-indicators.ts";
import { visits } from "../../reference/edit-families.ts";
import { distinctModifiers, hospitalModifiers } from "../../reference/modifiers.ts";
import { procedureEdits } from "../../reference/procedure-edits.ts";
import {
  discardDuty,
  wasteDuty,
  wasteEnforcement,
  wastePrice,
  wasteRounding,
  wasteScope,
  wasteTwoLines,
  zeroWasteModifier,
} from "../../reference/waste.ts";
import { factRow, known, type Ask, type CardRow } from "./card.ts";
import { groupOf, isHospitalCode } from "./groups.ts";

/** The modifiers that say something of the code, or the codes that a modifier goes with. */
export function modifierRows(ask: Ask): readonly CardRow[] {
  const { code, words } = ask;
  const group = groupOf(code);
  if (group === "agent") return wasteRows(ask);
  if (group === "waste") {
    const codes = [...agents.codes].sort().join(", ");
    return [...factRow(ask, wasteScope, "goes-with", () => ({ value: codes })), ...wasteRows(ask)].filter(isKnown);
  }
  if (group === "component") {
    return factRow(ask, componentIndicators, "goes-with", ({ of }) => ({
      value: [...splitCodes.codes].filter((split) => of(split)?.indicator === 1).join(", "),
    }));
  }
  if (code.length === 2) return [];
  return [
    ...(isHospitalCode(code)
      ? factRow(ask, hospitalModifiers, "modifier-hospital", (them) => ({
          value: them.join(", "),
          meaning: words.say("card.hospital-modifiers"),
        }))
      : []),
    ...(services.has(code)
      ? factRow(ask, componentIndicators, "modifier-parts", ({ of }) => ({
          value: words.say(of(code)?.indicator === 1 ? "card.parts-allowed" : "card.parts-never"),
        }))
      : []),
    ...(isLifted(ask)
      ? factRow(ask, distinctModifiers, "modifier-distinct", (them) => ({
          value: them.join(", "),
          meaning: words.say("card.distinct"),
        }))
      : []),
  ];
}

/** What the rules on discarded drugs want, each from the day on which it was wanted. */
function wasteRows(ask: Ask): readonly CardRow[] {
  const { words } = ask;
  return [
    ...factRow(ask, discardDuty, "modifier-discarded", (value) => ({
      value,
      meaning: words.say("card.waste.discarded"),
    })),
    ...factRow(ask, zeroWasteModifier, "modifier-none-discarded", (value) => ({
      value,
      meaning: words.say("card.waste.none"),
    })),
    ...factRow(ask, wasteDuty, "waste-duty", () => ({ value: words.say("card.waste.duty") })),
    ...factRow(ask, wasteEnforcement, "waste-returned", () => ({ value: words.say("card.waste.returned") })),
    ...factRow(ask, wasteTwoLines, "waste-lines", () => ({ value: words.say("card.waste.lines") })),
    ...factRow(ask, wasteRounding, "waste-rounding", () => ({ value: words.say("card.waste.rounding") })),
    ...factRow(ask, wastePrice, "waste-price", () => ({ value: words.say("card.waste.price") })),
    ...factRow(ask, wasteScope, "waste-scope", () => ({ value: words.say("card.waste.scope") })),
  ].filter(isKnown);
}

/** Before its first day a duty was none: that is no gap in what is known. */
function isKnown({ value }: CardRow): boolean {
  return value !== undefined;
}

/** Whether a modifier of a distinct service lifts an edit of the code. Visits have one of their own. */
function isLifted(ask: Ask): boolean {
  const { code } = ask;
  const list = known(ask, procedureEdits)?.value;
  const pairs = list ? [...list.pairs("professional"), ...list.pairs("institutional")] : [];
  return pairs.some(
    ({ column1, column2, indicator }) =>
      indicator === 1 && (column1 === code || column2 === code) && !visits.has(column1) && !visits.has(column2),
  );
}
