import { everyCode } from "../../claims/codes.ts";
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
    const begin = line.flaw("dos")?.reading;
    if (begin?.kind === "blank") return report(line, { message: "missing", at: "dos" });
    if (begin?.kind === "invalid") {
      return report(line, { message: "unclear", at: "dos", data: { written: begin.written } });
    }
    if (line.isAfter(asOf)) report(line, { message: "future", at: "dos", data: { dos: line.dos!, asOf } });
    const end = line.flaw("dosTo")?.reading;
    if (end?.kind === "unreadable") return notChecked(line, flawPhrase("dosTo", line.row, end));
    if (end?.kind === "invalid") {
      return report(line, { message: "unclear", at: "dosTo", data: { written: end.written } });
    }
    const days = line.days!;
    if (days === 1) return;
    const dos = line.dos!;
    const to = line.value("dosTo")!;
    if (days < 1) return report(line, { message: "backwards", at: "dosTo", data: { dos, to } });
    const { code } = line;
    if (!everyEcho.has(code)) return;
    const longest = inForce(studyDays, line);
    if (!longest) return notChecked(line, unknownOn(studyDays, dos));
    if (days > longest.value) {
      report(line, { message: "span", at: "dosTo", severity: "warning", data: { code, dos, to, days } });
    }
  },
});
