import type { PolicyValue, Price, PriceList } from "../reference/policy.ts";
import type { Words } from "../words/words.ts";
import type { Complaints } from "./complaints.ts";
import { payerKey } from "./families.ts";
import type { PolicyRow } from "./rows.ts";
import { checkReview, daysOf, haveCommonDay, isInForce, sourceOf, type Days } from "./source.ts";
import { codeOf } from "./wordings.ts";

interface PriceRow extends Days {
  readonly payer: string;
  readonly code: string;
  readonly price: Price;
  readonly row: PolicyRow;
}

/** What payers pay for a unit, by the payer's key. */
export function readPrices(
  rows: readonly PolicyRow[],
  isPayer: (name: string) => boolean,
  complaints: Complaints,
  words: Words,
): ReadonlyMap<string, PolicyValue<PriceList>> {
  const read = rows.flatMap((row) => readPriceRow(row, isPayer, complaints, words) ?? []);
  const byPayer = new Map<string, Map<string, PriceRow[]>>();
  for (const own of read) {
    const codes = byPayer.get(own.payer) ?? new Map<string, PriceRow[]>();
    const others = codes.get(own.code) ?? [];
    const same = others.find((other) => haveCommonDay(other, own));
    if (same) complaints.about(own.row, "Code", "policy.price-twice", { code: own.code, other: same.row.number });
    byPayer.set(own.payer, codes.set(own.code, [...others, own]));
  }
  return new Map([...byPayer].map(([payer, codes]) => [payer, priceList(codes)]));
}

function readPriceRow(
  row: PolicyRow,
  isPayer: (name: string) => boolean,
  complaints: Complaints,
  words: Words,
): PriceRow | undefined {
  const days = daysOf(row, complaints);
  checkReview(row, complaints);
  const payer = row.text("Payer");
  if (payer === "") return complaints.about(row, "Payer", "policy.no-payer");
  if (!isPayer(payer)) return complaints.about(row, "Payer", "policy.no-such-payer");
  const code = codeOf(row.text("Code"));
  if (!code) return complaints.about(row, "Code", row.isBlank("Code") ? "policy.no-code" : "policy.bad-code");
  const amount = amountIn(row.text("Price per unit"));
  if (amount === undefined) return complaints.about(row, "Price per unit", "policy.bad-price");
  return { payer: payerKey(payer), code, price: { amount, source: sourceOf(row, words) }, row, ...days };
}

function amountIn(text: string): number | undefined {
  const amount = /^\$?\d{1,6}(?:\.\d{1,6})?$/.test(text) ? Number(text.replace("$", "")) : 0;
  return amount > 0 ? amount : undefined;
}

function priceList(codes: ReadonlyMap<string, readonly PriceRow[]>): PolicyValue<PriceList> {
  const [first] = codes.values();
  return {
    value: { priceOf: (code, on) => codes.get(code)?.find((row) => isInForce(row, on))?.price },
    source: first![0]!.price.source,
  };
}
