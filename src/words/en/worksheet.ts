/** Why a sheet cannot be checked. */
export const worksheet = {
  "sheet.empty": "Sheet {sheet} is empty: put the claim lines on it under a row of headings, or choose another sheet.",
  "sheet.no-headings":
    "No row of headings was found among the first {rows, plural, one {row} other {# rows}} of sheet {sheet}: add one above the lines with headings such as DOS, POS, CPT, Mod and Units, or choose another sheet.",
  "sheet.no-code":
    "None of the headings in row {row} of sheet {sheet} is for the procedure code: head that column CPT or HCPCS, or say which column it is.",
  "sheet.no-code-but":
    "None of the headings in row {row} of sheet {sheet} is for the procedure code, but what stands in {columns} looks like codes: head that column CPT or HCPCS, or say that it is the one.",
  "sheet.no-lines":
    "Sheet {sheet} has headings in row {row} but no claim lines below: add the lines, or choose another sheet.",
  "sheet.which-column": "More than one column of sheet {sheet} may hold the {field} ({columns}): say which one does.",
  "sheet.no-such-column":
    "Sheet {sheet} holds nothing in column {column}, chosen for the {field}: choose another column.",
} as const;
