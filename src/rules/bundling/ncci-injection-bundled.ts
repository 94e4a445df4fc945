import { distinctInjection, editedStudies, injectionPolicy, injections } from "../../reference/injection-edits.ts";
import { procedureEdits } from "../../reference/procedure-edits.ts";
import { known } from "../known.ts";
import { encounterRule } from "../rule.ts";

export const ncciInjectionBundled = encounterRule({
  id: "ncci-injection-bundled",
  severity: "error",
  looksAt: injections,
  needs: ["mod"],
  docs: {
    summary: "An injection, an infusion or vein access is billed beside the echo that it was done for.",
    why: "Giving contrast is part of a resting echo, and has its own code in a stress echo. The national edits deny the injection beside the study.",
    remedy: "Remove the injection. If another drug was given for another reason and the record says so, add XU.",
    limits: [
      "An injection of a drug and a plain resting echo have no edit in the list: 96372 and 96377 are bundled with stress echoes and hospital codes only.",
      "The list is that of July 2024; a later one may hold other pairs, and the message says so.",
    ],
  },
  basis: [procedureEdits, injectionPolicy, distinctInjection],
  messages: {
    bundled:
      "{code} is part of {study} on the same day: giving contrast is not billed on its own ({edition}{older, select, yes {, later editions not seen} other {}}).",
  },
  examples: {
    bad: [{ code: "93306" }, { code: "Q9957", mod1: "JZ", units: 2 }, { code: "96374" }],
    good: [{ code: "93306" }, { code: "Q9957", mod1: "JZ", units: 2 }, { code: "96374", mod1: "XU" }],
  },
  check({ encounter, subjects }, { report, notChecked }) {
    const studies = encounter.of(editedStudies);
    if (studies.length === 0) return;
    const edits = known(procedureEdits, subjects, notChecked);
    if (!edits) return;
    const { name, until } = edits.edition;
    const data = { edition: name, older: until !== undefined && encounter.dos > until ? "yes" : "no" };
    for (const line of subjects) {
      const { code } = line;
      const distinct = distinctInjection.values[0]!.value.some((modifier) => line.has(modifier));
      const study = studies.find((one) => {
        const edit = edits.edit(one.code, code, encounter.claimType);
        return edit !== undefined && !(distinct && edit.indicator === 1);
      });
      if (!study) continue;
      report(line, {
        message: "bundled",
        at: "code",
        data: { ...data, code, study: study.code },
        fix: { kind: "choice", remove: [line] },
      });
    }
  },
});
