import type { ClaimLine } from "../../claims/claim-line.ts";
import type { Fix } from "../../claims/fix.ts";
import { flawPhrase } from "../../claims/flaw.ts";
import { hyphenated, withZero } from "../../claims/ndc.ts";
import { agentPackages, type AgentPackages } from "../../reference/agent-packages.ts";
import { agents } from "../../reference/agents.ts";
import { inForce, unknownOn } from "../../reference/dated.ts";
import { ndcShape } from "../../reference/ndc.ts";
import { lineRule } from "../rule.ts";

export const ndcInvalid = lineRule({
  id: "ndc-invalid",
  severity: "error",
  looksAt: agents,
  judges: "ndc",
  needs: [],
  docs: {
    summary: "The NDC is none, or is that of another agent than the one billed.",
    why: "A claim with an NDC that has not eleven digits is rejected, and a payer that compares NDC and code denies a line on which they differ.",
    remedy: "Copy the NDC from the vial's package. Ten digits become eleven with a zero in front of the short part.",
    limits: [
      "Compared are the first nine digits, which name the product: new package sizes pass.",
      "A product that our lists do not know gives a warning, because private labels come up between their issues.",
    ],
  },
  basis: [ndcShape, agentPackages],
  messages: {
    shape: "“{written}” is not an NDC: it has eleven digits, 5-4-2.",
    zeros: "“{written}” is not an NDC: all its digits are zeros.",
    ten: "“{written}” is not an NDC of eleven digits: {ndc} is meant, if it is one of {code}.",
    mend: "“{written}” is not plainly an NDC of eleven digits: {ndc} is meant.",
    other: "NDC {ndc} is a package of {right}, and {code} is billed.",
    unknown: "NDC {ndc} is no package of {code} that our list knows.",
  },
  examples: {
    bad: [{ code: "Q9956", mod1: "JZ", units: 3, ndc: "11994-0011-04" }],
    good: [{ code: "Q9957", mod1: "JZ", units: 2, ndc: "11994-0011-04" }],
  },
  check(line, { report, notChecked }) {
    const reading = line.read("ndc");
    if (reading.kind === "blank" || reading.kind === "unreadable") return;
    const { code } = line;
    const { written } = reading;
    const list = inForce(agentPackages, line)?.value;
    if (reading.kind === "invalid") {
      const ndc = list && meantBy(written, code, list);
      if (!ndc) return report(line, { message: "shape", at: "ndc", data: { written } });
      const fix = mend(line, ndc, written);
      return report(line, { message: "ten", at: "ndc", data: { written, ndc: hyphenated(ndc), code }, fix });
    }
    const digits = reading.value;
    if (/^0+$/.test(digits)) return report(line, { message: "zeros", at: "ndc", data: { written } });
    const ndc = hyphenated(digits);
    if (written.replaceAll("-", "").trim() !== digits) {
      const fix = mend(line, digits, written);
      report(line, { message: "mend", at: "ndc", severity: "info", data: { written, ndc }, fix });
    }
    const undated = line.flaw("dos");
    if (!list)
      return notChecked(
        line,
        undated ? flawPhrase("dos", line.row, undated.reading) : unknownOn(agentPackages, line.dos!),
      );
    const right = list.agentOfProduct(digits.slice(0, 9));
    const { edition } = list;
    if (right === undefined) {
      report(line, { message: "unknown", at: "ndc", severity: "warning", data: { ndc, code }, edition });
    } else if (right !== code) report(line, { message: "other", at: "ndc", data: { ndc, right, code }, edition });
  },
});

/** The NDC that ten digits without hyphens stand for, if just one of those possible is of the agent billed. */
function meantBy(written: string, code: string, list: AgentPackages): string | undefined {
  const ten = /^\s*(\d{10})\s*$/.exec(written)?.[1];
  const own = ten === undefined ? [] : withZero(ten).filter((ndc) => list.agentOfProduct(ndc.slice(0, 9)) === code);
  return own.length === 1 ? own[0] : undefined;
}

function mend(line: ClaimLine, ndc: string, written: string): Fix {
  const to = written.includes("-") ? hyphenated(ndc) : ndc;
  return { kind: "safe", edits: [{ line, topic: "ndc", to }] };
}
