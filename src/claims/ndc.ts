/** An NDC of eleven digits as labels print it: labeler, product and package. */
export function hyphenated(ndc11: string): string {
  return `${ndc11.slice(0, 5)}-${ndc11.slice(5, 9)}-${ndc11.slice(9)}`;
}

/** The NDCs that ten digits without hyphens may stand for: any of the three parts may have lost the zero it begins with. */
export function withZero(ten: string): readonly string[] {
  return [0, 5, 9].map((place) => `${ten.slice(0, place)}0${ten.slice(place)}`);
}
