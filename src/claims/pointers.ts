/** Diagnoses by their place on the claim; a place may be empty. */
export type ListedDiagnoses = readonly (string | undefined)[];

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
  if (/^0?(?:1[0-2]|[1-9])(?:[\s,:;/]+0?(?:1[0-2]|[1-9]))*$/.test(text)) {
    const places = text.split(/[\s,:;/]+/).map(Number);
    if (places.length > 1 || places[0]! < 10 || listed >= places[0]!) return places;
  }
  if (/^[1-9]{2,4}$/.test(text)) return [...text].map(Number);
  return undefined;
}

/**
 * The places that a cell names by their codes, as exports do that print the diagnosis instead of its letter. A code
 * that the line does not list has place 0.
 * @returns undefined if the text is no list of diagnosis codes.
 */
export function placesOfCodes(pointer: string, listed: ListedDiagnoses): readonly number[] | undefined {
  const codes = pointer
    .toUpperCase()
    .split(/[\s,:;/|]+/)
    .filter(Boolean)
    .map(withoutDot);
  if (codes.length === 0 || !codes.every((code) => /^[A-Z]\d[0-9A-Z]{1,5}$/.test(code))) return undefined;
  const known = listed.map((code) => code && withoutDot(code));
  return codes.map((code) => known.indexOf(code) + 1);
}

/** Writes places in the manner of a pointer; undefined where that would not be read as the same places. */
export function writtenLike(pointer: string, places: readonly number[], listed: number): string | undefined {
  const text = pointer.trim();
  const separator =
    /[\s,:;/]+/.exec(text)?.[0] ?? (places.every((place) => place < 10) || /[A-L]/i.test(text) ? "" : ",");
  const names = places.map((place) => (/[A-L]/i.test(text) ? String.fromCharCode(64 + place) : String(place)));
  const written = names.join(separator);
  return pointedPlaces(written, listed)?.join() === places.join() ? written : undefined;
}

function withoutDot(code: string): string {
  return code.replace(".", "");
}
