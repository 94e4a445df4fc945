/** What the command line says. */
export const cli = {
  "cli.usage":
    "echoscrub checks the claim lines of contrast echocardiography in a worksheet.\n\n  echoscrub check FILE [options]   check the lines of a worksheet (.xlsx, .xlsm, .xls, .ods, .csv), or of a claim file (837P); - for standard input\n  echoscrub release FILE [options] write the rows of the claims that may go out\n  echoscrub import FILE [options]  what is in a claim file (837P), and a sheet of its lines; or files that CMS publishes, into your policy\n  echoscrub explain ID-or-CODE     what a rule or a code means; two codes side by side; or what is found for some words\n  echoscrub units CODE ML          the claim lines for the mL given of a contrast agent\n  echoscrub ndc NDC | --code CODE  what an NDC is, the packages of an agent, and NDC quantities\n  echoscrub policy --out FILE      write policy tables to fill in (.xlsx), or a policy as one file (.json)\n\nWith check and release:\n  --sheet NAME         the sheet to check; otherwise the one in front when it was saved\n  --profile PROFILE    {profiles}\n  --policy FILE        your policy (.xlsx with the policy tables, or .json); otherwise that of the workbook itself\n  --as-of DATE         the day of the check, YYYY-MM-DD; today otherwise\n  --column FIELD=A     the column of a field, where the headings do not tell (repeat as needed)\n  --format FORMAT      text or json; of check also ndjson or csv\n\nWith check:\n  --out FILE.xlsx      write a copy of the workbook with the verdicts marked\n  --findings-sheet     put a sheet with the findings into that copy, the most money first\n  --deidentified FILE  write the lines and findings as CSV without names, dates and ids, for somebody outside\n\nWith release:\n  --out RELEASED.csv   where to write the rows that may go out\n  --held HELD.csv      where to write the others, with the reasons\n  --upload UPLOAD.csv  where to write the released lines in the columns of the claim form, for a clearinghouse\n\nWith import:\n  --out SHEET.xlsx     where to write the sheet of a claim file (.xlsx or .csv)\n  --into POLICY.json   the policy that public files are brought into; it is begun where there is none\n  --from DATE          the first day of a public file that does not tell it, YYYY-MM-DD\n  --claim-type TYPE    professional or institutional, where a public file does not tell it\n  --by NAME            who imports; otherwise the name that you work under\n  --format FORMAT      text or json\n\nWith explain:\n  --policy FILE        explained by the tables that your policy holds too\n  --as-of DATE         the day for which a code is explained, YYYY-MM-DD; today otherwise\n  --format FORMAT      text or json\n\nWith units:\n  --vials N            vials opened\n  --method METHOD      vial or strict\n\nWith ndc:\n  --units N            the NDC quantity of so many units\n  --quantity ML1.5     the units of an NDC quantity, in ML or UN\n\nWith policy:\n  --from FILE          the policy to write, out of a workbook that has one (.xlsx) or out of one file (.json)\n\nExit status: 0 no errors in the claims, or all of them released; 1 errors found, or claims held; 2 it could not run.",
  "cli.import-unknown":
    "{file} is no claim file (837P): name a file of professional claims, which begins with ISA, GS or ST.",
  "cli.policy-public-left":
    "{count, plural, one {The imported public table stays} other {The # imported public tables stay}} behind: only a .json file can hold them so far, and {file} does not have them.",
  "cli.import-out-public": "{file} is no claim file, of which a sheet could be made: use --into for public files.",
  "cli.import-one-claim-file": "{file} is a claim file: give one at a time.",
  "cli.import-into-claims": "{file} is a claim file: use --out for a sheet of its lines; --into is for public files.",
  "cli.import-into-kind":
    "{file} does not end in .json: public files are brought into a policy that is one file (echoscrub policy --from WORKBOOK --out FILE.json makes it one).",
  "cli.import-nothing": "{file} holds no row that matters to contrast echo claims: nothing was imported.",
  "cli.import-bad-type": "{given} is no type of claim: write professional or institutional.",
  "cli.import-missing": "{count, plural, one {One code of ours is} other {# codes of ours are}} not in it: {codes}.",
  "cli.import-table":
    "{title}, {until, select, none {from {from} on} other {{from} to {until}}}: {rows, plural, one {# row} other {# rows}}.",
  "cli.import-changes":
    "Of {read, plural, one {# row} other {# rows}} {kept, plural, one {# matters} other {# matter}} to contrast echo claims; against what is kept {added, plural, =0 {none is} one {# is} other {# are}} new, {changed, plural, =0 {none} other {#}} changed, {removed, plural, =0 {none} other {#}} gone.",
  "cli.import-into": "Brought into {file}: use it with --policy {file}.",
  "cli.import-not-kept": "Nothing was written: --into POLICY.json keeps it.",
  "cli.import-out-kind": "{file} ends neither in .xlsx nor in .csv: choose one of the two for the sheet.",
  "cli.import-is-input": "{file} is the file being read: give the sheet a name of its own.",
  "cli.import-warning": "Warning: {warning}",
  "cli.imported": "{file}: {rows, plural, one {# row} other {# rows}}.",
  "cli.no-command":
    "No command is given: write check, release, import, explain, units, ndc or policy (echoscrub --help shows how).",
  "cli.unknown-command":
    "{given} is not a command: {nearest, select, none {write check, release, import, explain, units, ndc or policy} other {do you mean {nearest}?}}",
  "cli.unknown-option":
    "{given} is not an option of {command}: {nearest, select, none {echoscrub --help lists them.} other {do you mean {nearest}?}}",
  "cli.needs-value": "{option} needs a value after it.",
  "cli.takes-no-value": "{option} takes no value.",
  "cli.given-twice": "{option} is given twice: give it once.",
  "cli.missing-argument": "{command} needs {what}: echoscrub {command} {usage}",
  "cli.too-many-arguments":
    "{command} takes no more than {usage}: {given} is too much (put names with spaces into quotation marks).",
  "cli.file-missing": "There is no file {file}: check the name and the folder.",
  "cli.file-is-folder": "{file} is a folder: name the workbook or CSV file in it.",
  "cli.file-unreadable":
    "{file} cannot be read ({why}): check that it is yours to read and not held open by another program.",
  "cli.out-unwritable": "{file} cannot be written ({why}): choose another place for it.",
  "cli.out-exists": "{file} is there already: choose another name, so that nothing is lost.",
  "cli.policy-needs-out":
    "policy needs --out and the file to write: policy.xlsx for tables to fill in, policy.json for one file.",
  "cli.policy-out-kind":
    "{file} ends neither in .xlsx (tables to fill in) nor in .json (one file): choose one of the two.",
  "cli.policy-begun":
    "{file}: the policy tables with the payer families and all rules as they are shipped. Add your payers to table Payers, then check with --policy {file}.",
  "cli.policy-written":
    "{file}: the policy of {from}, {count, plural, =0 {no payer} one {# payer} other {# payers}} beside the families.",
  "cli.out-not-xlsx": "{file} does not end in .xlsx: a marked copy is always an Excel workbook.",
  "cli.out-is-input": "{file} is the file being checked: give the marked copy a name of its own.",
  "cli.release-needs-out": "release needs --out and the file for the rows that may go out: --out released.csv.",
  "cli.release-not-csv": "{file} does not end in .csv: rows are released as delimited text.",
  "cli.release-same-file": "Two of --out, --held and --upload name the same file: give each a name of its own.",
  "cli.release-is-input": "{file} is the file being checked: give the rows that are written a name of their own.",
  "cli.released":
    "{file}: {claims, plural, one {# claim} other {# claims}} released, {rows, plural, one {# row} other {# rows}}.",
  "cli.held":
    "{file}: {claims, plural, one {# claim} other {# claims}} held, {rows, plural, one {# row} other {# rows}}.",
  "cli.held-nowhere":
    "{claims, plural, one {# claim} other {# claims}} held, {rows, plural, one {# row} other {# rows}}. Write them with their reasons with --held held.csv.",
  "cli.held-why":
    "{kind, select, error {Errors} warning {Warnings not approved} notChecked {Not checked and not approved} held {Held by hand} other {Not part of the check}}{rule, select, none {} other {, {rule}}}: {claims, plural, one {# claim} other {# claims}}",
  "cli.out-needs-file": "A marked copy needs a file to copy: --out does not go with standard input.",
  "cli.format-unknown": "{given} is not a format: choose {formats}.",
  "cli.profile-unknown": "{given} is not a profile: choose one of {profiles}.",
  "cli.date-invalid": "{given} is not a day: write --{option} as YYYY-MM-DD, for example 2026-11-21.",
  "cli.column-form": "{given} does not name a column: write --column field=A, for example --column code=E.",
  "cli.column-field":
    "{given} is not a field: {nearest, select, none {the fields are {fields}.} other {do you mean {nearest}?}}",
  "cli.not-a-number": "{given} is not a number of mL: write for example 1.5.",
  "cli.volume-negative": "{given} mL cannot have been given: write a volume above 0, for example 1.5.",
  "cli.vials-invalid": "{given} is not a number of vials: write a whole number of at least 1.",
  "cli.method-unknown": "{given} is not a method: choose vial or strict.",
  "cli.agent-unknown": "{given} is not a contrast agent: choose one of {codes}.",
  "cli.subject-unknown":
    "Nothing is known of {given}: {nearest, select, none {give the id of a rule, or a code of contrast echocardiography.} other {do you mean {nearest}?}}",
  "cli.unexpected": "The check broke off unexpectedly ({why}): please report it with the command that you gave.",
  "cli.json-line": "Record {record} of {file} is not a JSON object: write one object per line, its keys the headings.",
  "cli.column-hint": "Write for example --column {field}={letters}.",
  "cli.findings-sheet-needs-out": "--findings-sheet needs --out and the copy that the sheet is to be put into.",
  "cli.deidentified": "{file}: the lines without names, dates and ids.",
  "cli.deidentified-taken":
    "{file} is the file being checked or its marked copy: give the lines without names another name.",
  "cli.marked": "{file}: the verdicts stand in {address} of sheet {sheet}.",
  "text.heading": "{file}, sheet {sheet}, headings in row {row}, checked as of {date}",
  "text.error": "{count, plural, one {# error} other {# errors}} on {lines, plural, one {# line} other {# lines}}",
  "text.warning":
    "{count, plural, one {# warning} other {# warnings}} on {lines, plural, one {# line} other {# lines}}",
  "text.info": "{count, plural, one {# note} other {# notes}} on {lines, plural, one {# line} other {# lines}}",
  "text.kept":
    "{count, plural, one {# finding} other {# findings}} kept on purpose on {lines, plural, one {# line} other {# lines}}",
  "text.because": "Kept: {why}",
  "text.row": "row {row}",
  "text.at-risk": "Their payers are expected to allow ${total} for the agents on the lines with errors or warnings.",
  "text.gap": "{reason} ({count, plural, one {row} other {# rows:}} {rows})",
  "text.not-checked": "Not checked",
  "text.not-run": "Not run on this sheet",
  "text.unclear-columns": "Columns that are not clear",
  "text.unclear": "{field} may be in any of {letters}: say which with --column {field}={first}",
  "units.heading": "{given} mL of {brand} ({code}) from {vials, plural, one {# vial} other {# vials}}",
  "units.heading-assumed":
    "{given} mL of {brand} ({code}), which {vials, plural, one {# vial holds} other {# vials hold}}",
  "units.line": "{units, plural, one {# unit} other {# units}}",
  "units.strict": "Units counted by volume: given mL rounded up, discarded mL rounded down.",
} as const;
