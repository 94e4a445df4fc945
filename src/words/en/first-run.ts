/** What a new user is told. */
export const firstRun = {
  "first-run.title": "Three steps",
  "first-run.check": "Check your sheet.",
  "first-run.check.how":
    "Open the sheet of claim lines as it is and press Check sheet. Its columns are found by their headings; each row gets a verdict beside it.",
  "first-run.look": "Look at a finding.",
  "first-run.look.how": "Press one in the list, or F8: its cell is shown. Why? tells the reason and the source.",
  "first-run.settle": "Mend it, or keep it.",
  "first-run.settle.how":
    "Fix… shows the exact cells before they change, and Undo takes a change back. Keep… notes why a finding may stay.",
  "first-run.safe": "Nothing leaves this workbook.",
  "first-run.dismiss": "I know my way",
} as const;
