import type { PayerPolicy, Policy, PolicyKey, PolicyValue, PriceList, RuleLevel } from "../reference/policy.ts";
import { unknown, valueColumns, type ValueKey } from "./columns.ts";
import { payerKey } from "./families.ts";
import type { PayerRow, SaidValues } from "./payer-rows.ts";
import { wordings, type Wording } from "./wordings.ts";

/** What other tables say of payers, by their keys. */
export interface OtherTables {
  readonly prices: ReadonlyMap<string, PolicyValue<PriceList>>;
  readonly levels: ReadonlyMap<string, ReadonlyMap<string, RuleLevel>>;
}

/** A family with what its row changes. What the row only repeats stays as it is shipped. */
export function changedFamily(shipped: Policy, row: PayerRow | undefined, others: OtherTables): Policy {
  const said = Object.entries(row?.values ?? {});
  const changed = Object.fromEntries(said.filter(([key, value]) => !isShipped(shipped, key as PolicyKey, value)));
  return withOthers(shipped, changed, shipped.profile, others);
}

/** A payer as its family, with what its row says. */
export function namedPayer(family: Policy, { name, from, until, values }: PayerRow, others: OtherTables): PayerPolicy {
  return { name, from, until, policy: withOthers({ ...family, payer: name }, values, payerKey(name), others) };
}

/** Who lists a payer's prices and leaves its price basis blank means that they are paid. */
function withOthers(before: Policy, said: SaidValues, key: string, { prices, levels }: OtherTables): Policy {
  const own = prices.get(key);
  const basis = said.priceBasis ?? (own && { value: "own prices", source: own.source, said: ownPrices });
  const all = { ...before.values, ...said, ...(own && { prices: own }), ...(basis && { priceBasis: basis }) };
  const known = Object.entries(all).filter(([, value]) => value !== unknown);
  return {
    ...before,
    values: Object.fromEntries(known) as Policy["values"],
    levels: new Map([...(before.levels ?? []), ...(levels.get(key) ?? [])]),
  };
}

const ownPrices = `${valueColumns.priceBasis}: ${wordings.priceBasis.write("own prices")}`;

function isShipped({ values }: Policy, key: PolicyKey, said: SaidValues[PolicyKey]): boolean {
  const shipped = values[key];
  if (said === unknown || shipped === undefined) return said === unknown && shipped === undefined;
  if (said === undefined || !(key in valueColumns)) return false;
  const { write } = wordings[key as ValueKey] as Wording<unknown>;
  return write(said.value) === write(shipped.value);
}
