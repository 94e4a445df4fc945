import { codeFormat } from "./code-format.ts";
import { codeNotEffective } from "./code-not-effective.ts";
import { dosInvalid } from "./dos-invalid.ts";
import { duplicateLine } from "./duplicate-line.ts";
import { modifierInvalid } from "./modifier-invalid.ts";
import { posInvalid } from "./pos-invalid.ts";
import { providerIds } from "./provider-ids.ts";
import { timelyFiling } from "./timely-filing.ts";
import { unitsInvalid } from "./units-invalid.ts";
import type { Rule } from "../rule.ts";

export const hygieneRules: readonly Rule[] = [
  codeFormat,
  unitsInvalid,
  dosInvalid,
  timelyFiling,
  posInvalid,
  modifierInvalid,
  providerIds,
  duplicateLine,
  codeNotEffective,
];
