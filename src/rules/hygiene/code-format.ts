import { everyCode } from "../../claims/codes.ts";
import { codeLetters, codeShape } from "../../reference/formats.ts";
import { lineRule } from "../rule.ts";

export const codeFormat = lineRule({
  id: "code-format",
  severity: "error",
  looksAt: everyCode,
  judges: "code",
  needs: [],
  docs: {
    summary: "The code is not five letters or digits.",
    why: "A payer rejects a line whose procedure code is not a CPT or HCPCS code before anybody reads the claim.",
    remedy: "Write the five-character code alone, and put a modifier that is stuck to it into the modifier column.",
    limits: [
      "Whether a code of the right shape exists, other rules say. The letters O and I, which no code begins with, are told here.",
    ],
  },
  basis: [codeShape, codeLetters],
  messages: {
    missing: "The line has no code.",
    shape: "“{written}” is not a CPT or HCPCS code.",
    mend: "“{written}” is not a CPT or HCPCS code; {code} is meant.",
    split: "“{written}” holds a modifier: the code is {code}, the modifier {modifiers}.",
  },
  examples: {
    bad: [{ code: "93306-26" }],
    good: [{ code: "93306", mod1: "26" }],
  },
  check(line, { report }) {
    const reading = line.read("code");
    if (reading.kind === "blank") return report(line, { message: "missing", at: "code" });
    if (reading.kind === "invalid") {
      return report(line, { message: "shape", at: "code", data: { written: reading.written } });
    }
    if (reading.kind !== "value" || !reading.repaired) return;
    const { code, attached } = reading.value;
    const { written } = reading;
    if (attached.length === 0) {
      const fix = { kind: "safe", edits: [{ line, topic: "code", to: code }] } as const;
      return report(line, { message: "mend", at: "code", data: { written, code }, fix });
    }
    report(line, {
      message: "split",
      at: "code",
      data: { written, code, modifiers: attached.join(", ") },
      fix: {
        kind: "safe",
        edits: [
          { line, topic: "code", to: code },
          { line, topic: "mod", to: line.modifiers },
        ],
      },
    });
  },
});
