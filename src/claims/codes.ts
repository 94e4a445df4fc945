/**
 * Whether a text has the shape of a CPT or HCPCS code: five letters or digits, at least one of them a digit. No code
 * begins with O or I: these are a 0, a 1 or a Q that somebody mistook.
 */
export function hasCodeShape(text: string): boolean {
  return /^(?=.*\d)[0-9A-HJ-NP-Z][0-9A-Z]{4}$/.test(text);
}

/** Whether a text has the shape of a modifier: two letters or digits. */
export function hasModifierShape(text: string): boolean {
  return /^[0-9A-Z]{2}$/.test(text);
}

/** Whether a text has the shape of an ICD-10-CM code with its dot: three characters, and up to four more. */
export function hasDiagnosisShape(text: string): boolean {
  return /^[A-Z]\d[0-9A-Z](?:\.[0-9A-Z]{1,4})?$/.test(text);
}

/** A set of codes that rules name together. */
export interface CodeFamily {
  readonly id: string;
  has(code: string): boolean;
}

/** Every line, whatever its code, readable or not. */
export const everyCode: CodeFamily = { id: "every code", has: () => true };

export function familyOf(id: string, codes: Iterable<string>): CodeFamily & { readonly codes: ReadonlySet<string> } {
  const set: ReadonlySet<string> = new Set(codes);
  return { id, codes: set, has: (code) => set.has(code) };
}

export function eitherFamily(id: string, ...families: readonly CodeFamily[]): CodeFamily {
  return { id, has: (code) => families.some((family) => family.has(code)) };
}

/** Codes of the categories and codes named: "Z02" is Z02.0 and Z02.89 too. */
export function familyUnder(id: string, stems: readonly string[]): CodeFamily {
  return { id, has: (code) => stems.some((stem) => code.startsWith(stem)) };
}
