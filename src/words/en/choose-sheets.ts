/** Which sheets to check. */
export const chooseSheets = {
  "sheets.title": "Which sheets to check",
  "sheets.check": "{count, plural, =0 {Check sheets} one {Check # sheet} other {Check # sheets}}",
} as const;
