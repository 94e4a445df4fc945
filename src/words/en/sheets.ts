/** Several sheets checked one after the other. */
export const sheets = {
  "sheets.check-all": "Check all sheets",
  "sheets.choose": "Choose sheets…",
  "sheets.progress": "{phase}: sheet {place, number} of {count, number}, {sheet}",
  "sheets.no-claims":
    "Sheet {sheet} has codes but no dates of service, so it is taken for something else than claims: check it by itself if it holds claims.",
  "sheets.none":
    "None of the {count, plural, one {sheet} other {# sheets}} that can be seen holds claim lines: put them under a row of headings such as DOS, POS, CPT, Mod and Units.",
  "sheets.stopped": "The check was stopped after {done} of {count} sheets; these have their findings and marks.",
} as const;
