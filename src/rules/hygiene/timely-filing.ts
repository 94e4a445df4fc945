import { everyCode } from "../../claims/codes.ts";
import { addDays, daysBetween } from "../../claims/dates.ts";
import { filingNotice, medicareFiling, shortestFiling } from "../../reference/filing.ts";
import { lineRule } from "../rule.ts";
import { isSettled } from "../settled.ts";

export const timelyFiling = lineRule({
  id: "timely-filing",
  severity: "error",
  looksAt: everyCode,
  needs: ["dos"],
  docs: {
    summary: "The time within which the payer takes the claim is over, or nearly.",
    why: "A payer denies a claim that arrives too late, and the patient may not be billed for it.",
    remedy: "File at once; if the claim was filed in time, keep the proof of it.",
    limits: [
      "A line that was paid, allowed or denied has been filed and is not looked at.",
      "How long a payer other than Medicare takes claims is in its contract: until you say it, lines older than the shortest time known of any payer are not checked.",
      "Weekends, holidays and exceptions that prolong the time are not counted.",
    ],
  },
  basis: [medicareFiling, shortestFiling, filingNotice],
  messages: {
    late: "The service of {dos} was {age} days ago; this payer takes claims for {days} days.",
    near: "The service of {dos} was {age} days ago; this payer takes claims for {days} days, {left, plural, =0 {and this is the last one} one {and # is left} other {and # are left}}.",
  },
  examples: {
    bad: [{ code: "93306", dos: "2025-11-03" }],
    good: [{ code: "93306", dos: "2026-11-03" }],
  },
  check(line, { asOf, ask, policy, report, notChecked }) {
    const notice = filingNotice.values[0]!.value;
    const known = policy(line).values.filingDays?.value;
    const quiet = known === undefined ? shortestFiling.values[0]!.value : known - notice - 1;
    if (!line.isBefore(addDays(asOf, -quiet))) return;
    // A line without units, or that takes them back, is not filed.
    if ((line.units !== undefined && line.units <= 0) || isSettled(line, notChecked)) return;
    const days = ask(line, "filingDays");
    if (days === undefined) return;
    const dos = (line.claimType === "institutional" && line.value("dosTo")) || line.dos!;
    const age = daysBetween(dos, asOf);
    const left = days - age;
    if (left < 0) report(line, { message: "late", at: "dos", data: { dos, age, days } });
    else if (left <= notice)
      report(line, { message: "near", at: "dos", severity: "warning", data: { dos, age, days, left } });
  },
});
