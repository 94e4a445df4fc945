import type { IsoDate } from "../../claims/dates.ts";
import { inForce, type Dated, type DatedValue } from "../../reference/dated.ts";
import type { Edition } from "../../reference/edition.ts";
import type { Facts } from "../../reference/facts.ts";
import type { WordKey } from "../../words/phrase.ts";
import type { Words } from "../../words/words.ts";
import type { CitedFact } from "../explain/cited.ts";

type Fields<Key extends string> = Key extends `card.row.${infer Field}` ? Field : never;
type Sections<Key extends string> = Key extends `card.section.${infer Id}` ? Id : never;

/** What a row of a card is about. Published: formulas ask by it. */
export type CardField = Fields<WordKey>;
export type SectionId = Sections<WordKey>;

/** Where a row stands. */
export interface Citation extends CitedFact {
  /** The list was published for days before the one asked. */
  readonly isOld: boolean;
}

export interface CardRow {
  readonly field: CardField;
  readonly label: string;
  /** Undefined where nothing is known for the day; an empty text where the source leaves it blank. */
  readonly value: string | number | undefined;
  /** The value in words, where it is a number or an indicator. */
  readonly meaning?: string | undefined;
  readonly cited?: Citation | undefined;
}

export interface CardSection {
  readonly id: SectionId;
  readonly title: string;
  readonly rows: readonly CardRow[];
}

/** What is known of a code on a day, as data: the command line, a formula and the pane show it. */
export interface Card {
  readonly code: string;
  readonly title: string;
  readonly on: IsoDate;
  readonly sections: readonly CardSection[];
}

/** Of which code a card is wanted, for which day, by which facts, in which words. */
export interface Ask {
  readonly code: string;
  readonly on: IsoDate;
  readonly facts: Facts;
  readonly words: Words;
}

export type Content = Pick<CardRow, "value"> & Partial<Pick<CardRow, "meaning" | "label">>;

/** The value of a fact on the day of the card. */
export function known<T>({ facts, on }: Ask, fact: Dated<T>): DatedValue<T> | undefined {
  return inForce(facts.of(fact), on);
}

export function row({ words }: Ask, field: CardField, content: Content, cited?: Citation): CardRow {
  return { field, label: words.say(`card.row.${field}`), ...content, cited };
}

/** A row that says what a fact says; one that says that nothing is known for the day; or none, where it does not speak of the code. */
export function factRow<T>(
  ask: Ask,
  fact: Dated<T>,
  field: CardField,
  read: (value: T) => Content | undefined,
): readonly CardRow[] {
  const entry = known(ask, fact);
  if (!entry) return [row(ask, field, { value: undefined })];
  const content = read(entry.value);
  return content ? [row(ask, field, content, citation(ask, fact, entry))] : [];
}

export function citation<T>({ on }: Ask, { label }: Dated<T>, { from, until, value, source }: DatedValue<T>): Citation {
  const edition = editionOf(value);
  return { label, from, ...(until !== undefined && { until }), source, isOld: (edition?.until ?? on) < on };
}

function editionOf(value: unknown): Edition | undefined {
  return typeof value === "object" && value !== null && "edition" in value ? (value.edition as Edition) : undefined;
}
