/** Which claims go out, and what is written of them. */
export const releasing = {
  "release.decisions": "Release decisions",
  "release.decisions.hint":
    "What was approved for release, and what is held. An approval counts for its row as it was then; a hold ends when its line is deleted.",
  "release.decisions.kinds": "Approved or Held.",
  "release.decisions.key": "By this the row is known again. An approval whose key is changed no longer counts.",
  "release.changed":
    "Row {row} of sheet {sheet} is no longer what was checked, so nothing was released: check again, then release.",
  "release.sheet.released": "Released",
  "release.sheet.held": "Held",
  "release.title.released": "Released {when}",
  "release.title.held": "Held {when}",
  "release.sheet.released.hint":
    "Copies of the rows that may go out. An earlier release stays on a sheet with its date in the name.",
  "release.sheet.held.hint":
    "Copies of the rows that stay, with the reasons. The rows themselves are where they were: mend them there, check, and release again.",
  "release.summary":
    "Sheet {sheet}, checked as of {date}: {claims, plural, one {# claim} other {# claims}} released ({rows, plural, one {# row} other {# rows}}), {held, plural, =0 {none held} one {# claim held} other {# claims held}}{heldRows, plural, =0 {} one { (# row)} other { (# rows)}}. {ran, plural, one {# check ran} other {# checks ran}}{notRun, plural, =0 {} one {, # could not run on this sheet} other {, # could not run on this sheet}}.",
  "release.column": "Column {letters}",
  "release.column.why": "Why held",
  "release.column.rule": "Rule",
  "release.column.todo": "What to do",
  "release.column.owner": "Owner",
  "release.with-others": "Goes with its claim, which waits for {count, plural, one {row {rows}} other {rows {rows}}}.",
  "release.not-checked": "Not checked: {reason}",
  "release.held-by": "Held{by, select, none {} other { by {by}}}{when, select, none {} other { ({when})}}: {reason}",
  "release.unseen": "The row was not part of the check.",
  "release.or-approve": "If it is right as it stands, approve it with a reason.",
  "release.fill-or-approve": "Fill in what is missing and check again, or approve it with a reason.",
  "release.let-go.hint": "Settle it, then let the claim go.",
  "release.check-all": "Check the whole sheet, then release.",
  "release.owner.billing": "Billing",
  "release.owner.reader": "Reader",
  "release.diluted":
    "Row {row}: {given} mL is more than the vials hold. A volume that was measured after dilution tells nothing of the units.",
  "release.note.title": "A question about an echo study",
  "release.note.listed": "Listed for that day: {codes}",
  "release.note.answer": "Answer:",
  "release.note.hint":
    "Please answer from the record of the study. Where the record does not say, please say so; no particular answer is expected.",
  "release.note.signed": "Name and date:",
} as const;
