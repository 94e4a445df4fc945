/** The practice sheet and its score. */
export const practice = {
  "practice.title": "Practice",
  "practice.hint":
    "A sheet of 40 made-up studies has 20 mistakes. Choose what is wrong with a row in the column Your answer, then have your answers scored. Nothing is marked before that, and nothing counts.",
  "practice.add-anew": "Add another practice sheet",
  "practice.added":
    "Sheet {sheet} was added at the end. Choose your answers in its first column, then press Score my answers.",
  "practice.score": "Score my answers",
  "practice.none": "No sheet of this workbook has a column Your answer: add the practice sheet first.",
  "practice.not-loaded": "The practice sheet could not be loaded ({detail}). Try again.",
  "practice.result": "You found {found, number} of {total, number} mistakes.",
  "practice.result.alarms":
    "{count, plural, =0 {No answer was a false alarm.} one {# answer was a false alarm.} other {# answers were false alarms.}}",
  "practice.result.none": "No row has an answer yet.",
  "practice.missed": "Missed ({count, number})",
  "practice.alarms": "False alarms ({count, number})",
  "practice.found": "Found ({count, number})",
  "practice.row": "Row {row}",
  "practice.close": "Close",
  "practice.said": "Your answer: {answer}",
} as const;
