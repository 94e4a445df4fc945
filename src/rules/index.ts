import { codeFormat } from "./hygiene/code-format.ts";
import { contrastWithoutEcho } from "./pairing/contrast-without-echo.ts";
import type { Rule } from "./rule.ts";
import { wasteModifierMissing } from "./waste/waste-modifier-missing.ts";

/** Every rule, in the order in which a row's findings are listed. */
export const rules: readonly Rule[] = [codeFormat, wasteModifierMissing, contrastWithoutEcho];
