import { dxContrastLink } from "./dx-contrast-link.ts";
import { dxImagingQualityOnly } from "./dx-imaging-quality-only.ts";
import { dxManifestationFirst } from "./dx-manifestation-first.ts";
import { dxMissingOrInvalid } from "./dx-missing-or-invalid.ts";
import { dxNotCovered } from "./dx-not-covered.ts";
import { dxPointerInvalid } from "./dx-pointer-invalid.ts";
import { dxScreeningOnly } from "./dx-screening-only.ts";
import type { Rule } from "../rule.ts";

export const diagnosisRules: readonly Rule[] = [
  dxMissingOrInvalid,
  dxPointerInvalid,
  dxManifestationFirst,
  dxScreeningOnly,
  dxImagingQualityOnly,
  dxNotCovered,
  dxContrastLink,
];
