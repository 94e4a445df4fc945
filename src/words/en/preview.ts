/** A change that is shown before it is made. */
export const preview = {
  "fixing.hint": "Nothing is changed before you say so, and it can be taken back.",
  "fixing.choice": "This changes what is billed, so make sure that it is true.",
  "fixing.choice-each": "This changes what is billed: tick each change that is true.",
  "fixing.choose-all": "All {count, number} are true: tick them all",
  "fixing.part": "{title}: {why}",
  "fixing.nothing": "No change is ticked.",
  "fixing.no-choice": "What is billed stays the same.",
  "fixing.left":
    "{count, plural, one {# more finding asks} other {# more findings ask}} for another change of the same cells: look again after this one.",
  "fixing.before": "was {value}",
  "fixing.after": "becomes {value}",
  "fixing.more": "Show {count, number} more rows",
  "fixing.cancel": "Cancel",
} as const;
