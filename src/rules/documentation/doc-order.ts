import { answerIn } from "../../claims/answers.ts";
import { flawPhrase } from "../../claims/flaw.ts";
import { agents } from "../../reference/agents.ts";
import { orderRecord } from "../../reference/documentation.ts";
import { encounterRule } from "../rule.ts";

export const docOrder = encounterRule({
  id: "doc-order",
  severity: "warning",
  looksAt: agents,
  needs: [],
  columns: ["order"],
  docs: {
    summary: "Contrast is billed, and the sheet names neither an order nor a protocol.",
    why: "An auditor asks for the order, or for the standing protocol under which contrast was given.",
    remedy: "Find the order or protocol and note it in the sheet.",
    limits: ["Any text but a no counts as an order.", "A blank cell is pointed out, and changes no verdict."],
    question: "Under which order or standing protocol, if any, was contrast given?",
  },
  basis: [orderRecord],
  messages: {
    none: "The sheet says that no order or protocol for {code} is on file.",
    silent: "The sheet names no order or protocol for {code}.",
  },
  examples: {
    bad: [{ code: "93306" }, { code: "Q9957", mod1: "JZ", units: 2, order: "N" }],
    good: [{ code: "93306" }, { code: "Q9957", mod1: "JZ", units: 2, order: "Y" }],
  },
  check({ encounter, subjects }, { report, notChecked }) {
    const filled = (lines: typeof subjects) => lines.filter((line) => line.read("order").kind !== "blank");
    const own = filled(subjects);
    const lines = own.length > 0 ? own : filled(encounter.lines);
    const named = lines.filter((line) => line.value("order") !== undefined);
    if (named.some((line) => answerIn(line.value("order")!) !== false)) return;
    const [first] = subjects;
    const broken = lines.find((line) => !named.includes(line));
    if (broken) {
      const reason = flawPhrase("order", broken.row, broken.read("order"));
      for (const line of subjects) notChecked(line, reason);
    } else if (named.length > 0) report(first!, { message: "none", at: "order", data: { code: first!.code } });
    else report(first!, { message: "silent", at: "order", severity: "info", data: { code: first!.code } });
  },
});
