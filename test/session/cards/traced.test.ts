import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { coverageArticles } from "../../../src/reference/covered-diagnoses.ts";
import { inForce, type Dated, type DatedValue } from "../../../src/reference/dated.ts";
import { agentFacts } from "../../../src/reference/agents.ts";
import { shippedFacts } from "../../../src/reference/facts.ts";
import { hospitalPayment } from "../../../src/reference/hospital-payment.ts";
import { knownModifiers } from "../../../src/reference/modifiers.ts";
import { paymentLimits } from "../../../src/reference/payment-limits.ts";
import { relativeValues } from "../../../src/reference/relative-values.ts";
import { unitEdits } from "../../../src/reference/unit-edits.ts";
import type { Card, CardRow } from "../../../src/session/cards/card.ts";
import { cardCodes, cardOf } from "../../../src/session/cards/index.ts";
import { everyWord } from "../../../src/words/en/all.ts";
import { openWords } from "../../../src/words/words.ts";

const words = openWords("en", everyWord);
const folder = new URL("../../../src/reference/", import.meta.url);

/** Days before, between and after the editions of every table. */
const days = [
  "1999-12-31",
  "2008-06-01",
  "2016-06-01",
  "2017-07-01",
  "2021-01-01",
  "2023-05-01",
  "2024-02-15",
  "2024-08-01",
  "2025-03-01",
  "2025-11-01",
  "2026-05-15",
  "2026-11-03",
  "2027-02-01",
];

/** Every fact of the reference layer, by its label. */
async function everyFact(): Promise<ReadonlyMap<string, readonly Dated<unknown>[]>> {
  const facts = new Map<string, Dated<unknown>[]>();
  for (const name of readdirSync(folder).filter((file) => file.endsWith(".ts"))) {
    const exported = Object.values((await import(new URL(name, folder).href)) as Record<string, unknown>);
    for (const value of exported.flatMap((one) => (Array.isArray(one) ? (one as unknown[]) : [one]))) {
      if (typeof value !== "object" || value === null || !("label" in value) || !("values" in value)) continue;
      const fact = value as Dated<unknown>;
      facts.set(fact.label, [...(facts.get(fact.label) ?? []), fact]);
    }
  }
  // Modifiers are no fact with a day of its own: each has its first day and its list.
  const modifiers = [...knownModifiers.values()].map(({ from = "", until, source }) => ({
    from,
    value: [from, until],
    source,
  }));
  return facts.set("modifier", [{ label: "modifier", values: modifiers }]);
}

/** Procedure codes, modifiers and places that a table has: their digits are names and no numbers. */
const names = new Set(
  readdirSync(new URL("tables/", folder))
    .map((file) => readFileSync(new URL(`tables/${file}`, folder), "utf8"))
    .flatMap((text) => text.match(/\b(?:[0-9A-Z]{5}|[0-9A-Z]{2})\b/g) ?? [])
    .filter((token) => !/^\d{1,2}$/.test(token) || ["25", "26", "59"].includes(token)),
);

