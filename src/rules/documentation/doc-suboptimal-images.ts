import { answerIn } from "../../claims/answers.ts";
import { flawPhrase } from "../../claims/flaw.ts";
import { agents } from "../../reference/agents.ts";
import { imageRecord } from "../../reference/documentation.ts";
import { encounterRule } from "../rule.ts";

export const docSuboptimalImages = encounterRule({
  id: "doc-suboptimal-images",
  severity: "warning",
  looksAt: agents,
  needs: [],
  columns: ["subopt"],
  docs: {
    summary: "Contrast is billed, and the sheet does not say that the images without it were suboptimal.",
    why: "Contrast is paid when the record shows two or more segments that were not seen without it, and that it helped.",
    remedy:
      "Look into the report: if the baseline images were suboptimal, say so in the sheet; else contrast was not needed.",
    limits: ["Looks at the sheet's own column only, not at the report."],
    question:
      "What does the record say of the images taken before contrast: which segments, if any, could not be seen?",
  },
  basis: [imageRecord],
  messages: {
    good: "The sheet says that the images were not suboptimal: the record must show two or more segments not seen without {code}.",
    silent:
      "The sheet does not say that the images were suboptimal: the record must show two or more segments not seen without {code}.",
  },
  examples: {
    bad: [
      { code: "93306", subopt: "N" },
      { code: "Q9957", mod1: "JZ", units: 2, subopt: "N" },
    ],
    good: [
      { code: "93306", subopt: "Y" },
      { code: "Q9957", mod1: "JZ", units: 2, subopt: "Y" },
    ],
  },
  check({ encounter, subjects }, { report, notChecked }) {
    const filled = (lines: typeof subjects) => lines.filter((line) => line.read("subopt").kind !== "blank");
    const own = filled(subjects);
    const lines = own.length > 0 ? own : filled(encounter.lines);
    const answers = lines.map((line) => answerIn(line.value("subopt") ?? ""));
    if (answers.includes(true)) return;
    const [first] = subjects;
    const unclear = lines[answers.indexOf(undefined)];
    if (unclear) {
      const reason = flawPhrase("subopt", unclear.row, unclear.read("subopt"));
      for (const line of subjects) notChecked(line, reason);
    } else if (answers.length > 0) report(first!, { message: "good", at: "subopt", data: { code: first!.code } });
    else report(first!, { message: "silent", at: "subopt", data: { code: first!.code } });
  },
});
