import { flawPhrase } from "../../claims/flaw.ts";
import type { Supply } from "../../claims/supply.ts";
import { agentFacts, agents } from "../../reference/agents.ts";
import { vialPaidOnce } from "../../reference/waste.ts";
import { known } from "../known.ts";
import type { Context, Messages } from "../context.ts";
import { tieRule } from "../sheet-rule.ts";
import {
  namesIn,
  namesOn,
  patientsOf,
  sharedBy,
  usesOf,
  vialKeys,
  wholeVials,
  type Mark,
  type Use,
} from "../vial-uses.ts";

const messages = {
  serial:
    "Vial {serial} is named for {patients} patients: they bill {total} units of {vials, plural, one {a vial that counts} other {# vials that count}} as {held}.",
  lot: "{patients} patients got parts of {vials, plural, one {a vial} other {# vials}} of lot {lot}: they bill {total} units of what counts as {held}.",
  serialFits:
    "Vial {serial} is named for {patients} patients: their units, {total} of {held}, fit. JW is only for what none of them got.",
  lotFits:
    "{patients} patients got parts of {vials, plural, one {a vial} other {# vials}} of lot {lot}: their units, {total} of {held}, fit. JW is only for what none of them got.",
} as const satisfies Messages;

type Asked = Context<typeof messages>;

export const wasteVialShared = tieRule({
  id: "waste-vial-shared",
  severity: "warning",
  looksAt: agents,
  needs: ["dos"],
  anyColumn: ["vialSerial", "lot"],
  docs: {
    summary: "One vial is billed for several patients.",
    why: "A vial is paid once, up to what its label names. Billed whole for each patient, or as discarded though another patient got the rest, it is paid twice and taken back.",
    remedy:
      "Correct the serial number or the record of vials. If a vial was shared, bill each patient the units given, and the waste with the last.",
    limits: [
      "A lot is many vials: it counts only where the parts of a vial recorded for several patients of a day make whole ones.",
      "Vials without a serial number or a lot are not seen.",
      "Lines of one patient and day are one use, whoever bills them. A reversed use does not count.",
    ],
    question: "Was the vial used for this patient only, or for others too?",
  },
  basis: [vialPaidOnce, agentFacts],
  messages,
  examples: {
    bad: [
      { code: "Q9957", mod1: "JZ", units: 2, vialSerial: "S0412", patientId: "P1" },
      { code: "Q9957", mod1: "JZ", units: 2, vialSerial: "S0412", patientId: "P2" },
    ],
    good: [
      { code: "Q9957", units: 1, vialSerial: "S0412", patientId: "P1" },
      { code: "Q9957", mod1: "JW", units: 1, vialSerial: "S0412", patientId: "P1" },
    ],
  },
  ties: vialKeys,
  check({ subjects }, context) {
    const uses = usesOf(subjects, context);
    for (const { name, uses: group } of sharedBy(uses, "vialSerial", ({ supply }) => supply.code)) {
      const serials = new Set(group.flatMap(({ supply }) => [...namesIn(supply, "vialSerial")]));
      judge(group, serials.size, "vialSerial", name, context);
    }
    const parts = uses.filter(({ supply }) => namesIn(supply, "vialSerial").size === 0 && isPart(supply, context));
    for (const { name, uses: group } of sharedBy(parts, "lot", ({ supply }) => supply.code + supply.lines[0]!.dos!)) {
      const vials = wholeVials(group.map(({ supply }) => supply.vials!));
      if (vials) judge(group, vials, "lot", name, context);
    }
  },
});

/** Whether the record of a lot gives a patient part of a vial only; if it cannot be read the use is not checked. */
function isPart(supply: Supply, { notChecked }: Asked): boolean {
  if (namesIn(supply, "lot").size === 0) return false;
  const broken = supply.lines.find((line) => !["value", "blank"].includes(line.read("vials").kind));
  if (broken) for (const line of supply.lines) notChecked(line, flawPhrase("vials", broken.row, broken.read("vials")));
  return !broken && supply.vials !== undefined && supply.vials > 0 && supply.vials < 1;
}

function judge(group: readonly Use[], vials: number, at: Mark, name: string, { report, notChecked }: Asked): void {
  const lines = group.flatMap(({ supply }) => supply.lines);
  const facts = known(agentFacts, lines, notChecked);
  const unclear = lines.find(({ units }) => units === undefined);
  if (unclear) {
    const reason = flawPhrase("units", unclear.row, unclear.read("units"));
    for (const line of lines) notChecked(line, reason);
  }
  if (!facts || unclear) return;
  const held = vials * facts.get(lines[0]!.code)!.unitsPerVial;
  const total = lines.reduce((sum, { units }) => sum + units!, 0);
  const fits = total <= held;
  const data = { patients: patientsOf(group), vials, total, held };
  const finding = { at, severity: fits ? "info" : "warning" } as const;
  for (const line of lines.filter((one) => namesOn(one, at).includes(name))) {
    const said = { ...finding, beside: lines.filter((other) => other !== line) };
    if (at === "lot") report(line, { ...said, message: fits ? "lotFits" : "lot", data: { ...data, lot: name } });
    else report(line, { ...said, message: fits ? "serialFits" : "serial", data: { ...data, serial: name } });
  }
}
