import { visitEdits } from "../../reference/edit-families.ts";
import { visitModifiers } from "../../reference/modifiers.ts";
import { procedureEdits } from "../../reference/procedure-edits.ts";
import { denials, setApart } from "../edits.ts";
import { encounterRule } from "../rule.ts";

export const ncciEmWithout25 = encounterRule({
  id: "ncci-em-without-25",
  severity: "error",
  looksAt: visitEdits.denied,
  needs: [],
  docs: {
    summary: "A visit on the day of a stress test or an injection does not say that it was a service of its own.",
    why: "The national edits deny a visit beside 93015 to 93018 and beside 96374, unless modifier 25 sets it apart. 99211 is never paid beside 96374.",
    remedy: "Add 25 to the visit if the record shows one of its own beyond the test; else remove the visit.",
    limits: [
      "A visit beside an echo, a stress echo or 93352 has no edit. Some payers want 25 there as well.",
      "What the hospital's table says of visits was not read: there it is not checked.",
    ],
  },
  basis: [procedureEdits, visitModifiers],
  messages: {
    without: "{code} is denied beside {service} on the same day without modifier 25.",
    never: "{code} is never paid beside {service} on the same day.",
  },
  examples: {
    bad: [{ code: "99214" }, { code: "93016" }],
    good: [{ code: "99214" }, { code: "93306" }],
  },
  check(day, { policy, report, notChecked }) {
    for (const { line, beside, indicator, edition } of denials(day, visitEdits, { policy, notChecked })) {
      const data = { code: line.code, service: beside.code };
      const finding = { at: "mod", data, edition, beside: [beside] } as const;
      if (indicator === 0)
        report(line, { ...finding, message: "never", at: "code", fix: { kind: "choice", remove: [line] } });
      else report(line, { ...finding, message: "without", severity: "warning", fix: setApart(line, "25") });
    }
  },
});
