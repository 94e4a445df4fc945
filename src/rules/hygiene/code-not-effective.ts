import type { ClaimLine } from "../../claims/claim-line.ts";
import type { Fix } from "../../claims/fix.ts";
import { agentFacts, agentNamed } from "../../reference/agents.ts";
import { codeDates, contrastByStudy, datedCodes } from "../../reference/code-dates.ts";
import { inForce } from "../../reference/dated.ts";
import { known } from "../known.ts";
import { lineRule } from "../rule.ts";

export const codeNotEffective = lineRule({
  id: "code-not-effective",
  severity: "error",
  looksAt: datedCodes,
  needs: ["dos"],
  docs: {
    summary: "The code did not exist on the date of service, had ended, or has given way to others.",
    why: "A payer rejects a code that is not valid on the date of service. Contrast billed by the study is priced by hand, if at all.",
    remedy: "Bill the code that was valid on that day: for a contrast agent its own Q-code, by the mL.",
    limits: [
      "Dates are known of the contrast agents, the hospital codes of contrast echoes and a few younger echo codes.",
      "A code that ended after the list was made is not noticed.",
    ],
  },
  basis: [codeDates, contrastByStudy],
  messages: {
    early: "{code} exists since {from}; the service is of {dos}.",
    ended: "{code} ended on {until}{successor, select, none {} other {, and {successor} took its place}}.",
    discontinued: "{code} is not paid any more: its drug is no longer sold.",
    named: "{code} is for contrast without a code of its own: {brand} is billed with {own}, by the mL.",
    unnamed: "{code} is for contrast without a code of its own, and each agent has one: {agents}.",
  },
  suppresses: ["mue-exceeded"],
  examples: {
    bad: [{ code: "A9700", agent: "Definity" }],
    good: [{ code: "Q9957", mod1: "JZ", units: 2, agent: "Definity" }],
  },
  check(line, { report, notChecked }) {
    const list = known(codeDates, [line], notChecked);
    if (!list) return;
    const { code } = line;
    const { from, until, successor, discontinued } = list.of(code)!;
    const said = { at: "code", edition: list.edition } as const;
    const agent = agentNamed(line.value("agent") ?? "");
    if (from !== undefined && line.isBefore(from)) {
      report(line, { ...said, message: "early", data: { code, from, dos: line.dos! } });
    } else if (until !== undefined && line.isAfter(until)) {
      report(line, {
        ...said,
        message: "ended",
        data: { code, until, successor: successor ?? "none" },
        fix: billAs(line, successor),
      });
    } else if (discontinued && !line.isBefore(discontinued.from)) {
      report(line, { ...said, message: "discontinued", data: { code }, fix: billAs(line, agent?.code) });
    } else if (inForce(contrastByStudy, line)?.value === code) {
      const severity = "warning";
      if (agent) {
        const data = { code, brand: agent.brand, own: agent.code };
        report(line, { ...said, severity, message: "named", data, fix: billAs(line, agent.code) });
      } else {
        const all = [...agentFacts.values[0]!.value.values()];
        const data = { code, agents: all.map(({ brand, code: own }) => `${brand} ${own}`).join(", ") };
        report(line, { ...said, severity, message: "unnamed", data });
      }
    }
  },
});

function billAs(line: ClaimLine, code: string | undefined): Fix | undefined {
  return code === undefined ? undefined : { kind: "choice", edits: [{ line, topic: "code", to: code }] };
}
