import type { ClaimLine } from "../../claims/claim-line.ts";
import { everyCode } from "../../claims/codes.ts";
import type { Fix } from "../../claims/fix.ts";
import { flawPhrase } from "../../claims/flaw.ts";
import { inForce, unknownOn } from "../../reference/dated.ts";
import { excluded, manifestations } from "../../reference/diagnosis-families.ts";
import { lineRule } from "../rule.ts";

export const dxManifestationFirst = lineRule({
  id: "dx-manifestation-first",
  severity: "error",
  looksAt: everyCode,
  needs: ["dx", "dos"],
  docs: {
    summary: "The first diagnosis is a manifestation, or two diagnoses exclude each other.",
    why: "ICD-10-CM wants the disease before what it does to the heart. A payer denies a line whose first diagnosis is the manifestation.",
    remedy:
      "List the underlying disease first. For infective endocarditis that is no part of another disease use I33.0 or I38, not I39.",
    limits: ["Looks at manifestations in the heart only: I32, I39, I41, I43 and I52."],
    question: "Which condition underlies the one that is listed first?",
  },
  basis: [manifestations, excluded],
  messages: {
    first: "{code} is part of another disease and cannot stand first: list the disease before it.",
    excludes: "{code} and {other} exclude each other: {other} says where the disease is already.",
  },
  examples: {
    bad: [{ code: "93306", dx1: "I39", dx2: "A78" }],
    good: [{ code: "93306", dx1: "A78", dx2: "I39" }],
  },
  check(line, { report, notChecked }) {
    const linked = line.linkedDiagnoses;
    if (!linked) return notChecked(line, flawPhrase("pointer", line.row, line.read("pointer")));
    const [code] = linked;
    const family = inForce(manifestations, line)?.value;
    const partners = inForce(excluded, line)?.value;
    if (!family || !partners) return notChecked(line, unknownOn(manifestations, line.dos!));
    if (code && family.has(code)) {
      report(line, {
        message: "first",
        at: "dx",
        data: { code },
        fix: swapped(line, code, (other) => !family.has(other)),
      });
    }
    for (const one of new Set(line.diagnoses)) {
      const other = line.diagnoses.find((candidate) => partners.get(one)?.has(candidate));
      if (other) report(line, { message: "excludes", at: "dx", data: { code: one, other } });
    }
  },
});

/** Puts the next disease where the manifestation stands. A pointer would have to change instead: left to the biller. */
function swapped(line: ClaimLine, first: string, isDisease: (code: string) => boolean): Fix | undefined {
  const codes = [...line.diagnoses];
  const place = codes.findIndex(isDisease);
  if (place < 0 || line.read("pointer").kind !== "blank") return undefined;
  [codes[0], codes[place]] = [codes[place]!, first];
  return { kind: "choice", edits: [{ line, topic: "dx", to: codes }] };
}
