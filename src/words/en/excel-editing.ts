/** What may stand in the way of a change in Excel. */
export const excelEditing = {
  "excel.table-changed":
    "Table {table} on sheet {sheet} has other columns than a moment ago: look at it, then try again.",
  "excel.table-totals":
    "Table {table} on sheet {sheet} shows totals, so its rows cannot be exchanged: hide its total row (Table Design), then try again.",
  "excel.table-no-room":
    "Table {table} cannot grow, for something stands below it in {address}: move it, then try again.",
  "excel.protected-change":
    "Sheet {sheet} is protected, so nothing was changed: unprotect it (Review, Unprotect Sheet), then try again.",
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
} as const;
