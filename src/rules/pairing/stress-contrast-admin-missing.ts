import { agents } from "../../reference/agents.ts";
import { stressContrastPair } from "../../reference/pairing.ts";
import { stressContrast, stressStudies } from "../../reference/procedures.ts";
import { known } from "../known.ts";
import { agentPayee } from "../places.ts";
import { encounterRule } from "../rule.ts";

export const stressContrastAdminMissing = encounterRule({
  id: "stress-contrast-admin-missing",
  severity: "warning",
  looksAt: stressStudies,
  claimType: "professional",
  needs: ["pos"],
  absence: true,
  docs: {
    summary: "A stress echo used an agent, and giving it is not billed.",
    why: "In a stress echo giving contrast is paid on its own, with 93352. Without that line the practice loses the charge.",
    remedy: "Add 93352 with one unit and the diagnoses of the stress echo.",
    limits: ["In a resting echo giving contrast is part of the study.", "In a facility nothing is missing."],
    question: "Was contrast given in this study or not, and if so, in which part of it?",
  },
  basis: [stressContrastPair],
  messages: {
    missing: "{study} was done with {code}, but giving contrast (93352) is not billed.",
  },
  examples: {
    bad: [{ code: "93351" }, { code: "Q9957", mod1: "JZ", units: 2 }],
    good: [{ code: "93351" }, { code: "93352" }, { code: "Q9957", mod1: "JZ", units: 2 }],
  },
  check({ encounter, subjects }, { hasColumn, report, notChecked }) {
    const [agent] = encounter.of(agents);
    if (!agent || encounter.has(stressContrast)) return;
    if (!known(stressContrastPair, subjects, notChecked)) return;
    // Of two studies the same one is named however the rows are sorted.
    const [line] = subjects
      .filter((one) => agentPayee(one) === "practice")
      .sort((a, b) => a.code.localeCompare(b.code));
    if (!line) return;
    const [code] = stressContrast.codes;
    const charge = hasColumn("charge") ? { charge: "" } : {};
    const fix = {
      kind: "choice",
      insert: [{ after: line, values: { code: code!, mod: [], units: 1, ...charge } }],
    } as const;
    report(line, { message: "missing", at: "code", data: { study: line.code, code: agent.code }, fix });
  },
});
