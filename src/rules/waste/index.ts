import { wasteJwJzConflict } from "./waste-jw-jz-conflict.ts";
import { wasteJwLineIntegrity } from "./waste-jw-line-integrity.ts";
import { wasteJzContradicted } from "./waste-jz-contradicted.ts";
import { wasteModifierMissing } from "./waste-modifier-missing.ts";
import { wasteModifierNotApplicable } from "./waste-modifier-not-applicable.ts";
import { wasteVialShared } from "./waste-vial-shared.ts";
import type { Rule } from "../rule.ts";

export const wasteRules: readonly Rule[] = [
  wasteModifierMissing,
  wasteJwJzConflict,
  wasteJwLineIntegrity,
  wasteJzContradicted,
  wasteModifierNotApplicable,
  wasteVialShared,
];
