import { flawPhrase } from "../../claims/flaw.ts";
import { technicalPartBearsAgent } from "../../reference/agent-places.ts";
import { agents } from "../../reference/agents.ts";
import { echoStudies } from "../../reference/procedures.ts";
import { known } from "../known.ts";
import { encounterRule } from "../rule.ts";

export const contrastWithProfessionalComponent = encounterRule({
  id: "contrast-with-professional-component",
  severity: "error",
  looksAt: agents,
  claimType: "professional",
  needs: ["mod"],
  absence: true,
  docs: {
    summary: "Whoever only reads the study (26) bills the agent.",
    why: "The agent belongs to the technical part of the study. Whoever bills the reading alone has borne none of its costs and is not paid for the agent.",
    remedy: "Remove the agent from this claim; if the practice made the images too, correct the 26.",
    limits: [
      "A study of the same day without 26, or with TC, is taken for the agent's own.",
      "Without a column for the billing NPI, lines of different practices on one day cannot be told apart.",
    ],
  },
  basis: [technicalPartBearsAgent],
  messages: {
    reading: "{code} is billed with {study} 26: whoever only reads the study does not bill the agent.",
  },
  examples: {
    bad: [
      { code: "93306", mod1: "26" },
      { code: "Q9957", mod1: "JZ", units: 2 },
    ],
    good: [
      { code: "93306", mod1: "TC" },
      { code: "Q9957", mod1: "JZ", units: 2 },
    ],
  },
  check({ encounter, subjects }, { policy, report, notChecked }) {
    const studies = encounter.of(echoStudies);
    const unread = studies.find((study) => study.flaw("mod"));
    if (unread) {
      const reason = flawPhrase("mod", unread.row, unread.flaw("mod")!.reading);
      for (const line of subjects) notChecked(line, reason);
      return;
    }
    const [study] = studies;
    if (!study || !studies.every((one) => one.has("26") && !one.has("TC"))) return;
    if (!known(technicalPartBearsAgent, subjects, notChecked)) return;
    for (const { code, lines } of encounter.supplies(agents)) {
      const [line] = lines;
      if (policy(line!).profile === "hospital-opps") continue;
      const fix = { kind: "choice", remove: lines } as const;
      report(line!, { message: "reading", at: "code", data: { code, study: study.code }, fix });
    }
  },
});
