/** What stands on a new sheet of policy tables. */
export const policyHints = {
  "policy.sheet.title": "EchoScrub policy",
  "policy.sheet.hint":
    "What your payers want, as EchoScrub checks it. Blank: as the payer’s family. “unknown”: nobody knows yet, and what depends on it is not checked. Select a cell to see what belongs there. From left to right: {tables}.",
  "policy.refusal": "Choose one of the list, or leave the cell blank: {choices}.",
  "policy.refusal.day": "Type a day such as 1/31/2026, or leave the cell blank.",
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
