/** What is said of public files that are read: why one cannot be, what is to be asked, and what to know of one that was. */
export const imports = {
  "imports.within": "{inner} in {file}",
  "imports.empty": "{file} is empty: download it again.",
  "imports.unknown":
    "{file} is none of the public files that are known here: choose payment limits, the NDC crosswalk, MUE, PTP or add-on code edits, Addendum B, relative values, HCPCS codes, the ICD-10-CM order file or articles of the Medicare Coverage Database, as they were downloaded.",
  "imports.not-a-table":
    "{file} is {kind, select, image {an image} pdf {a PDF} document {a text document} json {JSON} page {a web page} zip {a zip without a public file that is known here} workbook {a workbook without a public table that is known here} other {no kind of file that is known here}}: choose the file of CMS, or the zip that it came in.",
  "imports.relative":
    "{file} is {what, select, oppsCrosswalk {the crosswalk of hospital payment} awpCrosswalk {the crosswalk of average wholesale prices} nocCrosswalk {the crosswalk of drugs without a code of their own} nocPrices {the prices of drugs without a code of their own} dmeUnits {the MUE table of equipment suppliers} hcpcsChanges {a report of changed HCPCS codes} hcpcsLayout {a description of the HCPCS file} procedureCodes {the list of ICD-10-PCS codes of inpatient procedures} claims {a file of claims} remittance {a remittance advice} ptpChanges {a list of changed PTP edits} determinations {a table of local coverage determinations} other {another public file}}, of which nothing is used here: choose {instead, select, ndcCrosswalk {the ASP NDC-HCPCS crosswalk} paymentLimits {the payment limits} unitEdits {the MUE table of practitioners or of outpatient hospitals} hcpcsCodes {the alpha-numeric HCPCS file} diagnosisCodes {the ICD-10-CM order file} procedureEdits {the PTP edits themselves} coveredDiagnoses {the tables of articles} other {a public file of CMS}}.",
  "imports.damaged": "{file} is damaged or incomplete ({where} cannot be read): download it again.",
  "imports.too-large": "{file} holds more than can be real ({where} is too large) and was not read: download it again.",
  "imports.encrypted":
    "{file} is protected by a password and cannot be read: download it again, or save it without one.",
  "imports.old-workbook": "{file} is a workbook of the old kind, which cannot be read here: choose its CSV or .xlsx.",
  "imports.no-rows": "{file} has the headings of a table that is known here, but no rows of it: download it again.",
  "imports.differ":
    "{first} and {second} say different things of the same codes and days: import only the one that is right.",
  "imports.needs-first-day":
    "{title} does not say for which days it was published: give its first day, as CMS says it on the page where the file is.",
  "imports.needs-claim-type":
    "{title} does not say whether it is for practitioners or for outpatient hospitals: say which, as CMS does on the page where the file is.",
  "imports.needs-tables":
    "The coverage database says which diagnoses an article covers in several tables: choose the zip of current articles, or article_x_icd10_covered, article_x_icd10_covered_group and article_x_hcpc_code together.",
  "imports.no-echo-article": "No article in force is about an echo study and lists covered diagnoses.",
  "imports.no-day": "{text} is no day: write the first day as {example}.",
  "imports.not-first-day":
    "{day} is not the first day of a quarter: this file is published for whole quarters, such as one from {example}.",
  "imports.outside":
    "{day} is not in {year}, which is the year that the file names: give the first day of its quarter.",
  "imports.cut-off":
    "{file} ends in the middle of a line, which was left out: it may have been cut off, so download it again and compare.",
  "imports.no-line-end": "The last line of {file} has no end: the file may have been cut off there.",
  "imports.odd-rows":
    "{file} has {count, plural, one {a row that is not as the others, and was left out: row {row}} other {# rows that are not as the others, and were left out: the first is row {row}}}.",
  "imports.none-kept": "{file} has none of the codes that are checked here.",
  "imports.twice": "{left} holds the same table as {used} and was not read.",
  "imports.not-used":
    "{count, plural, one {{names} in {file} is} other {{names}{more, plural, =0 {} other { and # more}} in {file} are}} not used here.",
  "imports.part-of-edits":
    "Pairs whose first code is from {ranges} were read: {count, plural, one {one code that is checked here lies} other {# codes that are checked here lie}} outside, so import the other parts too.",
} as const;
