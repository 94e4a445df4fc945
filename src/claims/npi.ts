/** Stands for “health, United States” before an NPI where its check digit is worked out. */
const prefix = "80840";

/**
 * Whether the last of an NPI's ten digits fits the others: Luhn's sum, in which every second digit from the right counts
 * twice. Source: CMS, “Requirements for National Provider Identifier (NPI) and NPI Check Digit”.
 */
export function hasNpiCheckDigit(npi: string): boolean {
  if (!/^\d{10}$/.test(npi)) return false;
  let sum = 0;
  [...(prefix + npi)].reverse().forEach((digit, place) => {
    const counted = Number(digit) * (place % 2 === 0 ? 1 : 2);
    sum += counted > 9 ? counted - 9 : counted;
  });
  return sum % 10 === 0;
}
