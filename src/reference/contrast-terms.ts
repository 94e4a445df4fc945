import { dated } from "./dated.ts";
import { pabauAgent } from "./sources.ts";

/** What a payer does about contrast is in its contract; nothing of it is known but what the user notes. */
export const contrastContracts = dated("contracts on contrast", {
  from: "2005-04-01",
  value: "Medicare's limit, a price of the contract, or paid with the study; a few payers want to know beforehand",
  source: { ...pabauAgent, section: "reimbursement and prior authorization" },
});
