/** List prices of the practice, per unit. */
const prices: Readonly<Record<string, number>> = {
  "93000": 48,
  "93015": 236,
  "93016": 62,
  "93018": 44,
  "93303": 704,
  "93306": 612,
  "93307": 402,
  "93308": 318,
  "93312": 845,
  "93320": 142,
  "93321": 76,
  "93325": 118,
  "93350": 588,
  "93351": 796,
  "93352": 92,
  "93356": 104,
  "96374": 84,
  "99214": 232,
  A9700: 210,
  C8929: 2140,
  C8930: 2260,
  Q9950: 41.5,
  Q9956: 96,
  Q9957: 96,
};

/** Part of the list price that a reading and a recording alone are charged at. */
const parts: readonly (readonly [string, number])[] = [
  ["26", 0.3],
  ["TC", 0.7],
];

export function listPrice(code: string, mods = ""): number {
  const price = prices[code];
  if (price === undefined) throw new Error(`The practice has no price for ${code}.`);
  const [, part] = parts.find(([mod]) => mods.includes(mod)) ?? ["", 1];
  return Math.round(price * part * 100) / 100;
}
