import { codeEdits } from "../../claims/rebill.ts";
import { limitedDopplerEdits } from "../../reference/edit-families.ts";
import { limitedDoppler } from "../../reference/fitting-codes.ts";
import { distinctModifiers } from "../../reference/modifiers.ts";
import { procedureEdits } from "../../reference/procedure-edits.ts";
import { denials, primaryOf, setApart } from "../edits.ts";
import { encounterRule } from "../rule.ts";

export const ncciLimitedDoppler = encounterRule({
  id: "ncci-limited-doppler",
  severity: "error",
  looksAt: limitedDopplerEdits.denied,
  needs: [],
  docs: {
    summary: "Full Doppler is billed beside a limited echo.",
    why: "With a limited echo the spectral Doppler is limited too: 93321 is its addition, and the national edits deny 93320 beside 93308.",
    remedy: "Bill 93321 instead of 93320. Color flow, 93325, is billed beside a limited echo as it is.",
    limits: [
      "Where another study of the day may have the full Doppler as its addition it is a warning: then 59 or an X modifier sets it apart.",
    ],
  },
  basis: [procedureEdits, limitedDoppler, distinctModifiers],
  messages: {
    limited: "{code} is denied beside {study}: the Doppler of a limited echo is {fit}.",
    unless: "{code} is denied beside {study} unless a modifier says that it belongs to {other}.",
  },
  suppresses: ["addon-without-primary"],
  examples: {
    bad: [{ code: "93308" }, { code: "93320" }],
    good: [{ code: "93308" }, { code: "93321" }, { code: "93325" }],
  },
  check(day, { policy, report, notChecked }) {
    const { encounter } = day;
    for (const { line, beside, edition } of denials(day, limitedDopplerEdits, { policy, notChecked })) {
      const { code } = line;
      const other = primaryOf(line, encounter);
      const data = { code, study: beside.code };
      if (other) {
        const fix = setApart(line, "XU");
        report(line, {
          message: "unless",
          at: "code",
          severity: "warning",
          data: { ...data, other: other.code },
          fix,
          edition,
          beside: [beside],
        });
        continue;
      }
      const fit = limitedDoppler.values[0]!.value.get(code)!;
      const billed = encounter.lines.some((one) => one.code === fit);
      const fix = billed
        ? ({ kind: "choice", remove: [line] } as const)
        : ({ kind: "choice", edits: codeEdits(line, fit) } as const);
      report(line, { message: "limited", at: "code", data: { ...data, fit }, fix, edition, beside: [beside] });
    }
  },
});
