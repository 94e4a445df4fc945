import { billingRules } from "./billing/index.ts";
import { bundlingRules } from "./bundling/index.ts";
import { contrastRules } from "./contrast/index.ts";
import { diagnosisRules } from "./diagnosis/index.ts";
import { documentationRules } from "./documentation/index.ts";
import { hygieneRules } from "./hygiene/index.ts";
import { limitRules } from "./limits/index.ts";
import { pairingRules } from "./pairing/index.ts";
import { settingRules } from "./setting/index.ts";
import { wasteRules } from "./waste/index.ts";
import type { Rule } from "./rule.ts";

/** Every rule, in the order in which a row's findings are listed. */
export const rules: readonly Rule[] = [
  ...hygieneRules,
  ...contrastRules,
  ...limitRules,
  ...wasteRules,
  ...settingRules,
  ...pairingRules,
  ...bundlingRules,
  ...diagnosisRules,
  ...billingRules,
  ...documentationRules,
];
