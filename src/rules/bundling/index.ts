import { ncciDopplerBundled } from "./ncci-doppler-bundled.ts";
import { ncciEcgWithEcho } from "./ncci-ecg-with-echo.ts";
import { ncciEchoPairs } from "./ncci-echo-pairs.ts";
import { ncciEmWithout25 } from "./ncci-em-without-25.ts";
import { ncciInjectionBundled } from "./ncci-injection-bundled.ts";
import { ncciLimitedDoppler } from "./ncci-limited-doppler.ts";
import { ncciModifierMisuse } from "./ncci-modifier-misuse.ts";
import { ncciStressComponents } from "./ncci-stress-components.ts";
import type { Rule } from "../rule.ts";

export const bundlingRules: readonly Rule[] = [
  ncciInjectionBundled,
  ncciDopplerBundled,
  ncciLimitedDoppler,
  ncciEchoPairs,
  ncciStressComponents,
  ncciEcgWithEcho,
  ncciModifierMisuse,
  ncciEmWithout25,
];