/** The words of a text that hold digits. */
function numbersIn(text: string): readonly string[] {
  const tokens = text.split(/[\s,;:()“”"[\]/]+/).map((token) => token.replace(/^\$|[.’]+$/g, ""));
  return tokens.filter((token) => /\d/.test(token));
}

/** Every number and text that a fact holds about a code: what it looks up by the code, and what it says of all. */
function heldBy(value: unknown, code: string, depth = 0): readonly string[] {
  if (typeof value === "number") return [String(value)];
  if (typeof value === "string") return [value, ...numbersIn(value)];
  if (typeof value !== "object" || value === null || depth > 6) return [];
  if (value instanceof Map) {
    const own: unknown = value.get(code);
    const others = typeof [...value.values()][0] === "string" ? [...value.values()] : [];
    return [own, ...others].flatMap((part) => heldBy(part, code, depth + 1));
  }
  const lookups = value as Record<string, (...args: readonly string[]) => unknown>;
  const looked = [
    ...["of", "documentsOf"].flatMap((name) => (typeof lookups[name] === "function" ? [lookups[name](code)] : [])),
    ...(typeof lookups.of === "function" ? ["26", "TC"].map((part) => lookups.of!(code, part)) : []),
    ...(typeof lookups.limitOf === "function"
      ? ["professional", "institutional"].map((type) => lookups.limitOf!(code, type))
      : []),
  ];
  return [...looked, ...(value instanceof Set ? value : Object.values(value))].flatMap((part) =>
    heldBy(part, code, depth + 1),
  );
}

/** Numbers that a card works out of two facts: worked out here once more. */
function workedOut(
  { field, meaning, value, cited }: CardRow,
  { code, on }: Card,
): readonly (number | string | undefined)[] {
  const units = inForce(agentFacts, on)?.value.get(code)?.unitsPerVial ?? NaN;
  if (field === "vial-price") return [Math.round(inForce(paymentLimits, on)!.value.get(code)! * units * 100) / 100];
  if (field === "vials-within") {
    return [Math.floor(inForce(unitEdits, on)!.value.limitOf(code, "professional")!.units / units)];
  }
  if (field === "price-office" || field === "price-facility") {
    const { of, conversionFactor } = inForce(relativeValues, on)!.value;
    const place = field === "price-office" ? "office" : "facility";
    return ["", "26", "TC"].map((part) => Math.round((of(code, part)?.[place] ?? NaN) * conversionFactor * 100) / 100);
  }
  // Each diagnosis is in a group of the cited article that names the procedure.
  if (field === "covered-example") {
    const article = coverageArticles.find(({ source }) => source.title === cited!.source.title)!;
    const groups = article.groups.filter(({ procedures }) => procedures.has(meaning!.replace("with ", "")));
    return String(value)
      .split(", ")
      .filter((diagnosis) => groups.some(({ diagnoses }) => diagnoses.has(diagnosis)));
  }
  // The rate is that of the hospital's code, which stands beside it.
  if (field === "hospital-twin-rate") return [inForce(hospitalPayment, on)!.value.of(meaning!)?.rate];
  return [];
}

describe("Every number on a card", () => {
  let facts: ReadonlyMap<string, readonly Dated<unknown>[]>;
  let cards: readonly Card[];

  before(async function () {
    this.timeout(60_000);
    facts = await everyFact();
    cards = days.flatMap((on) =>
      cardCodes(shippedFacts).map((code) => cardOf({ code, on, facts: shippedFacts, words })),
    );
  });

  const rows = () =>
    cards.flatMap((card) => card.sections.flatMap(({ rows: own, id }) => own.map((row) => ({ card, id, row }))));

  it("has a card to stand on, for every day", () => assert.ok(cards.length > days.length * 90));

  it("stands in the fact that its row cites, on the day that it is asked for", () => {
    const strange = new Map<string, string>();
    let traced = 0;
    for (const { card, id, row } of rows()) {
      // A claim of an example is made up, and worked out by the functions that bill; the others quote.
      if (["examples", "sources", "rules", "disputes"].includes(id)) continue;
      const quoted = row.cited?.source.title ?? "";
      const said = `${row.value ?? ""} ${row.meaning ?? ""}`.replace(quoted, "");
      const numbers = numbersIn(said).filter((token) => !names.has(token) || row.value === Number(token));
      if (numbers.length === 0) continue;
      const where = `${card.code} on ${card.on}, ${row.label}: ${said}`;
      const { label, source } = row.cited ?? assert.fail(`${where} cites nothing`);
      const of = facts.get(label) ?? [];
      const entries = of.flatMap(({ values }) => values).filter((entry) => isFrom(entry, source.title, card.code));
      const held = new Set(entries.flatMap(({ value }) => heldBy(value, card.code)));
      const own = workedOut(row, card).map(String);
      for (const number of numbers) {
        if (!held.has(number) && !own.includes(number))
          strange.set(row.field, `${where}: ${number} is not in ${label} of ${source.title}`);
        traced++;
      }
    }
    assert.deepEqual([...strange.values()], []);
    assert.ok(traced > 8_000, String(traced));
  });

  it("is a value of that day: what began later, or ended before, is not shown", () => {
    for (const { card, id, row } of rows()) {
      if (!row.cited || id === "sources") continue;
      const { from, until } = row.cited;
      if (["quarter-price", "dispute"].includes(row.field)) continue;
      assert.ok(row.field === "valid" || from <= card.on, `${card.code} on ${card.on}, ${row.label}: since ${from}`);
      assert.ok(until === undefined || until >= card.on, `${card.code} on ${card.on}, ${row.label}: until ${until}`);
    }
  });

  it("has a source that was read on a day, in the list at the end of its card", () => {
    for (const card of cards) {
      const sources = card.sections.find(({ id }) => id === "sources")?.rows ?? [];
      const listed = new Set(sources.map(({ cited }) => `${cited!.source.title} ${cited!.source.href}`));
      for (const { rows: own } of card.sections) {
        for (const { cited } of own) {
          if (cited) assert.ok(listed.has(`${cited.source.title} ${cited.source.href}`) && cited.source.readOn);
        }
      }
    }
  });
});

/** Some facts quote a source of their own for each part, or for each code: the entry then holds that source. */
function isFrom({ value, source }: DatedValue<unknown>, title: string, code: string): boolean {
  const ofCode = isLookup(value) ? value.of(code) : undefined;
  return source.title === title || JSON.stringify([value, ofCode]).includes(title);
}

function isLookup(value: unknown): value is { of(code: string): unknown } {
  return typeof value === "object" && value !== null && "of" in value;
}
