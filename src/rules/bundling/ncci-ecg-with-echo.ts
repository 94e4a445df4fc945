import { tracingEdits } from "../../reference/edit-families.ts";
import { distinctModifiers } from "../../reference/modifiers.ts";
import { procedureEdits } from "../../reference/procedure-edits.ts";
import { denials } from "../edits.ts";
import { encounterRule } from "../rule.ts";

export const ncciEcgWithEcho = encounterRule({
  id: "ncci-ecg-with-echo",
  severity: "warning",
  looksAt: tracingEdits.denied,
  needs: [],
  docs: {
    summary: "A tracing of the heart's rhythm is billed beside a study that records it.",
    why: "A stress study and a transesophageal echo hold the ECG, and every echo a rhythm strip: the national edits deny the tracing beside them.",
    remedy:
      "Remove the tracing. If it had a reason of its own, at another time of the day, and the record says so, add XU or 59.",
    limits: ["An ECG (93000, 93005, 93010) beside a resting echo, or beside 93350, has no edit and is paid."],
  },
  basis: [procedureEdits, distinctModifiers],
  messages: {
    tracing: "{code} is part of {study} on the same day, unless it had a reason of its own and a modifier says so.",
  },
  examples: {
    bad: [{ code: "93351" }, { code: "93000" }],
    good: [{ code: "93306" }, { code: "93000" }],
  },
  check(day, { policy, report, notChecked }) {
    for (const { line, beside, edition } of denials(day, tracingEdits, { policy, notChecked })) {
      const data = { code: line.code, study: beside.code };
      const fix = { kind: "choice", remove: [line] } as const;
      report(line, { message: "tracing", at: "code", data, fix, edition, beside: [beside] });
    }
  },
});
