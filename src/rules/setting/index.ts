import { ccodeAgentMissing } from "./ccode-agent-missing.ts";
import { ccodeOnProfessionalClaim } from "./ccode-on-professional-claim.ts";
import { contrastFacilityPos } from "./contrast-facility-pos.ts";
import { contrastPosMismatch } from "./contrast-pos-mismatch.ts";
import { contrastPosUnexpected } from "./contrast-pos-unexpected.ts";
import { contrastWithProfessionalComponent } from "./contrast-with-professional-component.ts";
import { echoComponentModifierInvalid } from "./echo-component-modifier-invalid.ts";
import { echoFacilityNeeds26 } from "./echo-facility-needs-26.ts";
import { hospitalContrastNeedsCcode } from "./hospital-contrast-needs-ccode.ts";
import { stressContrastInFacility } from "./stress-contrast-in-facility.ts";
import type { Rule } from "../rule.ts";

export const settingRules: readonly Rule[] = [
  contrastFacilityPos,
  contrastPosUnexpected,
  contrastPosMismatch,
  ccodeOnProfessionalClaim,
  hospitalContrastNeedsCcode,
  ccodeAgentMissing,
  echoFacilityNeeds26,
  contrastWithProfessionalComponent,
  echoComponentModifierInvalid,
  stressContrastInFacility,
];
