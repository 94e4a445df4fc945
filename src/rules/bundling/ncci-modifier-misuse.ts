import type { ClaimLine } from "../../claims/claim-line.ts";
import { eitherFamily } from "../../claims/codes.ts";
import { flawPhrase } from "../../claims/flaw.ts";
import { modifierEdits } from "../../claims/rebill.ts";
import { standing } from "../../claims/standing.ts";
import { agents } from "../../reference/agents.ts";
import { inForce } from "../../reference/dated.ts";
import { modifierColumn } from "../../reference/disagreements.ts";
import { editedProcedures, everyEdit, visits } from "../../reference/edit-families.ts";
import { distinctModifiers, visitModifiers } from "../../reference/modifiers.ts";
import { procedureEdits } from "../../reference/procedure-edits.ts";
import { apart, liftedFrom, pairsOf, tableFor, type Pair } from "../edits.ts";
import { encounterRule } from "../rule.ts";

const services = eitherFamily("procedures, visits and agents", editedProcedures, visits, agents);

export const ncciModifierMisuse = encounterRule({
  id: "ncci-modifier-misuse",
  severity: "error",
  looksAt: services,
  needs: [],
  docs: {
    summary: "A modifier that is to set services apart cannot do so where it stands.",
    why: "Some pairs are never paid together, whatever the modifier. Of the others the modifier belongs on the code that is denied, and 25 on a visit only.",
    remedy: "Remove the denied service, or put the modifier where it counts.",
    limits: [
      "Whether the record supports the modifier no sheet shows.",
      "59 beside an X modifier on one line is left to the rule on modifiers.",
      "Where a service is denied as it stands the rule on its pair speaks first.",
    ],
  },
  basis: [procedureEdits, distinctModifiers, visitModifiers],
  messages: {
    never: "{code} is never paid beside {study} on the same day, and modifier {modifier} does not change that.",
    column:
      "Modifier {modifier} stands on {study}, which is paid in any case: it belongs on what is denied beside it, {code}.",
    procedure: "Modifier {modifier} belongs on a visit, and {code} is none.",
  },
  suppresses: [
    "addon-without-primary",
    "ncci-injection-bundled",
    "ncci-doppler-bundled",
    "ncci-echo-pairs",
    "ncci-stress-components",
    "ncci-em-without-25",
  ],
  examples: {
    bad: [{ code: "93306" }, { code: "93307", mod1: "59" }],
    good: [{ code: "93306" }, { code: "93308", mod1: "59" }],
  },
  check(day, { policy, report, notChecked }) {
    const subjects = standing(day.subjects);
    for (const line of subjects) {
      const flaw = line.flaw("mod");
      if (flaw) notChecked(line, flawPhrase("mod", line.row, flaw.reading));
    }
    if (!subjects.some((line) => apart(line, line.code) ?? visitModifierOf(line))) return;

    const pairs = pairsOf(day, everyEdit, { policy, notChecked });
    for (const [line, all] of pairs) {
      const { code } = line;
      const never = all.find(({ indicator }) => indicator === 0);
      const modifier = apart(line, code);
      // Beside a line of the same code without a modifier the rule on the pair speaks, of both.
      const isAlone = !subjects.some((one) => one.code === code && !apart(one, code));
      if (never && modifier && isAlone) {
        const fix = { kind: "choice", remove: [line] } as const;
        const data = { code, study: never.beside.code, modifier };
        report(line, { message: "never", at: "mod", data, fix, edition: never.edition, beside: [never.beside] });
      }
    }
    for (const line of subjects) {
      const { code } = line;
      const stray = visits.has(code) || pairs.has(line) ? undefined : visitModifierOf(line);
      if (stray) {
        const kept = line.modifiers.filter((one) => one !== stray);
        const fix = { kind: "choice", edits: modifierEdits(line, kept) } as const;
        report(line, { message: "procedure", at: "mod", data: { code, modifier: stray }, fix });
      }
      const lifted = pairs.has(line) ? [] : liftedFrom(line, pairs);
      if (lifted.length > 0) reportColumn(line, lifted);
    }

    /** Medicare's system for practices takes the modifier on either line. */
    function reportColumn(paid: ClaimLine, lifted: readonly Pair[]): void {
      const codes = [...new Set(lifted.map(({ line }) => line.code))].join(", ");
      const modifier = apart(paid, lifted[0]!.line.code)!;
      const [either] = modifierColumn.answers;
      const taken = policy(paid).profile === "medicare-ffs" && tableFor(paid, policy) === "professional";
      const kept = paid.modifiers.filter((one) => one !== modifier);
      const edits = [paid, ...lifted.map(({ line }) => line)].flatMap((line) =>
        modifierEdits(line, line === paid ? kept : [...line.modifiers, modifier]),
      );
      report(paid, {
        message: "column",
        at: "mod",
        severity: taken ? "info" : "warning",
        data: { code: codes, study: paid.code, modifier },
        fix: { kind: "choice", edits },
        edition: lifted[0]!.edition,
        beside: lifted.map(({ line }) => line),
        dispute: { over: modifierColumn, follows: taken ? { answer: either!.id, source: either!.source } : undefined },
      });
    }
  },
});

function visitModifierOf(line: ClaimLine): string | undefined {
  return inForce(visitModifiers, line)?.value.find((modifier) => line.has(modifier));
}
