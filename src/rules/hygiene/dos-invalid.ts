import type { ClaimLine } from "../../claims/claim-line.ts";
import { everyCode } from "../../claims/codes.ts";
import { daysBetween, type IsoDate } from "../../claims/dates.ts";
import { flawPhrase } from "../../claims/flaw.ts";
import { inForce, unknownOn } from "../../reference/dated.ts";
import { dateRemarks, studyDays } from "../../reference/formats.ts";
import { everyEcho } from "../../reference/procedures.ts";
import { lineRule } from "../rule.ts";

export const dosInvalid = lineRule({
  id: "dos-invalid",
  severity: "error",
  looksAt: everyCode,
  judges: "dos",
  needs: [],
  docs: {
    summary: "The date of service is missing, is no date, or has not come yet.",
    why: "A payer returns a line without a date it can read, and a service cannot be billed before it is done.",
    remedy: "Write the day on which the study was done. An echo begins and ends on the same day.",
    limits: ["The patient's date of birth is not looked at."],
  },
  basis: [dateRemarks, studyDays],
  messages: {
    missing: "The line has no date of service.",
    unclear: "“{written}” is not a date.",
    future: "{dos} has not come yet: the check was made on {asOf}.",
    backwards: "The service ends on {to}, before it begins on {dos}.",
    span: "{code} from {dos} to {to} takes {days} days: an echo is done on one day.",
  },
  examples: {
    bad: [{ code: "93306", dos: "2026-13-40" }],
    good: [{ code: "93306", dos: "2026-11-03" }],
  },
  check(line, { asOf, report, notChecked }) {
    const reading = line.read("dos");
    if (reading.kind === "blank") return report(line, { message: "missing", at: "dos" });
    if (reading.kind === "invalid") {
      return report(line, { message: "unclear", at: "dos", data: { written: reading.written } });
    }
    if (reading.kind !== "value") return;
    const dos = reading.value;
    if (dos > asOf) report(line, { message: "future", at: "dos", data: { dos, asOf } });
    checkEnd(line, dos);

    function checkEnd(line: ClaimLine, dos: IsoDate): void {
      const end = line.read("dosTo");
      if (end.kind === "unreadable") return notChecked(line, flawPhrase("dosTo", line.row, end));
      if (end.kind === "invalid") {
        return report(line, { message: "unclear", at: "dosTo", data: { written: end.written } });
      }
      if (end.kind === "blank") return;
      const to = end.value;
      if (to < dos) return report(line, { message: "backwards", at: "dosTo", data: { dos, to } });
      const longest = inForce(studyDays, dos);
      const days = daysBetween(dos, to) + 1;
      const { code } = line;
      if (days === 1 || !everyEcho.has(code)) return;
      if (!longest) return notChecked(line, unknownOn(studyDays, dos));
      if (days > longest.value) {
        report(line, { message: "span", at: "dosTo", severity: "warning", data: { code, dos, to, days } });
      }
    }
  },
});
