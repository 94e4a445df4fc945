/** Which column is what. */
export const columns = {
  "columns.title": "Which column is what",
  "columns.hint":
    "Row {row} of sheet {sheet} has the headings. Correct what is wrong; it is remembered for sheets with the same headings.",
  "columns.none": "No column",
  "columns.groups": "{columns} (one for each group)",
  "columns.modifier": "modifier {number}",
  "columns.diagnosis": "diagnosis {number}",
  "columns.others": "More columns",
  "columns.use": "Use these columns and check again",
  "columns.close": "Close",
  "columns.forget": "Forget my corrections",
  "ask.title": "Which column of sheet {sheet} is it?",
  "ask.hint": "Your answer is remembered for sheets with the same headings.",
  "ask.question": "Which column holds the {field}?",
  "ask.fitting":
    "{count, plural, =0 {No heading of the sheet names it.} one {No heading names it, but this column looks like it.} other {More than one column of the sheet fits.}}",
  "ask.none": "{count, plural, one {Not this one} other {None of them}}",
  "ask.go": "Continue",
} as const;
