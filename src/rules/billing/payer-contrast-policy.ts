import { flawPhrase } from "../../claims/flaw.ts";
import { reportedAgents } from "../../reference/agents.ts";
import { contrastContracts } from "../../reference/contrast-terms.ts";
import { lineRule } from "../rule.ts";

export const payerContrastPolicy = lineRule({
  id: "payer-contrast-policy",
  severity: "warning",
  looksAt: reportedAgents,
  claimType: "professional",
  needs: [],
  listed: "contrastTerms",
  docs: {
    summary: "The payer's contract says something of contrast, and contrast is billed.",
    why: "Some payers pay the agent with the study, some want to be told before it is given. What a payer wants is in its contract; here the program repeats what you noted of it.",
    remedy:
      "Do as the contract says: leave the agent off where it is paid with the study; where notice is wanted, give it and note its number.",
    limits: [
      "Of payers whose terms you have not noted nothing is said.",
      "A line with an authorisation passes for one whose payer was told.",
    ],
  },
  basis: [contrastContracts],
  messages: {
    bundled: "This payer pays {code} with the study, not by itself{text, select, none {} other {: “{text}”}}.",
    notice:
      "This payer wants to be told before {code} is given, and the line has no authorisation{text, select, none {} other {: “{text}”}}.",
    note: "On contrast such as {code} the payer's policy notes: “{text}”.",
  },
  examples: {
    profile: "commercial",
    policy: { contrastTerms: { kind: "prior notice", text: "call before the study" } },
    bad: [{ code: "Q9957", mod1: "JZ", units: 2 }],
    good: [{ code: "Q9957", mod1: "JZ", units: 2, auth: "BSP26-30118" }],
  },
  check(line, { ask, payerFamily, policy, report, notChecked }) {
    if (policy(line).profile === "hospital-opps" || (line.units !== undefined && line.units <= 0)) return;
    if (!payerFamily(line)) return notChecked(line, flawPhrase("payer", line.row, line.read("payer")));
    if (!policy(line).values.contrastTerms) return;
    const { kind, text } = ask(line, "contrastTerms")!;
    const data = { code: line.code, text: text.trim() || "none" };
    if (kind === "bundled") report(line, { message: "bundled", at: "code", data });
    else if (kind === "note") report(line, { message: "note", at: "code", severity: "info", data });
    else {
      const auth = line.read("auth");
      if (auth.kind === "unreadable") notChecked(line, flawPhrase("auth", line.row, auth));
      else if (auth.kind === "blank") report(line, { message: "notice", at: "code", data });
    }
  },
});
