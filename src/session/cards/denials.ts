import type { Denials } from "../../words/en/denials.ts";

/** A reason for which payers deny lines of contrast echoes: how it is told, and which rules would have seen it. */
export interface Denial {
  readonly id: Denials;
  /** Claim adjustment reason codes, and remark codes that come with them. */
  readonly reasons: readonly string[];
  readonly remarks: readonly string[];
  /** Ids of rules, the likeliest first. */
  readonly rules: readonly string[];
}

/** Which rule a reason points to is our reading: the lists of X12 say only what the codes stand for. */
export const denials: readonly Denial[] = [
  denial(
    "modifier",
    "4",
    "N519 N822 N823 M78 MA130",
    "waste-modifier-missing waste-jw-jz-conflict echo-component-modifier-invalid",
  ),
  denial("place", "5 58", "M77 N428", "contrast-facility-pos pos-invalid echo-facility-needs-26"),
  denial("in-facility", "97 58 109", "M97 N538", "contrast-facility-pos contrast-with-professional-component"),
  denial("diagnosis", "11 167", "N569", "dx-imaging-quality-only dx-manifestation-first"),
  denial("code", "16 181", "N56 M51 M20", "code-format code-not-effective"),
  denial("units-invalid", "16", "M53", "units-invalid"),
  denial("date", "16", "M52 M59 N301", "dos-invalid"),
  denial("diagnosis-missing", "16 146", "M76 M64 MA63 M81", "dx-missing-or-invalid dx-pointer-invalid"),
  denial("provider", "16 183", "N290 N257 N264 N265 N285 N286 N574", "provider-ids"),
  denial("ndc", "16", "M119 N815 N816 M123", "ndc-missing ndc-invalid ndc-quantity"),
  denial("charge", "16", "M54 M79", "charge-below-allowable"),
  denial("duplicate", "18 97 B20", "N111", "duplicate-line"),
  denial("late", "29", "N211", "timely-filing"),
  denial("screening", "49", "N429 N111", "dx-screening-only"),
  denial("necessity", "50", "N115 N386", "dx-not-covered dx-imaging-quality-only dx-screening-only"),
  denial("plan", "96 204", "N130 N431", "payer-contrast-policy"),
  denial(
    "bundled",
    "97 236 231 P14 B15",
    "M15 M80 N19 N20",
    "ncci-injection-bundled ncci-doppler-bundled ncci-echo-pairs ncci-stress-components ncci-ecg-with-echo",
  ),
  denial(
    "alone",
    "107 B15",
    "N122 N674",
    "contrast-without-echo addon-without-primary stress-contrast-needs-stress-echo contrast-echo-date-mismatch",
  ),
  denial(
    "too-many",
    "119 151 222",
    "N362 N435 N640 N115",
    "mue-exceeded contrast-units-per-vial contrast-units-vs-volume",
  ),
  denial("modifier-invalid", "182", "", "modifier-invalid"),
  denial("authorisation", "197 198 284 288", "M62", "auth-missing"),
  denial("packaged", "234 246", "", "hospital-contrast-needs-ccode ccode-agent-missing"),
  denial("record", "252 163 A1 226 227", "N706 N29 M127", "doc-volume-waste doc-suboptimal-images doc-order"),
];

function denial(id: Denials, reasons: string, remarks: string, rules: string): Denial {
  return { id, reasons: list(reasons), remarks: list(remarks), rules: list(rules) };
}

function list(text: string): readonly string[] {
  return text.split(" ").filter(Boolean);
}
