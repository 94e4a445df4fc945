import type { Card, CardRow, CardSection, SectionId } from "./card.ts";

/** A row of two cards side by side. */
export interface ComparedRow {
  readonly label: string;
  readonly left: CardRow | undefined;
  readonly right: CardRow | undefined;
  readonly differs: boolean;
}

export interface ComparedSection {
  readonly id: SectionId;
  readonly title: string;
  readonly rows: readonly ComparedRow[];
}

/** Rows whose labels are each card's own: the first belongs beside the first. */
const inOrder = new Set<CardRow["field"]>(["example", "package", "record", "dispute"]);

/** Two cards row by row, with what differs marked. Their sources are left to the cards. */
export function compareCards(left: Card, right: Card): readonly ComparedSection[] {
  const ids = [...new Set([...left.sections, ...right.sections].map(({ id }) => id))].filter((id) => id !== "sources");
  return ids.map((id) => {
    const [own, other] = [left, right].map(({ sections }) => sections.find((section) => section.id === id));
    return { id, title: (own ?? other)!.title, rows: comparedRows(own, other) };
  });
}

/** A row that both sources leave blank says nothing to whoever reads. */
export function isFilled({ left, right }: ComparedRow): boolean {
  return [left, right].some((row) => row !== undefined && row.value !== "");
}

function comparedRows(left: CardSection | undefined, right: CardSection | undefined): readonly ComparedRow[] {
  const [own, other] = [left, right].map((section) => keyed(section?.rows ?? []));
  const keys = [...new Set([...own!.keys(), ...other!.keys()])];
  return keys.map((key) => {
    const [a, b] = [own!.get(key), other!.get(key)];
    return {
      label: (a ?? b)!.label,
      left: a,
      right: b,
      differs: a?.value !== b?.value || a?.meaning !== b?.meaning,
    };
  });
}

function keyed(rows: readonly CardRow[]): ReadonlyMap<string, CardRow> {
  const counts = new Map<string, number>();
  return new Map(
    rows.map((each) => {
      const name = inOrder.has(each.field) ? each.field : `${each.field} ${each.label}`;
      const count = counts.get(name) ?? 0;
      counts.set(name, count + 1);
      return [`${name} ${count}`, each];
    }),
  );
}
