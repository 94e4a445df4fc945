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
import { contrastWithoutEcho } from "./pairing/contrast-without-echo.ts";
import type { Rule } from "./rule.ts";
import { wasteModifierMissing } from "./waste/waste-modifier-missing.ts";

/** Every rule, in the order in which a row's findings are listed. */
export const rules: readonly Rule[] = [
  codeFormat,
  unitsInvalid,
  dosInvalid,
  posInvalid,
  modifierInvalid,
  duplicateLine,
  wasteModifierMissing,
  contrastWithoutEcho,
  dxMissingOrInvalid,
  dxManifestationFirst,
  dxScreeningOnly,
  dxImagingQualityOnly,
  docSuboptimalImages,
  docVolumeWaste,
  docOrder,
];
