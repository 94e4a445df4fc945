/** What changes cells, rows and sheets: only who mends or writes needs it, so that the pane may fetch it then. */
export { addTables } from "./add-tables.ts";
export { appendToLog } from "./change-log.ts";
export { removeOwnSheets, writeOwnSheet } from "./own-sheet.ts";
export { replaceRows } from "./replace-rows.ts";
export { makeStep } from "./step.ts";
export { takeBack } from "./take-back.ts";
