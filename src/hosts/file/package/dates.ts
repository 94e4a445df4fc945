const dayMs = 86_400_000;
// Excel counts a 29 February 1900 that never was, so from March 1900 on the first day is 1899-12-31 less one.
const first1900 = Date.UTC(1899, 11, 30);
const first1904 = Date.UTC(1904, 0, 1);

/** The serial number of a date written as ISO 8601, as cells of type "d" hold it. */
export function serialOfIso(text: string, date1904: boolean): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/.exec(text);
  if (!match) return undefined;
  const [year, month, day, hour = 0, minute = 0, second = 0] = match.slice(1).map((part) => Number(part ?? 0));
  const at = Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute) + second * 1000;
  return (at - (date1904 ? first1904 : first1900)) / dayMs;
}
