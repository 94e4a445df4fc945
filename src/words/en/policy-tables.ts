/** What the policy tables of a workbook say, and what is said about them. */
export const policyTables = {
  "policy.source": "your policy, table {table}, row {row}",
  "policy.source.none": "no source named",
  "policy.source.reviewed": "reviewed by {reviewer} on {day}",
  "policy.source.reviewer": "reviewed by {reviewer}",
  "policy.source.day": "reviewed on {day}",
  "public.bad":
    "{where} holds {shown, select, none {nothing} other {“{shown}”}}, which no public file says: import the file again.",
  "public.rows":
    "{where}: {count, plural, =0 {none} other {#}} of the file’s {expected, plural, one {row is} other {# rows are}} there. Import the file again, or delete its row here.",
  "policy.where": "Table {table}, column {column}, cell {cell} of sheet {sheet}",
  "policy.where-record": "Table {table}, column {column}, record {row} of {sheet}",
  "policy.and-more":
    "{first} {more, plural, one {Another cell} other {# more cells}} of the policy must be mended too.",
  "policy.no-payer":
    "{where} does not name the payer: write the name as your sheets write it, with * for any text, or clear the row.",
  "policy.no-family": "{where} is blank: choose the family whose rules {payer} follows ({choices}).",
  "policy.bad-family": "{where} holds “{shown}”: choose the family whose rules {payer} follows ({choices}).",
  "policy.family-differs":
    "{where} holds “{shown}”, but the row is the one of the family {family}: leave the cell blank.",
  "policy.family-dated":
    "{where} holds “{shown}”, but the row of the family {family} counts on every day: clear the cell, or give a payer’s own name a row for those days.",
  "policy.payer-twice":
    "{where} names {shown} for days on which row {other} names it too: give each row days of its own, or clear one of them.",
  "policy.bad-value": "{where} holds “{shown}”: write {expects}, or leave it blank.",
  "policy.expects.one-of": "one of {choices}",
  "policy.expects.places": "places of service of two digits with commas between them, none, or unknown",
  "policy.expects.codes": "codes with commas between them, such as 93306, 93350, or none, or unknown",
  "policy.expects.days": "a whole number of days such as 90, or unknown",
  "policy.expects.times": "a number above 1 such as 10, or unknown",
  "policy.bad-day": "{where} holds “{shown}”, which is no day: write one such as 2026-01-31, or leave it blank.",
  "policy.until-before-from": "{where} lies before the row’s first day, {from}: correct one of the two.",
  "policy.no-such-list":
    "{where} names the list “{list}”, which is not in table CoveredDx: add its diagnoses there, correct the name, or write none.",
  "policy.no-such-contractor": "{where} holds “{shown}”, which is no Medicare contractor: choose one of {choices}.",
  "policy.no-note": "{where} is blank, though the terms are a note: write what your contract says of contrast.",
  "policy.no-list": "{where} does not name the list that the diagnosis belongs to: write a name, or clear the row.",
  "policy.bad-list": "{where} holds “{shown}”: the name of a list has no comma and no semicolon in it.",
  "policy.no-code": "{where} is blank: write the code that the price is for, or clear the row.",
  "policy.bad-code":
    "{where} holds “{shown}”, which is no CPT or HCPCS code: write five letters or digits such as Q9957.",
  "policy.no-diagnosis":
    "{where} is blank: write an ICD-10-CM code, or how it begins with * behind it, or clear the row.",
  "policy.bad-diagnosis":
    "{where} holds “{shown}”: write an ICD-10-CM code such as I50.22, or how it begins with * behind it, such as I50.*.",
  "policy.no-such-payer":
    "{where} names {shown}, which is not in table Payers: add it there, or write the name as it stands there.",
  "policy.price-twice":
    "{where} gives a price of {code} for days for which row {other} gives one too: give each row days of its own, or clear one of them.",
  "policy.bad-price": "{where} holds “{shown}”: write the dollars for one unit of the code, such as 40.33.",
  "policy.no-rule": "{where} does not name the rule: write its id, or clear the row.",
  "policy.bad-rule": "{where} holds “{shown}”, which is no rule: write the id as findings show it, or clear the row.",
  "policy.bad-level": "{where} holds “{shown}”: write one of {choices}.",
  "policy.rule-twice":
    "{where} names {shown} a second time for the same payer, after row {other}: clear one of the rows.",
  "policy.table-twice":
    "Tables {first} and {second} both have the headings of the policy’s table {table}: rename the headings of the one that is not meant, or delete it.",
  "policy.strange-column": "Column {column} of table {table} is not one of the policy’s, and was not read.",
  "policy.sheet-of-policy": "Sheet {sheet} holds your policy, not claims: choose the sheet with the claim lines.",
  "policy.no-tables":
    "{file} holds no policy tables: name a workbook that has them or a policy that was exported, or make a new one with echoscrub policy --out policy.xlsx.",
  "policy.not-a-policy":
    "{file} is no policy of EchoScrub: choose a file that was exported with its policy, or a workbook that holds the policy tables.",
  "policy.other-version":
    "{file} was written by a newer EchoScrub: update this one, or export the policy as a workbook.",
  "policy.no-records": "{file} is damaged: its table {table} is no list of records.",
  "policy.no-record": "{file} is damaged: record {record} of its table {table} is no object.",
} as const;
