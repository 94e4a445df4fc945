/** What Excel may stand in the way with. */
export const excel = {
  "excel.cell-edit":
    "Excel takes no requests while a cell is being typed in: press Enter or Esc in the sheet, then try again.",
  "excel.waiting": "A cell is being typed in. Press Enter or Esc in the sheet, and the work goes on.",
  "excel.read-only": "Excel does not allow changes to this workbook: save a copy that you may edit, and check that.",
  "excel.refused": "Excel could not do that: {detail}",
  "excel.row-too-large":
    "Row {row} of sheet {sheet} holds more text than Excel can hand over at once: shorten it, then check again.",
  "excel.no-sheet": "There is no sheet named {sheet} any more: choose another one, then check again.",
  "excel.no-table": "The selected cell is in no table: select a cell of the table to check, or use Check sheet.",
  "excel.nothing-selected": "The selected rows of sheet {sheet} are empty: select rows that hold claim lines.",
  "excel.protected":
    "Sheet {sheet} is protected, so nothing was written on it; the findings are listed here, and Findings sheet puts them on a sheet of their own. To have the rows marked, unprotect the sheet (Review, Unprotect Sheet) and check again.",
  "excel.cell-changed":
    "Cell {cell} of sheet {sheet} is no longer what it was when it was checked, so nothing was changed: check again.",
  "excel.merged-cell":
    "Cell {cell} of sheet {sheet} is part of the merged cells {area}, so nothing was changed: unmerge them (Home, Merge & Center), then check again.",
  "excel.still-protected":
    "Sheet {sheet} is protected, so its marks cannot be removed: unprotect it (Review, Unprotect Sheet), then clear again.",
  "excel.no-room":
    "Sheet {sheet} has no free columns to the right of the data for the verdicts; the findings are listed here. Delete columns that are not needed, then check again.",
  "excel.clear-first":
    "Sheet {sheet} has verdicts of an earlier check to the left of these rows: clear the marks, then check again.",
  "excel.undone":
    "The verdicts could not all be written to sheet {sheet} ({detail}). Those that were have been removed again; the findings are listed here.",
  "excel.rows-moved":
    "Row {row} of sheet {sheet} was changed or moved while it was checked, so no verdict was written; the findings are listed here. Check again.",
  "excel.hidden-sheet": "Sheet {sheet} is hidden: unhide it (right-click any sheet tab, Unhide), then try again.",
  "excel.misplaced":
    "Excel did not put the verdicts beside the right rows of sheet {sheet}, so they have been removed again; the findings are listed here. Show all rows (Data, Clear) and unmerge cells beside the data, then check again.",
  "excel.still-there":
    "Verdicts in rows of sheet {sheet} that are filtered out or hidden could not be removed: show all rows (Data, Clear), then clear again.",
  "excel.half-written":
    "The verdicts could not all be written to sheet {sheet}, nor those that were be removed: {address} is incomplete. Use Clear marks.",
} as const;
