import { contrastRecord, imageRecord, stressRecord, volumeTolerance } from "../../reference/documentation.ts";
import type { WordKey } from "../../words/phrase.ts";
import { citation, factRow, known, row, type Ask, type CardRow } from "./card.ts";
import { groupOf, isHospitalCode, isStudy } from "./groups.ts";

/** What the record must hold for the code. */
export function documentationRows(ask: Ask): readonly CardRow[] {
  const { code, words } = ask;
  const group = groupOf(code);
  const isContrast = ["agent", "old-agent", "giving", "waste"].includes(group) || isHospitalCode(code);
  if (!isStudy(group) && !isContrast)
    return [row(ask, "record", { value: words.say(`card.record.${recordOf(group)}`) })];
  const isStress = group === "stress" || group === "giving";
  if (!isContrast) {
    const label = words.say("card.record.with-contrast");
    return [
      row(ask, "record", { value: words.say("card.record.study") }),
      ...(isStress ? itemRows(ask, stressRecord) : []),
      ...itemRows(ask, contrastRecord).map((item) => ({ ...item, label })),
    ];
  }
  return [
    ...(isStudy(group) || isStress ? [row(ask, "record", { value: words.say("card.record.reason") })] : []),
    ...factRow(ask, imageRecord, "images-needed", () => ({ value: words.say("card.images-needed") })),
    ...itemRows(ask, contrastRecord),
    ...(isStress ? itemRows(ask, stressRecord) : []),
    ...factRow(ask, volumeTolerance, "volumes-add-up", (tolerance) => ({
      value: words.say("card.volumes-add-up", { tolerance: String(tolerance) }),
    })),
  ];
}

function recordOf(group: ReturnType<typeof groupOf>): "modifier" | "other" {
  return ["component", "distinct", "modifier"].includes(group) ? "modifier" : "other";
}

function itemRows(ask: Ask, fact: typeof contrastRecord | typeof stressRecord): readonly CardRow[] {
  const entry = known<readonly string[]>(ask, fact);
  if (!entry) return [];
  const cited = citation(ask, fact, entry);
  return entry.value.map((item) =>
    row(ask, "record", { value: ask.words.say(`evidence.item.${item}` as WordKey) }, cited),
  );
}
