import { aspPriceStale } from "./asp-price-stale.ts";
import { assignmentRequired } from "./assignment-required.ts";
import { authMissing } from "./auth-missing.ts";
import { chargeBelowAllowable } from "./charge-below-allowable.ts";
import { ndcInvalid } from "./ndc-invalid.ts";
import { ndcMissing } from "./ndc-missing.ts";
import { ndcQuantity } from "./ndc-quantity.ts";
import { payerContrastPolicy } from "./payer-contrast-policy.ts";
import type { Rule } from "../rule.ts";

export const billingRules: readonly Rule[] = [
  ndcMissing,
  ndcInvalid,
  ndcQuantity,
  authMissing,
  chargeBelowAllowable,
  aspPriceStale,
  payerContrastPolicy,
  assignmentRequired,
];
