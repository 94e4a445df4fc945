/** An amount in dollars rounded to the cent, halves away from zero; the tiny lift undoes binary fractions such as 1.005. */
export function toCents(amount: number): number {
  return (Math.sign(amount) * Math.round((Math.abs(amount) + 1e-9) * 100)) / 100;
}
