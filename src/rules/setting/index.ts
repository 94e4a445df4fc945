import { ccodeOnProfessionalClaim } from "./ccode-on-professional-claim.ts";
import { contrastFacilityPos } from "./contrast-facility-pos.ts";
import { contrastPosUnexpected } from "./contrast-pos-unexpected.ts";
import type { Rule } from "../rule.ts";

export const settingRules: readonly Rule[] = [contrastFacilityPos, contrastPosUnexpected, ccodeOnProfessionalClaim];
