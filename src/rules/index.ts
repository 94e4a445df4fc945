import { ncciInjectionBundled } from "./bundling/ncci-injection-bundled.ts";
import { contrastDilutedVolume } from "./contrast/contrast-diluted-volume.ts";
import { contrastRoundingAmbiguous } from "./contrast/contrast-rounding-ambiguous.ts";
import { contrastUnitsPerVial } from "./contrast/contrast-units-per-vial.ts";
import { contrastUnitsVsVolume } from "./contrast/contrast-units-vs-volume.ts";
import { dxImagingQualityOnly } from "./diagnosis/dx-imaging-quality-only.ts";
import { dxManifestationFirst } from "./diagnosis/dx-manifestation-first.ts";
import { dxMissingOrInvalid } from "./diagnosis/dx-missing-or-invalid.ts";
import { dxScreeningOnly } from "./diagnosis/dx-screening-only.ts";
import { docOrder } from "./documentation/doc-order.ts";
import { docSuboptimalImages } from "./documentation/doc-suboptimal-images.ts";
import { docVolumeWaste } from "./documentation/doc-volume-waste.ts";
import { codeFormat } from "./hygiene/code-format.ts";
import { dosInvalid } from "./hygiene/dos-invalid.ts";
import { duplicateLine } from "./hygiene/duplicate-line.ts";
import { modifierInvalid } from "./hygiene/modifier-invalid.ts";
import { posInvalid } from "./hygiene/pos-invalid.ts";
import { unitsInvalid } from "./hygiene/units-invalid.ts";
import { contrastEchoDateMismatch } from "./pairing/contrast-echo-date-mismatch.ts";
import { contrastWithoutEcho } from "./pairing/contrast-without-echo.ts";
import { stressContrastAdminMissing } from "./pairing/stress-contrast-admin-missing.ts";
import { stressContrastNeedsStressEcho } from "./pairing/stress-contrast-needs-stress-echo.ts";
import { stressContrastOnce } from "./pairing/stress-contrast-once.ts";
import { stressContrastSupplyMissing } from "./pairing/stress-contrast-supply-missing.ts";
import { ccodeOnProfessionalClaim } from "./setting/ccode-on-professional-claim.ts";
import { contrastFacilityPos } from "./setting/contrast-facility-pos.ts";
import { contrastPosUnexpected } from "./setting/contrast-pos-unexpected.ts";
import { wasteJwJzConflict } from "./waste/waste-jw-jz-conflict.ts";
import { wasteJwLineIntegrity } from "./waste/waste-jw-line-integrity.ts";
import { wasteJzContradicted } from "./waste/waste-jz-contradicted.ts";
import { wasteModifierMissing } from "./waste/waste-modifier-missing.ts";
import type { Rule } from "./rule.ts";

/** Every rule, in the order in which a row's findings are listed. */
export const rules: readonly Rule[] = [
  codeFormat,
  unitsInvalid,
  dosInvalid,
  posInvalid,
  modifierInvalid,
  duplicateLine,
  contrastUnitsPerVial,
  contrastUnitsVsVolume,
  contrastDilutedVolume,
  contrastRoundingAmbiguous,
  wasteModifierMissing,
  wasteJwJzConflict,
  wasteJwLineIntegrity,
  wasteJzContradicted,
  contrastFacilityPos,
  contrastPosUnexpected,
  ccodeOnProfessionalClaim,
  contrastWithoutEcho,
  contrastEchoDateMismatch,
  stressContrastNeedsStressEcho,
  stressContrastOnce,
  stressContrastSupplyMissing,
  stressContrastAdminMissing,
  ncciInjectionBundled,
  dxMissingOrInvalid,
  dxManifestationFirst,
  dxScreeningOnly,
  dxImagingQualityOnly,
  docSuboptimalImages,
  docVolumeWaste,
  docOrder,
];
