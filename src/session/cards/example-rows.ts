import { agentFacts } from "../../reference/agents.ts";
import { shippedPolicies } from "../../reference/profiles.ts";
import { rules } from "../../rules/index.ts";
import type { ExampleRow } from "../../rules/rule.ts";
import { scrub } from "../../scrub/scrub.ts";
import { exampleLines } from "../explain/example-lines.ts";
import { factRow, type Ask, type CardRow } from "./card.ts";
import { exampleClaims, type ExampleClaim } from "./examples.ts";

/** Worked claims with the code, and what the rules say of each. */
export function exampleRows(ask: Ask): readonly CardRow[] {
  const { words } = ask;
  return exampleClaims(ask).flatMap((claim) =>
    factRow(ask, agentFacts, "example", () => ({
      label: words.say(claim.title, claim.slots),
      value: claim.rows.map((line) => lineSaid(line, ask)).join(", "),
      meaning: remarks(claim, ask).join(" ") || words.say("card.example.clean"),
    })),
  );
}

function lineSaid({ code, mod1, mod2, units = 1, pos }: ExampleRow, { words }: Ask): string {
  const modifiers = [mod1, mod2].filter(Boolean).join(" ") || "none";
  return words.say("card.line", { code: String(code), modifiers, units: Number(units), pos: String(pos ?? "") });
}

/** What all rules say of a claim, checked as one of Medicare on the day of the card. */
function remarks({ rows }: ExampleClaim, { on, facts, words }: Ask): readonly string[] {
  const plain: ExampleRow = { patientId: "P1", dos: on, pos: "11", units: 1, dx1: "I50.22" };
  const lines = exampleLines(
    rows.map((own) => ({ ...plain, ...own })),
    ["mod1", "agent", "vials", "volAdmin"],
    facts,
  );
  const { findings } = scrub(lines, { rules, asOf: on, policies: { ...shippedPolicies, facts } });
  return findings
    .filter(({ severity }) => severity !== "info")
    .map((finding) =>
      words.say("explain.remark", {
        severity: words.say(`severity.${finding.severity}`),
        message: words.fill(finding.rule.messages[finding.message]!, finding.data),
      }),
    );
}
