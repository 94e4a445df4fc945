import { dated } from "./dated.ts";
import type { PublicColumn } from "./public-table.ts";
import table from "./tables/hcpcs-meanings.json" with { type: "json" };

type Legend = Readonly<Partial<Record<PublicColumn<"hcpcs-codes">, Readonly<Record<string, string>>>>>;

/** What the letters and numbers of the HCPCS file stand for, in a few words. */
export const hcpcsMeanings = dated<Legend>("meaning of HCPCS indicators", {
  from: table.from,
  value: table.meanings,
  source: { title: `${table.title}, ${table.edition}`, href: table.href, readOn: table.readOn },
});

/** The meaning of an indicator; undefined where the layout has no list for the field, or not this indicator. */
export function meaningOf(field: PublicColumn<"hcpcs-codes">, indicator: string): string | undefined {
  const legend = hcpcsMeanings.values[0]!.value[field];
  return legend && Object.hasOwn(legend, indicator) ? legend[indicator] : undefined;
}
