/** Ten digits whose last is the check digit over 80840 and the first nine, as the NPI standard has it. */
function npi(firstNine: number): string {
  const digits = [...`80840${firstNine}`].reverse().map(Number);
  const sum = digits.reduce((total, digit, place) => {
    const doubled = place % 2 === 0 ? digit * 2 : digit;
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return `${firstNine}${(10 - (sum % 10)) % 10}`;
}

/** NPIs of those who read, bill and order. Of no real provider as far as their makers know: the digits are counted up. */
export const readers = [0, 1, 2, 3].map((n) => npi(143_287_650 + n * 1_113));
export const referrers = [0, 1, 2, 3, 4, 5, 6].map((n) => npi(152_604_310 + n * 2_017));
export const practice = npi(161_730_245);
export const hospital = npi(170_915_482);
