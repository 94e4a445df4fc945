/** Changing the sheet, and what is told of it. */
export const fixing = {
  "log.sheet": "Change log",
  "log.when": "When",
  "log.done": "Done",
  "log.rule": "Rule",
  "log.cell": "Cell",
  "log.old": "Old",
  "log.new": "New",
  "log.changed": "Changed",
  "log.added": "Row added",
  "log.removed": "Row removed",
  "log.taken-back": "Taken back",
  "log.no-claims":
    "Sheet {sheet} holds the changes that EchoScrub made, not claims: choose the sheet of the claims, then check again.",
  "fixing.cells": "{cells, plural, =0 {} one {# cell changes} other {# cells change}}",
  "fixing.added": "{added, plural, one {# row is added} other {# rows are added}}",
  "fixing.removed": "{removed, plural, one {# row is removed} other {# rows are removed}}",
  "fixing.done":
    "{cells, plural, =0 {} one {# cell was changed.} other {# cells were changed.}} {added, plural, =0 {} one {# row was added.} other {# rows were added.}} {removed, plural, =0 {} one {# row was removed.} other {# rows were removed.}} Sheet Change log tells what was.",
  "fixing.done-unlogged":
    "The change was made, but it could not be written to the sheet Change log: {why} It can be taken back all the same.",
  "fixing.undo": "Undo",
  "fixing.undo-last": "Undo last change",
  "fixing.undone": "Taken back: {what}. The cells are as they were before.",
  "pane.progress.changing": "Changing the sheet",
} as const;
