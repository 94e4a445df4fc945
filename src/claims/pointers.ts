/**
 * The places (1 is the first diagnosis) that a pointer names: letters A to L as on the CMS-1500 form, or numbers 1 to
 * 12 as in the 837P. Digits without separators are one place each, unless the claim lists that many diagnoses.
 * @returns undefined if the text is no pointer.
 */
export function pointedPlaces(pointer: string, listed: number): readonly number[] | undefined {
  const text = pointer.trim().toUpperCase();
  if (/^[A-L](?:[\s,:;/]*[A-L]){0,11}$/.test(text)) {
    return [...text.replace(/[^A-L]/g, "")].map((letter) => letter.charCodeAt(0) - 64);
  }
  if (/^(?:1[0-2]|[1-9])(?:[\s,:;/]+(?:1[0-2]|[1-9]))*$/.test(text)) {
    const places = text.split(/[\s,:;/]+/).map(Number);
    if (places.length > 1 || places[0]! < 10 || listed >= places[0]!) return places;
  }
  if (/^[1-9]{2,4}$/.test(text)) return [...text].map(Number);
  return undefined;
}
