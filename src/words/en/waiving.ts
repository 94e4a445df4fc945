/** Findings that are kept on purpose. */
export const waiving = {
  "waivers.sheet": "Kept findings",
  "waivers.no-claims": "Sheet {sheet} holds the findings that are kept on purpose, no claim lines: open another sheet.",
  "waivers.kept":
    "Kept on purpose, and counted nowhere else: {count, plural, one {# finding} other {# findings}}{errors, plural, =0 {} one { (# of them an error)} other { (# of them errors)}} on {lines, plural, one {# line} other {# lines}}.",
  "waivers.idle": "Waivers that no longer count: {idle}.",
  "waivers.idle.expired": "{count, plural, one {# has expired} other {# have expired}}",
  "waivers.idle.lapsed":
    "{count, plural, one {# is of a row that was changed or is gone} other {# are of rows that were changed or are gone}}",
  "waivers.idle.unused": "{count, plural, one {# has nothing left to keep} other {# have nothing left to keep}}",
  "waivers.changed": "The table of kept findings was changed since, so it stays as it is.",
  "waivers.done": "{count, plural, one {# finding is} other {# findings are}} kept now; sheet Kept findings says why.",
  "waivers.dropped": "{count, plural, one {# row} other {# rows}} of the kept findings removed.",
  "waivers.undone": "The kept findings are as they were before.",
  "pane.stale.waivers": "The results are older than the kept findings: they were changed since.",
  "status.kept": "Kept: {rule} ({reason}{until, select, none {} other {, until {until}}})",
} as const;
