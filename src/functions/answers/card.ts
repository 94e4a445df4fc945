import type { IsoDate } from "../../claims/dates.ts";
import type { Facts } from "../../reference/facts.ts";
import type { Ask, Card, CardRow } from "../../session/cards/card.ts";
import { cardCodes, cardOf, fieldNames, nearest, valueSaid } from "../../session/cards/index.ts";
import type { Words } from "../../words/words.ts";
import { Problem } from "../../words/problem.ts";
import { readCell } from "../../worksheet/cells/readers.ts";
import { NotAvailable } from "../answer.ts";
import { isBlank, shown } from "./arguments.ts";
import { plainValue } from "./value.ts";

export { cardWords } from "../../session/cards/index.ts";

/** What a formula asks of a code. */
export interface CardQuestion {
  readonly code: string;
  /** Undefined for the whole card. */
  readonly field: string | undefined;
  readonly on: IsoDate;
}

export function cardArguments(code: unknown, field: unknown, dos: unknown, today: IsoDate): CardQuestion {
  const given = plainValue(code);
  if (isBlank(given)) throw new Problem({ key: "formula.code-unquoted" });
  const wanted = plainValue(field);
  return {
    code: String(given).trim().toUpperCase(),
    field: isBlank(wanted) ? undefined : String(wanted).trim(),
    on: dayOf(dos) ?? today,
  };
}

function dayOf(given: unknown): IsoDate | undefined {
  const value = plainValue(given);
  if (isBlank(value)) return undefined;
  const read = readCell("dos", value, false);
  if (read.kind === "value") return read.value;
  throw new Problem({ key: "card.date-unreadable", data: { date: shown(value) } });
}

/** One field, a row for each time that the card has it; or all rows, label beside value. */
export function cardAnswer({ code, field, on }: CardQuestion, facts: Facts, words: Words, make = cardOf): unknown[][] {
  const codes = cardCodes(facts);
  if (!codes.includes(code)) throw unknown("card.code-unknown", "code", code, nearest(code, codes));
  const card = cardFor({ code, on, facts, words }, make);
  const rows = card.sections.flatMap((section) => section.rows);
  if (field === undefined) return rows.map((row) => [row.label, cellOf(row, words)]);
  return fieldOf(card, rows, field, words);
}

function fieldOf({ code, on }: Card, rows: readonly CardRow[], field: string, words: Words): unknown[][] {
  const asMeaning = /\s+meaning$/i.test(field);
  const name = field.replace(/\s+meaning$/i, "");
  const found = rows.filter((row) => [row.field, row.label, words.say(`card.row.${row.field}`)].some(isNamed(name)));
  const [first] = found;
  if (!first) {
    const names = fieldNames(words);
    const known = names.find(isNamed(name));
    if (known) throw new NotAvailable({ key: "card.field-missing", data: { code, field: known } });
    throw unknown("card.field-unknown", "field", field, nearest(name, names));
  }
  if (found.every(({ value }) => value === undefined)) {
    throw new NotAvailable({ key: "card.not-known", data: { code, field: first.label, date: on } });
  }
  return found.map(({ value, meaning }) => [(asMeaning ? meaning : value) ?? ""]);
}

function unknown(key: "card.code-unknown" | "card.field-unknown", slot: string, given: string, near?: string): Problem {
  return new Problem({ key, data: { [slot]: given, nearest: near ?? "none" } });
}

/** Letter case, blanks and hyphens make no difference. */
function isNamed(name: string): (other: string) => boolean {
  const plain = (text: string) => text.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
  return (other) => plain(other) === plain(name);
}

/** A number stays one where nothing has to be said of it. */
function cellOf(row: CardRow, words: Words): string | number {
  return typeof row.value === "number" && row.meaning === undefined ? row.value : valueSaid(row, words);
}

const made = new WeakMap<Facts, Map<string, Card>>();

/** A column of formulas asks for the same cards again and again. */
function cardFor(ask: Ask, make: typeof cardOf): Card {
  const { code, on, facts } = ask;
  const known = made.get(facts) ?? new Map<string, Card>();
  made.set(facts, known);
  const key = `${code} ${on}`;
  const card = known.get(key) ?? make(ask);
  if (known.size > 500) known.clear();
  known.set(key, card);
  return card;
}
