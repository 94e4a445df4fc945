/** A decimal number as these files write it; undefined for any other text. */
export function amountOf(text: string): number | undefined {
  return /^-?(?:\d{1,15}(?:\.\d{0,8})?|\.\d{1,8})$/.test(text) ? Number(text) : undefined;
}
