import { echoes, injectionEdits } from "../../reference/edit-families.ts";
import { distinctModifiers } from "../../reference/modifiers.ts";
import { injectionPolicy } from "../../reference/pairing.ts";
import { procedureEdits } from "../../reference/procedure-edits.ts";
import { denials } from "../edits.ts";
import { encounterRule } from "../rule.ts";

export const ncciInjectionBundled = encounterRule({
  id: "ncci-injection-bundled",
  severity: "error",
  looksAt: injectionEdits.denied,
  needs: [],
  docs: {
    summary: "An injection, an infusion or vein access is billed beside the echo that it was done for.",
    why: "Giving contrast is part of a resting echo, and has its own code in a stress echo. The national edits deny the injection beside the study.",
    remedy: "Remove the injection. If another drug was given for another reason and the record says so, add XU.",
    limits: [
      "An injection of a drug and a plain resting echo have no edit in the list: 96372 and 96377 are bundled with stress tests, stress echoes and hospital codes only.",
      "Blood drawn from a port or a catheter, and flushing it (36591, 36592, 96523), are paid beside no other service, whatever the modifier.",
    ],
  },
  basis: [procedureEdits, injectionPolicy, distinctModifiers],
  messages: {
    bundled: "{code} is part of {study} on the same day: giving contrast is not billed on its own.",
    part: "{code} is part of {study} on the same day, unless another drug was given for another reason.",
    never: "{code} is never paid beside another service such as {study}.",
  },
  suppresses: ["mue-exceeded"],
  examples: {
    bad: [{ code: "93306" }, { code: "Q9957", mod1: "JZ", units: 2 }, { code: "96374" }],
    good: [{ code: "93306" }, { code: "Q9957", mod1: "JZ", units: 2 }, { code: "96374", mod1: "XU" }],
  },
  check(day, { policy, report, notChecked }) {
    for (const { line, beside, indicator, edition } of denials(day, injectionEdits, { policy, notChecked })) {
      const message = indicator === 0 ? "never" : echoes.has(beside.code) ? "bundled" : "part";
      report(line, {
        message,
        at: "code",
        data: { code: line.code, study: beside.code },
        fix: { kind: "choice", remove: [line] },
        edition,
        beside: [beside],
      });
    }
  },
});
