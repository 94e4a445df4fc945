import type { ClaimLine } from "../../claims/claim-line.ts";
import { flawPhrase } from "../../claims/flaw.ts";
import { hyphenated } from "../../claims/ndc.ts";
import { agentPackages, type AgentPackage } from "../../reference/agent-packages.ts";
import { agents } from "../../reference/agents.ts";
import { inForce } from "../../reference/dated.ts";
import { ndcDuty } from "../../reference/ndc.ts";
import { lineRule } from "../rule.ts";

export const ndcMissing = lineRule({
  id: "ndc-missing",
  severity: "error",
  looksAt: agents,
  needs: [],
  columns: ["ndc"],
  docs: {
    summary: "The agent's line names no NDC, and the payer wants one.",
    why: "Medicaid programs claim rebates by the NDC, and deny a drug without it; some commercial payers do so too.",
    remedy: "Write the NDC that is printed on the vial's package, in eleven digits.",
    limits: [
      "Some Medicaid programs may ask no NDC for contrast: say so in the payer's policy.",
      "Medicare asks for none; a claim that crosses over to Medicaid needs it nevertheless.",
      "Which package was opened only the practice knows: the message names those known, and none is filled in.",
    ],
  },
  basis: [ndcDuty, agentPackages],
  messages: {
    required:
      "{code} has no NDC, and this payer denies the line without it{known, select, yes { (known are {packages})} other {}}.",
    wanted: "{code} has no NDC, and this payer wants it{known, select, yes { (known are {packages})} other {}}.",
  },
  examples: {
    profile: "medicaid",
    bad: [{ code: "Q9957", mod1: "JZ", units: 2 }],
    good: [{ code: "Q9957", mod1: "JZ", units: 2, ndc: "11994-0011-04" }],
  },
  check(line, { ask, report, notChecked }) {
    const reading = line.read("ndc");
    if (reading.kind === "value" || reading.kind === "invalid") return;
    const wanted = ask(line, "ndc");
    if (wanted === undefined || wanted === "not used") return;
    if (reading.kind === "unreadable") return notChecked(line, flawPhrase("ndc", line.row, reading));
    const packages = packagesOf(line).map(({ ndc, product }) => `${hyphenated(ndc)} ${product}`);
    const data = { code: line.code, known: packages.length > 0 ? "yes" : "no", packages: packages.join(", ") };
    if (wanted === "required") report(line, { message: "required", at: "ndc", data });
    else report(line, { message: "wanted", at: "ndc", severity: "warning", data });
  },
});

/** The packages of the code on that day, of the product that the agent's name says if it says one. */
function packagesOf(line: ClaimLine): readonly AgentPackage[] {
  const all = inForce(agentPackages, line)?.value.packages.filter(({ code }) => code === line.code) ?? [];
  const name = (line.value("agent") ?? "").toLowerCase();
  const [product] = all
    .map((one) => one.product)
    .filter((one) => name.includes(one.toLowerCase()))
    .sort((a, b) => b.length - a.length);
  return product === undefined ? all : all.filter((one) => one.product === product);
}
