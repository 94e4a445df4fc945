/** What the policy tables of a workbook say, and what is said about them. */
export const policyTables = {
  "policy.sheet.title": "EchoScrub policy",
  "policy.sheet.hint":
    "What your payers want, as EchoScrub checks it. Blank: as the payer’s family. “unknown”: nobody knows yet, and what depends on it is not checked. Select a cell to see what belongs there. From left to right: {tables}.",
  "policy.refusal": "Choose one of the list, or leave the cell blank: {choices}.",
  "policy.refusal.day": "Type a day such as 1/31/2026, or leave the cell blank.",
  "policy.source": "your policy, table {table}, row {row}",
  "policy.source.none": "no source named",
  "policy.source.reviewed": "reviewed by {reviewer} on {day}",
  "policy.source.reviewer": "reviewed by {reviewer}",
  "policy.source.day": "reviewed on {day}",
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
  "policy.hint.payer":
    "The payer’s name as your sheets write it, whatever the letter case; * stands for any text, as in Acme*. A row with the name of a family (Medicare, Medicaid …) changes that family.",
  "policy.hint.family": "The family whose rules the payer follows where its row is blank.",
  "policy.hint.from": "First date of service for which the row counts. Blank: from the beginning.",
  "policy.hint.until": "Last date of service for which the row counts. Blank: until further notice.",
  "policy.hint.wasteModifier": "Whether lines of a single-dose drug must say JW or JZ.",
  "policy.hint.unitMethod":
    "vial: a Definity vial counts as 2 units, what was not given is discarded. strict: given mL rounded up, discarded mL rounded down.",
  "policy.hint.cCodesInOffice": "Whether C8921 to C8930 are taken on professional claims.",
  "policy.hint.expectedPos": "Places of service in which the agent is paid, with commas: 11, 15, 49. Or none.",
  "policy.hint.contrastScreeningExcluded": "Whether contrast in a screening study is excluded outright.",
  "policy.hint.ndc": "Whether the lines of an agent must name the NDC.",
  "policy.hint.kitQuantity": "How the NDC quantity of a powder kit (Lumason) is counted.",
  "policy.hint.priceBasis":
    "What an agent is paid by: Medicare limits, own prices (list them in table Prices), or bundled into the study.",
  "policy.hint.chargeMultiplierMax": "A charge of more than this many times the price is taken for a slip.",
  "policy.hint.authCodes": "Codes that need an authorisation, with commas between them. Or none.",
  "policy.hint.authMandatory": "yes: a line without its authorisation is denied. no: it may be.",
  "policy.hint.filingDays": "Days after the service within which a claim must be filed.",
  "policy.hint.stressContrastInFacility": "Whether 93352 is taken from a physician in a facility.",
  "policy.hint.discardInUnitLimit": "Whether JW units count toward the daily unit limit.",
  "policy.hint.paperClaims": "Whether claims go out on paper, one diagnosis pointer a line.",
  "policy.hint.contractor":
    "The Medicare contractor of your state: its articles say which diagnoses are covered. The pane chooses it by state.",
  "policy.hint.coveredDx":
    "Names of lists in table CoveredDx, with commas; or none. They count instead of the contractor’s.",
  "policy.hint.contrastTerms": "What your contract says of contrast: bundled, prior notice, or a note of your own.",
  "policy.hint.contrastNote": "The words that a finding is to show.",
  "policy.hint.source": "Where it is written: a link or a title.",
  "policy.hint.reviewedBy": "Who read it there.",
  "policy.hint.reviewedOn": "When it was read there.",
  "policy.hint.list": "A name of your own for the list, the same in each of its rows.",
  "policy.hint.listCode": "The procedure for which the diagnosis is covered. Blank: for every one.",
  "policy.hint.diagnosis": "An ICD-10-CM code such as I50.22, or how it begins with * behind it, such as I50.*.",
  "policy.hint.pricePayer": "A payer or family of table Payers, written as there.",
  "policy.hint.priceCode": "The code that the price is for.",
  "policy.hint.price": "Dollars for one unit of the code.",
  "policy.hint.rule": "The rule’s id, as findings show it.",
  "policy.hint.level": "How bad its findings are; off: it does not run; as shipped: as it came.",
  "policy.hint.rulePayer": "A payer or family of table Payers for whom this counts. Blank: for all.",
  "policy.hint.note": "Why, for whoever reads it later. Findings do not show it.",
} as const;
