/** Names of payers are the same whatever their letter case and blanks. */
export function nameKey(name: string): string {
  return name.trim().replace(/\s+/g, " ").toLowerCase();
}

/** The more a name says, the sooner it is meant: a name before a pattern, a long pattern before a short one. */
export function bySpecificity(a: { readonly name: string }, b: { readonly name: string }): number {
  return isPattern(a.name) - isPattern(b.name) || lettersOf(b.name) - lettersOf(a.name);
}

function isPattern(name: string): number {
  return Number(name.includes("*"));
}

function lettersOf(name: string): number {
  return nameKey(name).replaceAll("*", "").length;
}
