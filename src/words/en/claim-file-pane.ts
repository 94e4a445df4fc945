/** The view in which a claim file is opened. */
export const claimFilePane = {
  "claim-file.title": "Claim file",
  "claim-file.hint":
    "A file of professional claims (837P) becomes a new sheet, one row for each service line, so that claims are checked before they leave. It is read on this computer, and nothing is written before you say so.",
  "claim-file.choose": "File of claims (choose it, or drop it here)",
  "claim-file.warnings": "Warnings",
  "claim-file.other":
    "{file} is no claim file (837P): choose a file of professional claims, which begins with ISA, GS or ST.",
  "claim-file.accept": "Make a sheet of it",
  "claim-file.refuse": "Leave it",
  "claim-file.sheet": "Claims {date}",
  "claim-file.added":
    "Sheet {sheet} was added at the end with {rows, plural, one {# service line} other {# service lines}}.",
  "claim-file.check": "Check sheet {sheet}",
  "claim-file.close": "Close",
} as const;
