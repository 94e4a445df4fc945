/** Edits that are followed after a check. */
export const live = {
  "live.follow": "Follow my edits",
  "live.too-long": "Edits are not followed on a sheet of more than {lines, number} lines: after changes, check again.",
  "live.marks-wait":
    "{rows, plural, one {The mark of # row is} other {The marks of # rows are}} renewed when you come to this pane: this version of Excel forgets what it can undo as soon as an add-in writes.",
  "live.news":
    "{fewer, plural, =0 {{more, plural, one {# new finding.} other {# new findings.}}} one {# finding fewer{more, plural, =0 {.} other {, # new.}}} other {# findings fewer{more, plural, =0 {.} other {, # new.}}}}",
} as const;
