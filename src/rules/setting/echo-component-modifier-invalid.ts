import { modifierEdits } from "../../claims/rebill.ts";
import { componentIndicators, componentModifiers, scheduledCodes } from "../../reference/component-indicators.ts";
import { known } from "../known.ts";
import { lineRule } from "../rule.ts";

export const echoComponentModifierInvalid = lineRule({
  id: "echo-component-modifier-invalid",
  severity: "error",
  looksAt: scheduledCodes,
  claimType: "professional",
  needs: ["mod", "dos"],
  docs: {
    summary: "26 or TC stands on a code that has no such part, or both stand on one line.",
    why: "26 bills the reading of a study and TC the making of it. A code that is not split into these parts is denied with either of them.",
    remedy: "Remove the modifier. For the reading alone of a stress test or an ECG bill the code of the reading.",
    limits: ["Looks at the codes of contrast echo claims, as the physician fee schedule splits them."],
  },
  basis: [componentIndicators],
  messages: {
    both: "26 and TC on one line are the whole study: bill {code} without them, or the two parts on two lines.",
    none: "{code} is not split into a professional and a technical part: it goes without {modifier}.",
    professional: "{code} is the professional part already: it goes without {modifier}.",
    technical: "{code} is the technical part already: it goes without {modifier}.",
    global: "{code} is always both parts together: it goes without {modifier}.",
  },
  examples: {
    bad: [{ code: "93351" }, { code: "93352", mod1: "26" }],
    good: [{ code: "93351", mod1: "26" }, { code: "93352" }],
  },
  check(line, { report, notChecked }) {
    const modifiers = componentModifiers.filter((modifier) => line.has(modifier));
    const [modifier] = modifiers;
    if (!modifier) return;
    const list = known(componentIndicators, [line], notChecked);
    const components = list?.of(line.code);
    if (!list || !components) return;
    const { code } = line;
    const finding = { at: "mod", edition: list.edition } as const;
    const kept = line.modifiers.filter((one) => !modifiers.includes(one));
    const fix = { kind: "choice", edits: modifierEdits(line, kept) } as const;
    if (components.indicator !== 1) {
      const message = meaning[components.indicator];
      report(line, { ...finding, message, data: { code, modifier: modifiers.join(" and ") }, fix });
    } else if (modifiers.length > 1) report(line, { ...finding, message: "both", data: { code }, fix });
  },
});

/** What the indicator of a code that is not split says of it. */
const meaning = {
  0: "none",
  2: "professional",
  3: "technical",
  4: "global",
  5: "none",
  9: "none",
} as const;
