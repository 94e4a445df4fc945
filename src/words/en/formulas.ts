/** What formulas and the units command say of their arguments. */
export const formulas = {
  "dose.more-than-a-day":
    "{given} mL are more than {maximum} mL, the most {brand} that is given in a day: give the mL before dilution, or the vials opened.",
  "dose.more-than-vials":
    "{given} mL are more than {vials, plural, one {one {brand} vial holds} other {# {brand} vials hold}} ({held} mL): give the mL before dilution.",
  "formula.code-unquoted": 'Put the code in quotes: "Q9957"',
  "formula.code-unknown": "{code} is not a contrast agent: give {codes}.",
  "formula.given": "mL given",
  "formula.vials": "number of vials",
  "formula.negative": "The {what} cannot be negative.",
  "formula.not-a-number": "The {what} must be a number, not {shown}.",
  "formula.not-whole": "The {what} must be a whole number, not {shown}.",
  "formula.vials-blank": "Give the number of vials opened.",
  "formula.method": 'The method is "vial" or "strict", not {shown}.',
  "formula.detail": "The detail is {choices}, or left out; not {shown}.",
  "formula.give-headings": "Give the headings",
  "formula.headings-unread": "The headings of sheet {sheet} cannot be read: give them as the second argument.",
  "formula.code-not-given": "The cells given leave out column {letters}, which holds the code: give the whole row.",
  "formula.alone": "{count, plural, one {# check needs} other {# checks need}} the claim's other rows",
} as const;
