import { answerIn, inCaseOf } from "../../claims/answers.ts";
import type { Fix } from "../../claims/fix.ts";
import { flawPhrase } from "../../claims/flaw.ts";
import { agents } from "../../reference/agents.ts";
import { assignmentRefusals, drugAssignment } from "../../reference/assignment.ts";
import { lineRule } from "../rule.ts";

export const assignmentRequired = lineRule({
  id: "assignment-required",
  severity: "error",
  looksAt: agents,
  claimType: "professional",
  needs: [],
  columns: ["assignment"],
  docs: {
    summary: "An agent is billed to Medicare on a claim that does not accept assignment.",
    why: "Medicare pays drugs on assigned claims only, also to a practice that does not take part. Its contractor splits such a claim or turns it into an assigned one, and the patient may not be billed for more than deductible and coinsurance.",
    remedy:
      "Accept assignment for the agent (item 27, YES). A practice that does not accept it for the study files the agent on an assigned claim of its own.",
    limits: [
      "Only lines of agents that Medicare itself pays are looked at: what other payers want is in their contracts.",
      "A blank cell is not checked, even where another line of the claim says it.",
    ],
  },
  basis: [drugAssignment, assignmentRefusals],
  messages: {
    refused: "Assignment is “{written}” on this line of {code}: Medicare pays drugs on assigned claims only.",
  },
  examples: {
    bad: [{ code: "Q9957", mod1: "JZ", units: 2, assignment: "N" }],
    good: [{ code: "Q9957", mod1: "JZ", units: 2, assignment: "Y" }],
  },
  check(line, { payerFamily, policy, report, notChecked }) {
    const family = payerFamily(line);
    if (policy(line).profile === "hospital-opps" || (family ?? "medicare-ffs") !== "medicare-ffs") return;
    if (line.units !== undefined && line.units <= 0) return;
    const said = line.read("assignment");
    const text = line.value("assignment") ?? "";
    const refusals = assignmentRefusals.values[0]!.value;
    const accepted = refusals.get(text.toUpperCase());
    if (answerIn(text) === true || [...refusals.values()].includes(text.toUpperCase())) return;
    if (accepted === undefined) {
      const reading = said.kind === "value" ? ({ kind: "invalid", written: said.written } as const) : said;
      return notChecked(line, flawPhrase("assignment", line.row, reading));
    }
    if (!family) return notChecked(line, flawPhrase("payer", line.row, line.read("payer")));
    const to = inCaseOf(text, accepted);
    const fix: Fix = { kind: "choice", edits: [{ line, topic: "assignment", to }] };
    report(line, { message: "refused", at: "assignment", data: { written: text, code: line.code }, fix });
  },
});
