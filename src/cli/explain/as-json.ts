import type { Card, CardRow } from "../../session/cards/card.ts";
import type { ComparedSection } from "../../session/cards/compare.ts";
import type { PricePoint } from "../../session/cards/prices.ts";
import type { CardHit } from "../../session/cards/search.ts";

/** Published: keys are only added. What is not known for the day is null, what a source leaves blank an empty text. */
export function cardAsJson({ code, title, on, sections, prices }: Card & { readonly prices: readonly PricePoint[] }) {
  return printed({
    version: 1,
    code,
    title,
    on,
    sections: sections.map(({ rows, ...section }) => ({ ...section, rows: rows.map(rowOf) })),
    prices: prices.map(({ limit, ...quarter }) => ({ ...quarter, limit: limit ?? null })),
  });
}

export function comparedAsJson(left: Card, right: Card, sections: readonly ComparedSection[]): string {
  return printed({
    version: 1,
    codes: [left.code, right.code],
    on: left.on,
    sections: sections.map(({ rows, ...section }) => ({
      ...section,
      rows: rows.map(({ label, differs, left: own, right: other }) => ({
        label,
        differs,
        values: [own, other].map((row) => (row ? rowOf(row) : null)),
      })),
    })),
  });
}

export function foundAsJson(hits: readonly CardHit[]): string {
  return printed({ version: 1, hits });
}

function rowOf({ field, label, value, meaning, cited }: CardRow) {
  const { from, until, isOld, source } = cited ?? {};
  return {
    field,
    label,
    value: value ?? null,
    meaning: meaning ?? null,
    source: source ?? null,
    from: from ?? null,
    until: until ?? null,
    old: isOld ?? false,
  };
}

function printed(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
