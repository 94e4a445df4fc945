import { everyCode } from "../../claims/codes.ts";
import { rules } from "../../rules/index.ts";
import type { Rule } from "../../rules/rule.ts";
import { placeOf } from "../explain/cited.ts";
import { row, type Ask, type Card, type CardRow, type CardSection, type Citation, type SectionId } from "./card.ts";
import { documentationRows } from "./documentation.ts";
import { exampleRows } from "./example-rows.ts";
import { groupOf, type CardGroup } from "./groups.ts";
import { hcpcsRows, legendCitation } from "./hcpcs.ts";
import { hospitalRows } from "./hospital.ts";
import { limitRows } from "./limits.ts";
import { modifierRows } from "./modifiers.ts";
import { necessityRows } from "./necessity.ts";
import { packageRows } from "./packages.ts";
import { pairRows } from "./pairs.ts";
import { disputeRows, payerRows } from "./payers.ts";
import { placeKey } from "./places.ts";
import { pricePoints, priceRows, type PricePoint } from "./prices.ts";
import { scheduleRows } from "./schedule.ts";
import { titleOf } from "./title.ts";
import { whatRows } from "./what.ts";

const makers: readonly (readonly [SectionId, (ask: Ask) => readonly CardRow[]])[] = [
  ["what", whatRows],
  ["pairs", pairRows],
  ["modifiers", modifierRows],
  ["limits", limitRows],
  ["examples", exampleRows],
  ["prices", priceRows],
  ["schedule", scheduleRows],
  ["hospital", hospitalRows],
  ["packages", packageRows],
  ["necessity", necessityRows],
  ["documentation", documentationRows],
  ["payers", payerRows],
  ["disputes", disputeRows],
  ["hcpcs", hcpcsRows],
  ["rules", ruleRows],
];

/** Everything that is known of a code on a day. */
export function cardOf(ask: Ask): Card & { readonly prices: readonly PricePoint[] } {
  const { code, on, facts, words } = ask;
  const section = (id: SectionId, rows: readonly CardRow[]): CardSection => ({
    id,
    title: words.say(`card.section.${id}`),
    rows,
  });
  const sections = makers.map(([id, make]) => section(id, make(ask)));
  return {
    code,
    title: titleOf(code, facts, words),
    on,
    prices: pricePoints(ask),
    sections: [...sections, section("sources", sourceRows(ask, sections))].filter(({ rows }) => rows.length > 0),
  };
}

/** Rules about a modifier name no codes: they are known by their ids. */
const ruleNames: Partial<Record<CardGroup, RegExp>> = {
  waste: /^waste-/,
  component: /26$|component-modifier|professional-component/,
  distinct: /^ncci-/,
};

function rulesAbout(code: string): readonly Rule[] {
  const named = ruleNames[groupOf(code)];
  return rules.filter(({ id, looksAt }) => (named ? named.test(id) : looksAt !== everyCode && looksAt.has(code)));
}

function ruleRows(ask: Ask): readonly CardRow[] {
  return rulesAbout(ask.code).map(({ id, docs }) => row(ask, "rule", { label: id, value: docs.summary }));
}

/** Each place once that a row of the card rests on. */
function sourceRows(ask: Ask, sections: readonly CardSection[]): readonly CardRow[] {
  const { words } = ask;
  const rows = sections.flatMap((section) => section.rows);
  const legend = rows.some(({ field }) => field === "betos") ? [legendCitation(ask)] : [];
  const cited = [...rows.flatMap((each): readonly Citation[] => (each.cited ? [each.cited] : [])), ...legend];
  const places = new Map(cited.map((each) => [placeKey(each, words), each]));
  return [...places.values()].map((each) =>
    row(
      ask,
      "source",
      { label: placeOf(each.source, words), value: words.say("explain.read", { date: each.source.readOn }) },
      each,
    ),
  );
}
