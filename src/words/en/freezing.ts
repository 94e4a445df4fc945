/** Formulas that give way to their values, and come back. */
export const freezing = {
  "freezing.title": "Formulas for others",
  "freezing.hint":
    "Whoever opens this workbook without EchoScrub sees #NAME? where its formulas are calculated anew. Freezing puts their values in their place; thawing brings the formulas back.",
  "freezing.sheet": "EchoScrub formulas",
  "freezing.sheet.hint":
    "Formulas of EchoScrub that were replaced with their values. Thaw brings back each whose cell still holds the value; keep this sheet until then.",
  "freezing.mark.hint": "By this the value is known again. A formula whose mark is changed is not brought back.",
  "freezing.looking": "Looking through the workbook",
  "freezing.none": "No sheet of this workbook has a formula of EchoScrub.",
  "freezing.sheet-count": "{sheet}: {count, plural, one {# formula} other {# formulas}}",
  "freezing.protected": "stays: the sheet is protected",
  "freezing.broken":
    "{count, plural, one {{cells} shows an error and stays} other {# show an error and stay: {cells}}}",
  "freezing.freeze": "Freeze {count, plural, one {# formula} other {# formulas}}",
  "freezing.frozen": "{count, plural, one {# formula is frozen.} other {# formulas are frozen.}}",
  "freezing.thaw": "Thaw {count, plural, one {# formula} other {# formulas}}",
  "freezing.done":
    "{count, plural, one {# formula was replaced with its value.} other {# formulas were replaced with their values.}} Sheet EchoScrub formulas tells what was; Thaw brings it back.",
  "freezing.thawed":
    "{count, plural, =0 {No formula was brought back.} one {# formula is back.} other {# formulas are back.}}{left, plural, =0 {} one { One was left: {places}.} other { # were left: {places}.}}{gone, plural, =0 {} other { Was a sheet renamed? Write its new name into the column Sheet of sheet EchoScrub formulas, then thaw again.}}",
  "freezing.left": "{cell} of {sheet} ({why})",
  "freezing.left.changed": "it no longer holds the frozen value",
  "freezing.left.no-sheet": "there is no such sheet now",
  "freezing.left.protected": "the sheet is protected",
  "freezing.left.more": "{places} and {count, plural, one {# more} other {# more}}",
  "freezing.close": "Close",
} as const;
