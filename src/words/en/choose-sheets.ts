/** Which sheets to check. */
export const chooseSheets = {
  "sheets.title": "Which sheets to check",
  "sheets.check": "{count, plural, =0 {Check sheets} one {Check # sheet} other {Check # sheets}}",
  "sheets.label": "Sheets",
  "sheets.left-out": "{count, plural, one {# sheet was left out} other {# sheets were left out}}",
  "sheets.total":
    "{sheets, plural, one {# sheet} other {# sheets}}, {lines, plural, one {# line} other {# lines}}: {verdicts}.",
} as const;
