/** What a run says about itself. */
export const run = {
  "not-checked.blank": "Row {row}: the cell for {field} is blank.",
  "not-checked.unreadable": "Row {row}: the cell for {field} cannot be read. {why}",
  "not-checked.invalid": "Row {row}: the cell for {field} holds “{shown}”, which is not valid.",
  "not-checked.no-patient": "Row {row} does not say which patient it is for, so the claim's other lines are not known.",
  "not-checked.no-reference": "Not known for {date}: {what}.",
  "not-checked.no-price": "The payer’s own prices hold none for {code} on {date}.",
  "not-checked.policy-unknown": "The policy of this payer is not known: {what}.",
  "not-checked.list-not-held":
    "{contractor} lists the diagnoses covered for {code} in {document}, which is not held here: list them in the policy’s table CoveredDx.",
  "not-checked.on-condition": "{list} covers {diagnosis} for {code} on a condition that no cell shows.",
  "not-checked.divided-since": "{list} names {listed} for {code}, which {diagnosis} is a part of, and not {diagnosis}.",
  "not-checked.maybe-elsewhere": "Row {row} of the same patient cannot be read, and it may be the line looked for.",
  "not-run.no-column": "The sheet has no column for {field}.",
  "not-run.no-grouping": "The sheet has neither a patient column nor a claim column.",
  "not-run.switched-off": "The rule is switched off in the policy.",
  "not-run.optional": "The rule is optional: switch it on in the policy’s table Rules.",
  "not-run.nobody-says": "No payer of this sheet has a policy that says it: {what}. {hint}",
  "hint.coveredDx":
    "Choose the Medicare contractor of your state (in the pane under Policy, or in column Contractor of the policy’s table Payers), or list covered diagnoses in its table CoveredDx.",
  "hint.contrastTerms": "Note it in the policy’s table Payers.",
  "hint.none": "Say it in the policy’s table Payers.",
} as const;
