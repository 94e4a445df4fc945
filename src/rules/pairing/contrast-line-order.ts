import type { ClaimLine } from "../../claims/claim-line.ts";
import { eitherFamily } from "../../claims/codes.ts";
import type { Fix } from "../../claims/fix.ts";
import { standing } from "../../claims/standing.ts";
import { agents } from "../../reference/agents.ts";
import { echoFirst } from "../../reference/pairing.ts";
import { everyEcho } from "../../reference/procedures.ts";
import { known } from "../known.ts";
import { encounterRule } from "../rule.ts";

const sorted = eitherFamily("agents and echoes", agents, everyEcho);

export const contrastLineOrder = encounterRule({
  id: "contrast-line-order",
  severity: "info",
  looksAt: agents,
  needs: [],
  optional: true,
  docs: {
    summary: "On a claim the agent stands before its echo.",
    why: "Coding advice is to list the echo first and its supply after it. No payer is known to deny a claim for its order.",
    remedy: "List the echo first.",
    limits: [
      "Where the sheet numbers the lines of a claim their numbers tell the order, and can be exchanged; else that of the rows.",
      "Rows are not moved: what else stands in them, and how they look, would stay behind.",
    ],
  },
  basis: [echoFirst],
  messages: {
    before: "{code} stands before {study}, the echo that it belongs to.",
  },
  examples: {
    bad: [{ code: "Q9957", mod1: "JZ", units: 2 }, { code: "93306" }],
    good: [{ code: "93306" }, { code: "Q9957", mod1: "JZ", units: 2 }],
  },
  check({ encounter, subjects }, { report, notChecked }) {
    if (!encounter.has(everyEcho) || !known(echoFirst, subjects, notChecked)) return;
    for (const claim of new Set(subjects.map(claimOf))) {
      const lines = standing(encounter.lines.filter((line) => sorted.has(line.code) && claimOf(line) === claim));
      const numbers = new Set(lines.flatMap((line) => numberOf(line) ?? []));
      const isNumbered = numbers.size === lines.length;
      const [first, ...others] = isNumbered ? [...lines].sort((a, b) => numberOf(a)! - numberOf(b)!) : lines;
      const study = others.find((line) => everyEcho.has(line.code));
      if (!first || !study || everyEcho.has(first.code)) continue;
      report(first, {
        message: "before",
        at: isNumbered ? "lineNo" : "code",
        data: { code: first.code, study: study.code },
        fix: isNumbered ? exchange(first, study) : undefined,
        beside: [study],
      });
    }
  },
});

function claimOf(line: ClaimLine): string | undefined {
  return line.value("claimId")?.toUpperCase();
}

function numberOf(line: ClaimLine): number | undefined {
  const text = line.value("lineNo") ?? "";
  return /^\d+$/.test(text) ? Number(text) : undefined;
}

function exchange(one: ClaimLine, other: ClaimLine): Fix {
  const [to, from] = [other.value("lineNo")!, one.value("lineNo")!];
  return {
    kind: "choice",
    edits: [
      { line: one, topic: "lineNo", to },
      { line: other, topic: "lineNo", to: from },
    ],
  };
}
