/** The views that ask why a finding is kept, and list what is kept. */
export const waivingPane = {
  "waivers.baseline": "Keep all of today’s findings on sheet {sheet}",
  "waivers.what":
    "{count, plural, one {The finding stays listed under Kept and counts} other {The # findings stay listed under Kept and count}} for neither verdict nor money at risk. The claim may go out with {count, plural, one {it{errors, plural, =0 {} other {, though it is an error}}} other {them{errors, plural, =0 {} one {, though # is an error} other {, though # are errors}}}}.",
  "waivers.reason": "Why it is right as it stands",
  "waivers.owner": "Who answers for it",
  "waivers.until": "Last day (blank: no end)",
  "waivers.count": "To confirm, type how many: {count}",
  "waivers.errors":
    "{errors, plural, one {Keep the error too: its claim} other {Keep the # errors too: their claims}} would go out as they stand.",
  "waivers.needs-reason": "Write why it is right as it stands: nothing is kept without a reason.",
  "waivers.needs-count": "Type the number of findings that are to be kept.",
  "waivers.needs-errors": "There are errors among them: tick that they are meant too, or keep fewer.",
  "waivers.is-over": "The last day is over already: choose today or a later one, or leave it blank.",
  "waivers.keep": "Keep {count, plural, one {this finding} other {# findings}}",
  "waivers.undo": "Undo last change",
  "waivers.view.hint":
    "Each keeps one finding of one row, as long as the facts of the row stay the same. The table on sheet Kept findings may be edited.",
  "waivers.none": "Nothing is kept on purpose.",
  "waivers.state.kept": "{count, plural, one {# finding is kept} other {# findings are kept}}",
  "waivers.state.expired": "{count, plural, one {# has expired} other {# have expired}}",
  "waivers.state.lapsed":
    "{count, plural, one {# lapsed: its row was changed or is gone} other {# lapsed: their rows were changed or are gone}}",
  "waivers.state.unused": "{count, plural, one {# has nothing left to keep} other {# have nothing left to keep}}",
  "waivers.state.unseen":
    "{count, plural, one {# is of rows that this check did not look at} other {# are of rows that this check did not look at}}",
  "waivers.of": "{rule}: {code}{claim, select, none {} other { of {claim}}}, sheet {sheet}",
  "waivers.in-table": "Table, row {row}",
  "waivers.drop": "Remove",
  "waivers.drop-idle": "Remove {count, plural, one {the one that no longer counts} other {the # that no longer count}}",
  "waivers.keep-all": "Keep all of today’s findings ({count, number})…",
  "waivers.sheet.hint":
    "Findings that are kept on purpose. Each row keeps one finding of a row as it was then; edit reasons and days, or delete rows, and check again.",
  "waivers.hint.Row key": "By this the row and the finding are known again. Whoever changes it ends the keeping.",
  "waivers.hint.Until": "The last day on which the finding is kept. Blank: no end.",
  "waivers.day": "A day, such as 2026-12-24, or nothing.",
  "waivers.kinds": "One of {kinds}.",
  "waivers.said":
    "{reason}{owner, select, none {{until, select, none {} other { (until {until})}}} other { ({owner}{until, select, none {} other {, until {until}}})}}",
  "waivers.slip.no-rule": "Row {row} of sheet {sheet} keeps nothing, because it names no rule: delete it.",
  "waivers.slip.rule":
    "Row {row} of sheet {sheet} keeps nothing, because there is no rule “{rule}”: correct it or delete the row.",
  "waivers.slip.reason":
    "Row {row} of sheet {sheet} keeps nothing, because it gives no reason: write one or delete the row.",
  "waivers.slip.until":
    "Row {row} of sheet {sheet} keeps nothing, because “{until}” is no day: write one such as 2026-12-24, or leave the cell blank.",
  "waivers.slip.key":
    "Row {row} of sheet {sheet} keeps nothing, because its Row key is blank: delete it and keep the finding anew.",
} as const;
