/** Numbers of Excel's events as its client library knows them. */
export const eventTypes = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  formatChanged: 18,
  rowSorted: 19,
  nameChanged: 25,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  workbookAutoSave: 2200,
  workbookActivated: 2203,
} as const;

/** The target of events about the workbook or all its worksheets. */
export const workbookTarget = "Workbook";
