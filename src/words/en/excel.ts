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
  "excel.table-changed":
    "Table {table} on sheet {sheet} has other columns than a moment ago: look at it, then try again.",
  "excel.table-totals":
    "Table {table} on sheet {sheet} shows totals, so its rows cannot be exchanged: hide its total row (Table Design), then try again.",
  "excel.table-no-room":
    "Table {table} cannot grow, for something stands below it in {address}: move it, then try again.",
  "excel.no-table": "The selected cell is in no table: select a cell of the table to check, or use Check sheet.",
  "excel.nothing-selected": "The selected rows of sheet {sheet} are empty: select rows that hold claim lines.",
  "excel.protected":
    "Sheet {sheet} is protected, so nothing was written on it; the findings are listed here. To have the rows marked, unprotect the sheet (Review, Unprotect Sheet) and check again.",
  "excel.protected-change":
    "Sheet {sheet} is protected, so nothing was changed: unprotect it (Review, Unprotect Sheet), then try again.",
  "excel.cell-changed":
    "Cell {cell} of sheet {sheet} is no longer what it was when it was checked, so nothing was changed: check again.",
  "excel.merged-cell":
    "Cell {cell} of sheet {sheet} is part of the merged cells {area}, so nothing was changed: unmerge them (Home, Merge & Center), then check again.",
  "excel.merged-row":
    "Row {row} of sheet {sheet} has cells that are merged over several rows ({area}), so no row was added or removed there: unmerge them (Home, Merge & Center), then check again.",
  "excel.hidden-row":
    "Row {row} of sheet {sheet} is filtered out or hidden, so no row was added or removed there: show it (Data, Clear, or unhide it), then try again.",
  "excel.formula-cell":
    "Cell {cell} of sheet {sheet} holds a formula that would come to something else than is wanted, so nothing was changed: change the formula by hand.",
  "excel.not-taken":
    "Cell {cell} of sheet {sheet} did not take what was written into it, so nothing was changed: if it is part of merged cells, unmerge them, then try again.",
  "excel.structure-protected":
    "The structure of this workbook is protected, so the sheet {name} cannot be added: unprotect it (Review, Protect Workbook), then try again.",
  "excel.changed-since":
    "Cell {cell} of sheet {sheet} was changed since, so nothing was taken back: put it back by hand, or leave the change.",
  "excel.moved-since":
    "Rows or formulas of sheet {sheet} were moved or changed since, so nothing was taken back: put them back as they were, or leave the change.",
  "excel.change-undone": "Excel could not make the change ({detail}), so sheet {sheet} is as it was before.",
  "excel.change-half":
    "Excel stopped in the middle of the change ({detail}) and did not let it be put back either. On sheet {sheet} look at {places}: some may be changed and some not. Excel’s own Undo may help.",
  "excel.take-back-half":
    "Excel stopped in the middle of taking the change back ({detail}). On sheet {sheet} look at {places}: some may be as they were before and some not. Excel’s own Undo may help.",
  "excel.own-sheet-half":
    "Sheet {sheet} could not be written whole ({detail}): what stands on it now is not to be trusted. Make it again; only this sheet was changed.",
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
