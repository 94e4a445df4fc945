/** The pane's view of the policy. */
export const policyPane = {
  "policy-pane.title": "Policy",
  "policy-pane.close": "Close the policy",
  "policy-pane.reading": "Reading the policy",
  "policy-pane.none":
    "This workbook has no policy yet: the payer families count as they are shipped. Set up its tables to say what each of your payers wants; a new payer is a new row.",
  "policy-pane.set-up": "Set up policy tables",
  "policy-pane.add-missing": "Add the missing tables",
  "policy-pane.set-up-done":
    "The policy tables stand on sheet {sheet}. Add a row to table {payers} for each of your payers.",
  "policy-pane.renamed":
    "The name {wanted} is taken in this workbook, so that table is called {name}: it is known by its headings.",
  "policy-pane.missing": "Not in this workbook: {tables}.",
  "policy-pane.tables": "Tables",
  "policy-pane.table": "{table} ({rows, plural, =0 {no rows} one {# row} other {# rows}})",
  "policy-pane.problems":
    "{count, plural, one {One cell has to be mended before anything is checked.} other {# cells have to be mended before anything is checked.}}",
  "policy-pane.remarks": "Left out",
  "policy-pane.show-cell": "Show the cell",
  "policy-pane.payers": "Payers and families ({count, number})",
  "policy-pane.payer": "{name} ({family})",
  "policy-pane.days":
    "{from, select, none {until {until}} other {{until, select, none {from {from}} other {from {from} until {until}}}}}",
  "policy-pane.all-known": "All that checks ask of it is known.",
  "policy-pane.unknown": "Not known: {columns}.",
  "policy-pane.contractor": "Medicare contractor",
  "policy-pane.contractor.none":
    "None is chosen, so diagnoses are not checked against what Medicare covers in your state.",
  "policy-pane.contractor.now": "{payer}: diagnoses are checked against what {contractor} covers.",
  "policy-pane.state": "State",
  "policy-pane.state.choose": "Choose your state",
  "policy-pane.contractor.of": "{name} decides for {state}.",
  "policy-pane.contractor.lists": "Looked up: {lists}.",
  "policy-pane.contractor.no-lists": "It lists no article on echo, so no diagnosis of its lines is judged.",
  "policy-pane.contractor.elsewhere": "{places}: {contractor}.",
  "policy-pane.contractor.use": "Use {id} for Medicare",
  "policy-pane.contractor.done": "{id} stands in Medicare’s row of the policy now.",
  "policy-pane.file": "One file",
  "policy-pane.file.hint": "To bring this policy to another workbook, or to the command line (--policy).",
  "policy-pane.export": "Export the policy",
  "policy-pane.export.done": "The policy was given out as {file}.",
  "policy-pane.export.text": "If no file was saved: copy this text into a file named {file}",
  "policy-pane.import": "Import a policy",
  "policy-pane.import.hint": "a file that was exported",
  "policy-pane.import.ask":
    "{file} names {count, plural, =0 {no payer beside the families} one {one payer: {names}} other {# payers: {names}}}.",
  "policy-pane.import.replaces":
    "Its rows would stand in place of those in the policy tables of this workbook, which {count, plural, =0 {name no payer beside the families} one {name one payer: {names}} other {name # payers: {names}}}.",
  "policy-pane.import.public":
    "{count, plural, one {The public table that it holds is} other {The # public tables that it holds are}} left out: only the command line (--policy) reads them so far.",
  "policy-pane.import.go": "Import it",
  "policy-pane.import.cancel": "Keep things as they are",
  "policy-pane.import.done": "The policy of {file} is in this workbook now.",
  "policy-pane.undo": "Undo",
  "policy-pane.undone": "The policy is as it was before.",
  "policy-pane.failed": "Unexpected: {detail} Try again; if it happens again, please report it.",
  "pane.stale.policy": "The results are older than the policy: it was changed since.",
  "policy.no-medicare-row":
    "Table Payers has no row {family} with a column Contractor to write {contractor} into: add them, then choose again.",
  "policy.changed-since":
    "The policy was changed since the import, so taking that back would lose something: nothing was done.",
  "policy.no-such-column":
    "Table {table} has no column {column}, which the file fills: add it to the table, then import again.",
} as const;
