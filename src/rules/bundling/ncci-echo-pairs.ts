import { imagingEdits } from "../../reference/edit-families.ts";
import { distinctModifiers } from "../../reference/modifiers.ts";
import { procedureEdits } from "../../reference/procedure-edits.ts";
import { contrastTwins } from "../../reference/procedures.ts";
import { denials, tableFor } from "../edits.ts";
import { encounterRule } from "../rule.ts";

export const ncciEchoPairs = encounterRule({
  id: "ncci-echo-pairs",
  severity: "error",
  looksAt: imagingEdits.denied,
  needs: [],
  docs: {
    summary: "Two echoes, or an echo and other images of it, are billed for one patient and day.",
    why: "The larger study holds the smaller one: of each such pair the national edits pay one code and deny the other.",
    remedy:
      "Keep the study that was done. If there was a second session with a reason of its own, and the edit allows it, add XE or 59 to the denied one.",
    limits: [
      "A pair that a modifier can lift is a warning; the record must show the second session.",
      "A transesophageal and a transthoracic echo of one day have no edit, and are not looked at.",
      "What two practices bill are two matters, where the sheet has a column for who bills.",
    ],
    question: "Were these studies done in one session or in separate ones, and what was done in each?",
  },
  basis: [procedureEdits, distinctModifiers],
  messages: {
    held: "{code} is part of {study} and is never paid beside it on the same day.",
    session:
      "{code} is part of {study} on the same day, unless it was a second session with a reason of its own: then a modifier such as XE says so.",
    twin: "{code} holds {study} as well: a hospital bills an echo with contrast once, by {code} alone.",
  },
  examples: {
    bad: [{ code: "93306" }, { code: "93307" }],
    good: [{ code: "93351" }, { code: "93306", mod1: "XU" }],
  },
  check(day, { policy, report, notChecked }) {
    for (const { line, beside, indicator, edition } of denials(day, imagingEdits, { policy, notChecked })) {
      const data = { code: line.code, study: beside.code };
      const isTwin = contrastTwins.values[0]!.value.get(line.code) === beside.code;
      if (isTwin && tableFor(line, policy) === "institutional") {
        report(line, {
          message: "twin",
          at: "code",
          data,
          fix: { kind: "choice", remove: [beside] },
          edition,
          beside: [beside],
        });
        continue;
      }
      const fix = { kind: "choice", remove: [line] } as const;
      const finding = { at: "code", data, fix, edition, beside: [beside] } as const;
      if (indicator === 0) report(line, { ...finding, message: "held" });
      else report(line, { ...finding, message: "session", severity: "warning" });
    }
  },
});
