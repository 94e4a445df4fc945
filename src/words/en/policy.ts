/** What may be known of a payer. */
export const policy = {
  "policy.wasteModifier": "whether single-dose drugs need JW or JZ",
  "policy.unitMethod": "how the units of a Definity vial are counted",
  "policy.cCodesInOffice": "whether C-codes are taken on professional claims",
  "policy.expectedPos": "in which places of service the agent is paid",
  "policy.contrastScreeningExcluded": "whether contrast in a screening study is excluded",
} as const;
