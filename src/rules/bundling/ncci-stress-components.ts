import { codeEdits } from "../../claims/rebill.ts";
import { stressEdits } from "../../reference/edit-families.ts";
import { studyWithTest, wholeTest } from "../../reference/fitting-codes.ts";
import { procedureEdits } from "../../reference/procedure-edits.ts";
import { denials, tableFor } from "../edits.ts";
import { encounterRule } from "../rule.ts";

export const ncciStressComponents = encounterRule({
  id: "ncci-stress-components",
  severity: "error",
  looksAt: stressEdits.denied,
  needs: [],
  docs: {
    summary: "A part of a stress study is billed beside the whole.",
    why: "93351 is the stress echo with its stress test, 93015 the whole stress test: their parts are never paid beside them, nor is pulse oximetry.",
    remedy: "Keep the whole and remove its parts.",
    limits: [
      "93350 with 93016 and 93018 is right where the physician does not do all of the test. Where one physician does, it is 93351, in a facility with 26.",
      "What the hospital's table says of a stress test and its parts without an echo was not read: there it is not checked.",
    ],
  },
  basis: [procedureEdits, studyWithTest],
  messages: {
    part: "{code} is part of {study} and is never paid beside it on the same day.",
    whole: "{code} is never paid beside {study}: a stress echo with its whole test is {twin}.",
  },
  examples: {
    bad: [{ code: "93351" }, { code: "93015" }],
    good: [{ code: "93350" }, { code: "93016" }, { code: "93018" }],
  },
  check(day, { policy, report, notChecked }) {
    const { encounter } = day;
    for (const { line, beside, edition } of denials(day, stressEdits, { policy, notChecked })) {
      const { code } = line;
      const data = { code, study: beside.code };
      const twin = wholeTest.has(code) ? studyWithTest.values[0]!.value.get(beside.code) : undefined;
      const fits =
        twin && tableFor(line, policy) === "professional" && !encounter.lines.some((one) => one.code === twin);
      const remove = [line];
      if (fits) {
        const fix = { kind: "choice", edits: codeEdits(beside, twin), remove } as const;
        report(line, { message: "whole", at: "code", data: { ...data, twin }, fix, edition, beside: [beside] });
      } else {
        const fix = { kind: "choice", remove } as const;
        report(line, { message: "part", at: "code", data, fix, edition, beside: [beside] });
      }
    }
  },
});
