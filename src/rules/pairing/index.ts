import { addonWithoutPrimary } from "./addon-without-primary.ts";
import { contrastEchoDateMismatch } from "./contrast-echo-date-mismatch.ts";
import { contrastLineOrder } from "./contrast-line-order.ts";
import { contrastWithoutEcho } from "./contrast-without-echo.ts";
import { stressContrastAdminMissing } from "./stress-contrast-admin-missing.ts";
import { stressContrastNeedsStressEcho } from "./stress-contrast-needs-stress-echo.ts";
import { stressContrastOnce } from "./stress-contrast-once.ts";
import { stressContrastSupplyMissing } from "./stress-contrast-supply-missing.ts";
import type { Rule } from "../rule.ts";

export const pairingRules: readonly Rule[] = [
  contrastWithoutEcho,
  contrastEchoDateMismatch,
  stressContrastNeedsStressEcho,
  stressContrastOnce,
  stressContrastSupplyMissing,
  stressContrastAdminMissing,
  addonWithoutPrimary,
  contrastLineOrder,
];
