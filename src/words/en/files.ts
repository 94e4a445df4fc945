/** Why a file cannot be read or marked. */
export const files = {
  "file.empty": "{file} is empty: choose a workbook (.xlsx, .xlsm, .xls, .ods) or a CSV file that holds claim lines.",
  "file.not-a-workbook":
    "{file} is {kind, select, image {an image} pdf {a PDF} document {a text document} presentation {a presentation} zip {a zip archive without a workbook} json {JSON} other {no kind of file that is known here}}, not a worksheet: choose a workbook (.xlsx, .xlsm, .xls, .ods) or a CSV file.",
  "file.encrypted":
    "{file} is protected by a password and cannot be read: open it in Excel, save a copy without the password, and check that copy.",
  "file.damaged":
    "{file} is damaged or incomplete ({where} cannot be read): get a fresh copy, or open it in Excel and save it again.",
  "file.too-large":
    "{file} holds more than can be read ({where} is too large): save the sheet to check as a workbook of its own, or as CSV.",
  "file.open-quote":
    "{file} has a quotation mark in record {record} that is never closed: close or remove it, so that the records after it can be told apart.",
  "file.no-sheet": "{file} holds no worksheet: choose a workbook with a sheet of claim lines.",
  "file.no-such-sheet": "{file} has no sheet named {sheet}: choose one of {sheets}.",
  "file.no-table": "Sheet {sheet} of {file} has no table: check the sheet instead.",
  "file.no-such-table": "Sheet {sheet} of {file} has no table named {table}: choose one of {tables}.",
  "file.no-rows": "No rows of sheet {sheet} were chosen: name the first and last row to check.",
  "file.occupied":
    "Sheet {sheet} has something in {address}, where the verdicts would go: clear or move it, then check again.",
  "file.no-room":
    "Sheet {sheet} has no free columns to the right of the data for the verdicts: delete columns that are not needed, then check again.",
  "file.columns-behind":
    "Table {table} on sheet {sheet} has columns to the right of the verdicts: delete the verdict columns in Excel, where the others move along.",
} as const;
