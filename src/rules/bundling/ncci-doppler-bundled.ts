import { codeEdits } from "../../claims/rebill.ts";
import { standing } from "../../claims/standing.ts";
import { dopplerEdits } from "../../reference/edit-families.ts";
import { studyWithDoppler } from "../../reference/fitting-codes.ts";
import { distinctModifiers } from "../../reference/modifiers.ts";
import { procedureEdits } from "../../reference/procedure-edits.ts";
import { denials, primaryOf, setApart } from "../edits.ts";
import { encounterRule } from "../rule.ts";

export const ncciDopplerBundled = encounterRule({
  id: "ncci-doppler-bundled",
  severity: "error",
  looksAt: dopplerEdits.denied,
  needs: [],
  docs: {
    summary: "Doppler is billed beside an echo that holds it, or that excludes it.",
    why: "93306, C8929 and 93318 hold Doppler, and 93307 is the echo without it. The national edits deny 93320, 93321 and 93325 beside them.",
    remedy: "Remove the Doppler lines. If Doppler was done and 93307 billed, bill 93306 instead.",
    limits: [
      "Doppler of another study of the day, such as a transesophageal echo, is denied beside 93306 too unless 59 or an X modifier sets it apart; 93320 is denied whatever the modifier.",
      "Doppler beside a stress echo is not looked at: the CMS list of July 2024 has the stress echoes among its primary studies, though one page says that it is part of them since 2023.",
    ],
  },
  basis: [procedureEdits, studyWithDoppler, distinctModifiers],
  messages: {
    held: "{code} is part of {study} and is never paid beside it.",
    unless: "{code} is part of {study} on the same day, unless a modifier says that it belongs to another study.",
    excluded: "{code} is never paid beside {study}, the echo without Doppler.",
    complete: "{study} is the echo without Doppler, and {code} is billed beside it: if Doppler was done, bill {twin}.",
  },
  suppresses: ["addon-without-primary", "ncci-echo-pairs"],
  examples: {
    bad: [{ code: "93306" }, { code: "93325" }],
    good: [{ code: "93306" }],
  },
  check(day, { policy, report, notChecked }) {
    const { encounter } = day;
    const denied = denials(day, dopplerEdits, { policy, notChecked });
    const twins = studyWithDoppler.values[0]!.value;
    for (const { line, beside, indicator, edition } of denied) {
      const other = primaryOf(line, encounter);
      const never = twins.has(beside.code) ? "excluded" : "held";
      report(line, {
        message: indicator === 0 ? never : "unless",
        at: "code",
        data: { code: line.code, study: beside.code },
        fix: other && indicator === 1 ? setApart(line, "XU") : { kind: "choice", remove: [line] },
        edition,
        beside: [beside],
      });
    }
    const [first] = denied.filter(({ beside }) => twins.has(beside.code));
    const holders = standing(encounter.of(dopplerEdits.paid)).filter(({ code }) => !twins.has(code));
    if (!first || holders.length > 0 || denied.some(({ line }) => primaryOf(line, encounter))) return;
    const { beside: study, edition } = first;
    const twin = twins.get(study.code)!;
    const remove = denied.map(({ line }) => line);
    const fix = { kind: "choice", edits: codeEdits(study, twin), remove } as const;
    report(study, {
      message: "complete",
      at: "code",
      data: { study: study.code, code: first.line.code, twin },
      fix,
      edition,
      beside: remove,
    });
  },
});
